package org.quipu.corpus.format.text;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.quipu.corpus.format.clue.Boilerplate;

/**
 * One paragraph of a plain text.
 *
 * @param text folded, never blank
 * @param indent the columns of white space before its first line
 * @param shape its kind, by its first characters
 * @param page the page on which it begins, from 1, in a paged source
 */
public record Para(String text, int indent, Shape shape, OptionalInt page) {
  /** The kind of a paragraph, if its markup shows it; plain text rarely does. */
  public enum Shape {
    PLAIN,
    ITEM,
    HEADING
  }

  private static final int TITLE = 200;
  private static final int LONG_TITLE = 80;
  // A full stop after a word, not after an abbreviation, and another sentence.
  private static final Pattern SENTENCES =
      Pattern.compile("\\p{Ll}{3,}[.!?…][\"'”’»)\\]]*[ \\u00A0]+\\p{Lu}");
  private static final Pattern SPACES = Pattern.compile("[ \\u00A0]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’»)\\]]*[ \\u00A0]+");

  public static Para of(String text, Shape shape) {
    return new Para(text, 0, shape, OptionalInt.empty());
  }

  boolean isItem() {
    return shape == Shape.ITEM;
  }

  /** Whether it is short and has no full stop: a title, a heading or a caption. */
  boolean isTitleLike() {
    return shape == Shape.HEADING
        || (shape == Shape.PLAIN
            && text.length() <= TITLE
            && !text.endsWith(",")
            && !(text.length() > LONG_TITLE && SENTENCES.matcher(text).find())
            && (!Boilerplate.endsSentence(text) || isOneQuestion()));
  }

  // Headlines may end in a question or an exclamation mark.
  private boolean isOneQuestion() {
    return (text.endsWith("?") || text.endsWith("!"))
        && text.length() <= 150
        && !SENTENCE_END.matcher(text).find();
  }

  /** Whether it is long enough and ends like prose. */
  boolean isProse() {
    return text.length() >= 300 || (text.length() >= 100 && Boilerplate.endsSentence(text));
  }

  int words() {
    return SPACES.split(text, -1).length;
  }

  /** The number of words after the last complete sentence. */
  int wordsOfLastSentence() {
    String[] sentences = SENTENCE_END.split(text, -1);
    return SPACES.split(sentences[sentences.length - 1].strip(), -1).length;
  }

  Para append(String more) {
    return new Para(text + " " + more, indent, shape, page);
  }
}
