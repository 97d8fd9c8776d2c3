package org.quipu.chat.card;

import java.util.List;
import java.util.Optional;
import org.quipu.answer.Quote;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Finds the context of a quote: its paragraph, or a useful part of a very long one. */
public final class Surroundings {
  /** The length of the context, in UTF-16 units. */
  private static final int MAX_LENGTH = 2500;

  private final SentenceSplitter splitter = new SentenceSplitter();

  /**
   * A wider quote that contains the quote.
   *
   * @param whole whether it is the whole paragraph
   */
  public record Around(Quote quote, boolean whole) {}

  /** The context of the quote; empty if the quote is the whole paragraph. */
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

  // Extends the quote by whole sentences, alternately before and after it, while they fit.
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
