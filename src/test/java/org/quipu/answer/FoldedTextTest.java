package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldedTextTest {
  /** Letters of many sorts, marks, and spaces, also such as change with what stands beside them. */
  private static final String LETTERS =
      "aZ9 \t\n\u000B\u00A0\u2003\u2028éÉe\u0301\u0323ßİıΣσςа́Йﬁ™ⅷ각\u1100\u1161ñÅ\u212B漢ｶﾞ😀𝐀—…";

  /** What is meant, said in one line: the whole text at once, by the tables of Unicode. */
  private static String byDefinition(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}]+", " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The  Bridge\n\nand the mill",
        "Llegó la PAZ",
        "ΟΔΟΣ και ΟΔΟΣΑ",
        "ＦＵＬＬ width ﬁ™",
        "e\u0323\u0301 \u00A0 É"
      })
  void aTextIsFoldedAsUnicodeHasIt(String text) {
    assertEquals(byDefinition(text), FoldedText.of(text));
  }

  @Test
  void goingPieceByPieceChangesNothing() {
    Random random = new Random(5);
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      assertEquals(byDefinition(text.toString()), FoldedText.of(text.toString()));
    }
  }
}
