package org.quipu.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalTextTest {
  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void textIsItsBlocksJoinedByBlankLines(long seed) {
    CanonicalText text = CanonicalText.ofPlain(new GeneratedText(seed).next(200));
    assertEquals(text.value(), String.join("\n\n", blocks(text)));
    blocks(text).forEach(block -> assertFalse(block.contains("\n\n"), block));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void textIsNormalizedAndCanBeWrittenAsUtf8(long seed) {
    String value = CanonicalText.ofPlain(new GeneratedText(seed).next(200)).value();
    assertTrue(Normalizer.isNormalized(value, Normalizer.Form.NFC));
    assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(value));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void canonicalTextOfCanonicalTextIsTheSame(long seed) {
    CanonicalText once = CanonicalText.ofPlain(new GeneratedText(seed).next(200));
    assertEquals(once, CanonicalText.ofPlain(once.value()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyOffsetBelongsToTheBlockThatHoldsIt(long seed) {
    CanonicalText text = CanonicalText.ofPlain(new GeneratedText(seed).next(100));
    for (int number = 0; number < text.blocks().size(); number++) {
      Span span = text.blocks().get(number).span();
      assertEquals(number, text.blockAt(span.start()));
      assertEquals(number, text.blockAt(span.end() - 1));
    }
  }

  @Test
  void normalizedTextIsUnchanged() {
    String text = "Ein Satz.\nZweite Zeile – „so“.\n\nNoch  ein\tAbsatz é 👩‍👩‍👧.";
    assertEquals(text, CanonicalText.ofPlain(text).value());
  }

  @Test
  void blocksWithoutWordsAreDropped() {
    assertEquals(List.of("A", "B"), blocks(CanonicalText.ofPlain("A\n\n\u00A0\u200B\n\n \t\n\nB")));
  }

  private static List<String> blocks(CanonicalText text) {
    return text.blocks().stream()
        .map(block -> block.span().of(text.value()))
        .collect(Collectors.toList());
  }
}
