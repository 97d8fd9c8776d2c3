package org.quipu.corpus.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.TextBlock;

/** Escapes text so that CommonMark reads it back unchanged, line by line. */
final class MarkdownEscape {
  private static final Pattern ALWAYS = Pattern.compile("[\\\\`*\\[<&~|]");
  private static final Pattern UNDERSCORE =
      Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
  private static final Pattern AT_START = Pattern.compile("^([-+>#=:])");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

  // A backslash at the end of a line preserves the line break.
  private static final String HARD_BREAK = "\\\n";

  private MarkdownEscape() {}

  /** One or more lines of one paragraph. */
  static String paragraph(String text) {
    List<String> lines = text.lines().map(MarkdownEscape::line).toList();
    return String.join(HARD_BREAK, lines);
  }

  static String heading(String text) {
    String escaped = line(text);
    int hashes = escaped.length();
    while (hashes > 0 && escaped.charAt(hashes - 1) == '#') {
      hashes--;
    }
    return hashes < escaped.length()
        ? escaped.substring(0, hashes) + "\\" + escaped.substring(hashes)
        : escaped;
  }

  /**
   * A list whose lines begin with bullets or numbers. A mixed one, which contains nested lists, is
   * written as plain lines.
   *
   * @param bullet the bullet to write
   */
  static String list(String text, char bullet) {
    List<String> items = new ArrayList<>();
    int number = numberOf(text);
    for (String line : text.split("\n", -1)) {
      String mark = number < 0 ? TextBlock.BULLET : number++ + ". ";
      if (!line.startsWith(mark) || line.length() == mark.length()) {
        return paragraph(text);
      }
      items.add(
          (mark.equals(TextBlock.BULLET) ? bullet + " " : mark)
              + line(line.substring(mark.length())));
    }
    return String.join("\n", items);
  }

  private static int numberOf(String text) {
    int digits = 0;
    while (digits < Math.min(text.length(), 9)
        && text.charAt(digits) >= '0'
        && text.charAt(digits) <= '9') {
      digits++;
    }
    return digits > 0 && digits < 9 && text.startsWith(". ", digits)
        ? Integer.parseInt(text.substring(0, digits))
        : -1;
  }

  private static String line(String text) {
    String inline =
        UNDERSCORE.matcher(ALWAYS.matcher(text).replaceAll("\\\\$0")).replaceAll("\\\\_");
    return NUMBER.matcher(AT_START.matcher(inline).replaceFirst("\\\\$1")).replaceFirst("$1\\\\$2");
  }
}
