package org.quipu.corpus;

import java.util.List;
import java.util.Random;

/** Generates realistic and random texts, deterministically for a seed. */
final class GeneratedText {
  private static final List<String> PIECES =
      List.of(
          "word",
          "Lima",
          "cords",
          "Dr.",
          "U.S.",
          "J.",
          "No.",
          "5",
          "1998.",
          "end.",
          "end!",
          "why?",
          "\"quote\"",
          "(aside)",
          "¿qué?",
          "«sí»",
          "…",
          "...",
          "e.g.",
          "z. B.",
          "т.е.",
          "рис.",
          "год",
          "هذا",
          "؟",
          "עברית",
          "यह।",
          "これは。",
          "👩‍👩‍👧",
          "🇵🇪",
          "a\u0301\u0323",
          "e\u0301",
          "\u1100\u1161\u11A8",
          "ﬁ",
          "Å",
          "\u200B",
          "\uFEFF",
          "\u00A0",
          "\u2029",
          "\u0085",
          "\0",
          "\uD800",
          "\uDC00",
          "• item",
          "1. item",
          "\t",
          "—",
          "[1]",
          "x".repeat(300));
  private static final List<String> SPACES =
      List.of(" ", " ", " ", " ", " ", "\n", "\n\n", "\r\n", "\r\n\r\n", "", "  ", "\n \n", "\r");

  private final Random random;

  GeneratedText(long seed) {
    this.random = new Random(seed);
  }

  /** A text of up to {@code pieces} words and stranger things. */
  String next(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      text.append(one(PIECES)).append(one(SPACES));
    }
    return text.toString();
  }

  /** A text whose blocks have kinds and levels. */
  CanonicalText nextBlocks(int blocks) {
    CanonicalText.Builder builder = new CanonicalText.Builder();
    for (int i = random.nextInt(blocks + 1); i > 0; i--) {
      String text = next(random.nextInt(8) == 0 ? 900 : 30);
      switch (random.nextInt(6)) {
        case 0 -> builder.addHeading(text, 1 + random.nextInt(4));
        case 1 -> builder.add(text, Block.Kind.LIST);
        case 2 -> builder.add(text, Block.Kind.CAPTION);
        default -> builder.add(text, Block.Kind.PARAGRAPH);
      }
    }
    return builder.build();
  }

  private String one(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
