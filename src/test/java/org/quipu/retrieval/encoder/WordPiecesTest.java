package org.quipu.retrieval.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the ids with those of the tokenizers library for the shipped vocabulary. */
class WordPiecesTest {
  private static final long START = 101;
  private static final long END = 102;
  private static final long UNKNOWN = 100;

  private static WordPieces pieces;

  @BeforeAll
  static void readShippedVocabulary() throws IOException {
    try (InputStream json = new EncoderFiles(Optional.empty()).vocabulary()) {
      pieces = WordPieces.read(json);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query: how many coups has Peru had? | 23032 1024 2129 2116 8648 2015 2038 7304 2018 1029
          unaffable embeddings                | 14477 20961 3468 7861 8270 4667 2015
          a_b-c/d 3.14 $5 50% x=y~z           | 1037 1035 1038 1011 1039 1013 1040 1017 1012 2403 \
          1002 1019 2753 1003 1060 1027 1061 1066 1062
          """)
  void wordsAreCutIntoTheLongestPieces(String text, String expected) {
    assertPieces(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Él se llevó la canción: ¡Años! | 3449 7367 2222 6777 2080 2474 2064 10446 1024 1067 2019 \
          2891 999
          naïve CAFÉ                     | 15743 7668
          İstanbul ΟΔΥΣΣΕΥΣ straße       | 9960 1169 29722 29735 29733 29733 29723 29735 29733 2358 \
          27807
          한국어                            | 1469 30006 30021 29991 30014 30020 29999 30008
          """)
  void caseAndAccentsDoNotMatter(String text, String expected) {
    assertPieces(text, expected);
  }

  @Test
  void accentsMayBeCharactersOfTheirOwn() {
    assertArrayEquals(pieces.of("café"), pieces.of("cafe\u0301"));
  }

  @Test
  void chineseCharactersAreWordsOfTheirOwn() {
    assertPieces("東京は大きい", "1879 1755 1672 1810 1652 30173");
  }

  @Test
  void emojiAreUnknownWords() {
    assertPieces("I 😀 it 👩\u200d👩\u200d👧", "1045 100 2009 100");
  }

  @Test
  void controlAndFormatCharactersDisappearAndAllKindsOfSpaceSeparate() {
    assertPieces(
        "tab\tnew\nline\u00a0nbsp\u200bzero\u2028sep\u0000",
        "21628 2047 2240 1050 5910 2361 6290 2080 19802");
  }

  @Test
  void wordOfMoreThanAHundredCharactersIsUnknown() {
    assertEquals(
        0, LongStream.of(pieces.of("a".repeat(100))).filter(piece -> piece == UNKNOWN).count());
    assertPieces("a".repeat(101), "100");
    assertPieces("😀".repeat(10_000), "100");
  }

  @Test
  void nothingIsOnlyTheMarks() {
    assertPieces("", "");
    assertPieces(" \n\u200b\ud800", "");
  }

  @Test
  void marksInATextAreText() {
    assertEquals(
        0, LongStream.of(inner(pieces.of("a [SEP] b [CLS]"))).filter(p -> p <= END).count());
  }

  @Test
  void longTextIsCutOff() {
    long[] cut = pieces.of("word ".repeat(5_000));
    assertEquals(WordPieces.MOST, cut.length);
    assertEquals(START, cut[0]);
    assertEquals(END, cut[WordPieces.MOST - 1]);
  }

  @Test
  void wordAcrossTheLimitIsCutOffInside() {
    long[] cut = pieces.of("word ".repeat(509) + "embeddings");
    assertEquals(WordPieces.MOST, cut.length);
    assertEquals(7861, cut[WordPieces.MOST - 2]);
  }

  @Test
  void anyTextGivesPiecesWithinTheLimit() {
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(700);
      for (int j = 0; j < length; j++) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      }
      assertSound(text.toString());
    }
  }

  @FuzzTest(maxDuration = "2m")
  void anyBytes(byte[] bytes) {
    assertSound(new String(bytes, StandardCharsets.UTF_16));
    assertSound(new String(bytes, StandardCharsets.UTF_8));
  }

  private static void assertSound(String text) {
    long[] ids = pieces.of(text);
    assertTrue(ids.length >= 2 && ids.length <= WordPieces.MOST, () -> ids.length + " pieces");
    assertEquals(START, ids[0]);
    assertEquals(END, ids[ids.length - 1]);
    for (long id : inner(ids)) {
      assertTrue(id == UNKNOWN || (id > END && id < 30_522), () -> "piece " + id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"model\":",
        "{\"model\":{\"vocab\":[]}}",
        "{\"model\":{\"vocab\":{\"[CLS]\":101}}}"
      })
  void descriptionWithoutAVocabularyIsRefused(String json) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    assertThrows(IOException.class, () -> WordPieces.read(bytes));
  }

  private static void assertPieces(String text, String expected) {
    long[] ids =
        expected.isEmpty()
            ? new long[0]
            : Arrays.stream(expected.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    assertArrayEquals(ids, inner(pieces.of(text)));
  }

  private static long[] inner(long[] ids) {
    return Arrays.copyOfRange(ids, 1, ids.length - 1);
  }
}
