package org.quipu.corpus.importing;

import java.util.regex.Pattern;

/** Escapes one line of text so that CommonMark reads it back unchanged. */
final class MarkdownEscape {
  private static final Pattern ALWAYS = Pattern.compile("[\\\\`*\\[<&]");
  private static final Pattern UNDERSCORE =
      Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
  private static final Pattern AT_START = Pattern.compile("^([-+>#=~|]|:)");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
  private static final Pattern CLOSING_HASHES = Pattern.compile("(#+)$");

  private MarkdownEscape() {}

  static String paragraph(String text) {
    String inline =
        UNDERSCORE.matcher(ALWAYS.matcher(text).replaceAll("\\\\$0")).replaceAll("\\\\_");
    return NUMBER.matcher(AT_START.matcher(inline).replaceFirst("\\\\$1")).replaceFirst("$1\\\\$2");
  }

  static String heading(String text) {
    return CLOSING_HASHES.matcher(paragraph(text)).replaceFirst("\\\\$1");
  }
}
