package org.quipu.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessOutputTest {
  private static String shown(String text) throws IOException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    try (HarmlessOutput output = new HarmlessOutput(terminal)) {
      output.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text\n",
        "Schlüssel, ñandú, « 12 », 🪢\tx\r\n",
        "\u001b[1mbold\u001b[22m",
        "\r\u001b[K████ 3/9",
        "\u00a0\u00bf\u0100"
      })
  void textAndTheLooksOfTheScreenPass(String text) throws IOException {
    assertEquals(text, shown(text));
  }

  @Test
  void nothingElseReachesTheTerminal() throws IOException {
    assertEquals("?]52;c;cm0gLXJm?", shown("\u001b]52;c;cm0gLXJm\u0007"));
    assertEquals("?[6n", shown("\u001b[6n"));
    assertEquals("?[2J", shown("\u001b[2J"));
    assertEquals("?c", shown("\u001bc"));
    assertEquals("good?evil", shown("good\revil"));
    assertEquals("??31m", shown("\u001b\u009b31m"));
    assertEquals("a?b?c?", shown("a\u0000b\u007fc\u0008"));
    assertEquals("cut?", shown("cut\u001b[1"));
  }

  @Test
  void whateverComesOnlyLooksAndLinesControlAnything() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append("\u001b[]0;mKJn\r\n\u0007\u009b\u00e9x".charAt(random.nextInt(15)));
      }
      String left =
          shown(text.toString())
              .replaceAll("\r?\u001b\\[K", "")
              .replaceAll("\r(?=\n|$)|[\n\t]", "");
      assertTrue(left.chars().noneMatch(Character::isISOControl), () -> left);
    }
  }
}
