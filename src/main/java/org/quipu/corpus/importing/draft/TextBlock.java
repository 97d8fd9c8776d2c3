package org.quipu.corpus.importing.draft;

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
  private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\r\\f\\u000B\\u2028\\u2029]+");
  private static final Pattern EDGES = Pattern.compile("^[\\s\\u00A0\\uFEFF\\u200B]+|[\\s\\u00A0\\uFEFF\\u200B]+$");
  // Control characters are never text; XML and YAML would refuse them.
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\f\\u000B]]|\\uFFFE|\\uFFFF");

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
    String visible = CONTROL.matcher(raw).replaceAll("");
    String folded = WHITE_SPACE.matcher(visible).replaceAll(" ");
    return Normalizer.normalize(EDGES.matcher(folded).replaceAll(""), Normalizer.Form.NFC);
  }
}
