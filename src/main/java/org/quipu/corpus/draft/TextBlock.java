package org.quipu.corpus.draft;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One paragraph of an article, verbatim but for folded white space and Unicode NFC.
 *
 * @param kind how it is set in Markdown; the words are the same whatever the kind
 * @param text never blank, without line breaks
 */
public record TextBlock(Kind kind, String text) {
  /** How a block is set. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE
  }

  // What HTML folds; a no-break space inside a paragraph is a character of its own.
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[ \\t\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]+");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$");
  // Control characters are never text; XML and YAML would refuse them.
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\f\\u000B\\u0085]]|[\\uFEFF\\uFFFE\\uFFFF]");
  // Half of a surrogate pair is no character and cannot be written.
  private static final Pattern HALF = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

  public TextBlock {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a block needs text");
    }
  }

  public static TextBlock paragraph(String text) {
    return new TextBlock(Kind.PARAGRAPH, text);
  }

  public static TextBlock heading(String text) {
    return new TextBlock(Kind.HEADING, text);
  }

  /** Folds white space as HTML does, trims, and composes (NFC); may be empty. */
  public static String fold(String raw) {
    String visible = HALF.matcher(CONTROL.matcher(raw).replaceAll("")).replaceAll("\uFFFD");
    String folded = WHITE_SPACE.matcher(visible).replaceAll(" ");
    return Normalizer.normalize(EDGES.matcher(folded).replaceAll(""), Normalizer.Form.NFC);
  }
}
