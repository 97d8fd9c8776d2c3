package org.quipu.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalTextTest {
  /** What texts from outside are made of, the awkward things above all. */
  private static final String[] PIECES = {
    "word",
    " ",
    "\n",
    "\r\n",
    "\n\n",
    "\r\n \r\n",
    "\t",
    "é",
    "e\u0301",
    "😀",
    "👩‍👩‍👧",
    "שלום",
    "مرحبا",
    "\u0000",
    "\uFEFF",
    "\uD83D",
    "\uDE00",
    "。",
    "…",
    "\u2028",
    "\u00A0",
    "ﬁ"
  };

  @Test
  void paragraphsAreJoinedByOneBlankLine() {
    assertEquals("One.\n\nTwo.", CanonicalText.ofPlain("One.\n\n\n \nTwo.\n").value());
  }

  @Test
  void lineBreaksInsideAParagraphStay() {
    assertEquals("One\nline.\n\nTwo.", CanonicalText.ofPlain("One\nline.\n\nTwo.").value());
  }

  @Test
  void windowsLineEndsSeparateParagraphsToo() {
    assertEquals(2, CanonicalText.ofPlain("One.\r\n\r\nTwo.").blocks().size());
  }

  @Test
  void decomposedLettersAreComposed() {
    assertEquals("\u00e9", CanonicalText.ofPlain("e\u0301").value());
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacter() {
    assertEquals("a\uFFFDb", CanonicalText.ofPlain("a\uD83Db").value());
  }

  @Test
  void textWithoutWordsHasNoBlocks() {
    assertTrue(CanonicalText.ofPlain(" \n\n\t\n").isEmpty());
  }

  @Test
  void blockAtFindsTheBlockOfEachOffset() {
    CanonicalText text = CanonicalText.ofPlain("ab\n\ncd\n\nef");
    assertEquals(0, text.blockAt(0));
    assertEquals(0, text.blockAt(3));
    assertEquals(1, text.blockAt(4));
    assertEquals(2, text.blockAt(9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyBlockIsItsSliceAndTheBlocksMakeTheText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      CanonicalText text = CanonicalText.ofPlain(randomText(random));
      String joined =
          String.join(
              "\n\n", text.blocks().stream().map(block -> block.span().of(text.value())).toList());
      assertEquals(text.value(), joined);
      assertTrue(Normalizer.isNormalized(text.value(), Normalizer.Form.NFC));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void aCanonicalTextIsItsOwnCanonicalText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String once = CanonicalText.ofPlain(randomText(random)).value();
      assertEquals(once, CanonicalText.ofPlain(once).value());
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
