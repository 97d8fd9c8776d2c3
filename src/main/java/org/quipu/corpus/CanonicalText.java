package org.quipu.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An article's text in the one form to which all offsets refer: its blocks joined by one blank
 * line, in Unicode NFC, with no other change.
 *
 * @param value the whole text
 * @param blocks the blocks in order; block {@code n} is paragraph {@code n} of every citation
 */
public record CanonicalText(String value, List<Block> blocks) {
  private static final String SEPARATOR = "\n\n";
  private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:[^\\S\\r\\n]*\\R)+");

  public CanonicalText {
    blocks = List.copyOf(blocks);
  }

  /** A text without markup: blank lines separate its paragraphs. */
  public static CanonicalText ofPlain(String text) {
    Builder builder = new Builder();
    for (String paragraph : BLANK_LINES.split(text, -1)) {
      builder.add(paragraph, Block.Kind.PARAGRAPH);
    }
    return builder.build();
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  public Digest digest() {
    return Digest.of(value);
  }

  /**
   * The number of the block that contains an offset; an offset between blocks belongs to the block
   * before it.
   *
   * @throws IndexOutOfBoundsException if the text has no blocks
   */
  public int blockAt(int offset) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return blocks.get(low).span().start() <= offset ? low : 0;
  }

  /** Collects blocks in reading order. */
  public static final class Builder {
    private final StringBuilder value = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    /** Adds a block; a blank one is dropped. */
    public Builder add(String text, Block.Kind kind) {
      return add(text, kind, OptionalInt.empty());
    }

    public Builder add(String text, Block.Kind kind, OptionalInt page) {
      return add(text, kind, page, kind == Block.Kind.HEADING ? 1 : 0);
    }

    /** Adds a heading; 1 is the outermost level. */
    public Builder addHeading(String text, int level) {
      return add(text, Block.Kind.HEADING, OptionalInt.empty(), level);
    }

    private Builder add(String text, Block.Kind kind, OptionalInt page, int level) {
      String block =
          Normalizer.normalize(wellFormed(innerBlankLinesRemoved(text)), Normalizer.Form.NFC);
      if (isBlank(block)) {
        return this;
      }
      if (!blocks.isEmpty()) {
        value.append(SEPARATOR);
      }
      int start = value.length();
      value.append(block);
      blocks.add(new Block(new Span(start, value.length()), kind, page, level));
      return this;
    }

    // No-break spaces and invisible characters count as blank too.
    private static boolean isBlank(String text) {
      return text.codePoints()
          .allMatch(
              c ->
                  Character.isWhitespace(c)
                      || Character.isSpaceChar(c)
                      || Character.getType(c) == Character.FORMAT);
    }

    // A blank line inside a block would read as the end of it.
    private static String innerBlankLinesRemoved(String text) {
      return BLANK_LINES.matcher(text.strip()).replaceAll("\n");
    }

    // An unpaired surrogate is not a character: it cannot be encoded in UTF-8, so it could not be
    // quoted exactly.
    private static String wellFormed(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else if (Character.isSurrogate(c)) {
          return text.codePoints()
              .map(p -> p >= Character.MIN_SURROGATE && p <= Character.MAX_SURROGATE ? 0xFFFD : p)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
        }
      }
      return text;
    }

    public CanonicalText build() {
      return new CanonicalText(value.toString(), blocks);
    }
  }
}
