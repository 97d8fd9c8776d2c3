package org.quipu.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.quipu.answer.Citation;
import org.quipu.answer.Quote;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/**
 * The words of an article that a card shows. An excerpt can only be cut from an article; it cannot
 * be constructed from text.
 */
public final class Excerpt {
  private final Quote quote;
  private final List<Span> marks;
  private final boolean broken;

  private Excerpt(Quote quote, List<Span> marks, boolean broken) {
    this.quote = quote;
    this.marks = marks;
    this.broken = broken;
  }

  /**
   * The excerpt for a quote.
   *
   * @param marks the words to mark, as spans of the canonical text; spans outside the quote are
   *     ignored
   */
  public static Excerpt of(Quote quote, List<Span> marks) {
    return new Excerpt(
        quote, marks.stream().filter(quote.span()::contains).sorted().toList(), false);
  }

  public static Excerpt of(Citation citation) {
    return of(citation.quote(), citation.marks());
  }

  /** The span of the words in the article's canonical text. */
  public Span span() {
    return quote.span();
  }

  /** The exact words. */
  public String text() {
    return quote.text();
  }

  /** The exact words, with the marks as styles. */
  public StyledText styled() {
    int start = quote.span().start();
    return new StyledText(
        text(),
        marks.stream()
            .map(mark -> new StyledText.Run(mark.shift(-start), StyledText.Style.Look.MARKED))
            .toList());
  }

  /** The language tag of the words, or {@code und}. */
  public String lang() {
    return quote.article().lang();
  }

  /** Whether it was cut inside a sentence for lack of space, which has to be shown. */
  public boolean isBroken() {
    return broken;
  }

  public int length() {
    return quote.span().length();
  }

  /**
   * The excerpt without its first or its last sentence, whichever has fewer marked words; empty if
   * it is a single sentence.
   */
  public Optional<Excerpt> shorter() {
    List<Span> sentences = new SentenceSplitter().split(text(), lang());
    if (sentences.size() < 2) {
      return Optional.empty();
    }
    Span first = sentences.getFirst();
    Span last = sentences.getLast();
    Span kept =
        marksIn(first) < marksIn(last)
            ? new Span(sentences.get(1).start(), last.end())
            : new Span(first.start(), sentences.get(sentences.size() - 2).end());
    return Optional.of(cut(kept, broken && kept.end() == last.end()));
  }

  /**
   * The longest beginning within the given length that ends at the end of a word or, within a
   * longer word, of a character; for a sentence that fits nowhere.
   *
   * @param length in UTF-16 units, at least 2
   */
  public Excerpt beginning(int length) {
    String text = text();
    if (text.length() <= length) {
      return this;
    }
    int end =
        IntStream.rangeClosed(1, length)
            .filter(at -> Character.isWhitespace(text.charAt(at)))
            .max()
            .orElse(Character.isLowSurrogate(text.charAt(length)) ? length - 1 : length);
    return cut(new Span(0, Math.max(1, end)), true);
  }

  private long marksIn(Span sentence) {
    int start = quote.span().start();
    return marks.stream().filter(mark -> sentence.shift(start).contains(mark)).count();
  }

  private Excerpt cut(Span inText, boolean breaks) {
    Excerpt part = of(new Quote(quote.article(), inText.shift(quote.span().start())), marks);
    return new Excerpt(part.quote, part.marks, breaks);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Excerpt that
        && quote.equals(that.quote)
        && marks.equals(that.marks)
        && broken == that.broken;
  }

  @Override
  public int hashCode() {
    return quote.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
