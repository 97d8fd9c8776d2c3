package org.quipu.chat.card;

import java.util.List;
import java.util.Optional;
import org.quipu.answer.Quote;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Finds what stands around a quote: its paragraph, or as much of a very long one as is of use. */
public final class Surroundings {
  /** In UTF-16 units. */
  private static final int MAX_LENGTH = 2500;

  private final SentenceSplitter splitter = new SentenceSplitter();

  /**
   * What is wider than the quote and holds it.
   *
   * @param whole whether it is all of the paragraph
   */
  public record Around(Quote quote, boolean whole) {}

  /** What stands around the quote; empty where the quote is all there is. */
  public Optional<Around> of(Quote quote) {
    CanonicalText text = quote.article().text();
    Block first = text.blocks().get(text.blockAt(quote.span().start()));
    Block last = text.blocks().get(text.blockAt(quote.span().end() - 1));
    Span paragraph = first.span().union(last.span()).union(quote.span());
    boolean whole = paragraph.length() <= MAX_LENGTH;
    Span around = whole ? paragraph : near(quote, paragraph);
    return around.equals(quote.span())
        ? Optional.empty()
        : Optional.of(new Around(new Quote(quote.article(), around), whole));
  }

  // Grows the quote by whole sentences, in turn before and after it, while there is room.
  private Span near(Quote quote, Span paragraph) {
    List<Span> sentences =
        splitter
            .split(paragraph.of(quote.article().text().value()), quote.article().lang())
            .stream()
            .map(sentence -> sentence.shift(paragraph.start()))
            .toList();
    Span around = quote.span();
    for (boolean grown = true; grown; ) {
      Span held = around;
      Span before =
          last(sentences.stream().filter(s -> s.start() < held.start()).toList())
              .map(held::union)
              .orElse(held);
      Span both =
          sentences.stream()
              .filter(s -> s.end() > held.end())
              .findFirst()
              .map(before::union)
              .orElse(before);
      grown = !both.equals(held) && both.length() <= MAX_LENGTH;
      around = grown ? both : held;
    }
    return around;
  }

  private static Optional<Span> last(List<Span> spans) {
    return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getLast());
  }
}
