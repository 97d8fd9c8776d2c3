package org.quipu.answer;

import java.util.List;
import org.quipu.corpus.Span;
import org.quipu.retrieval.signal.SentenceMatch;

/** Chooses the sentences of a passage to quote: the best one, grown to its better neighbours. */
final class QuoteSelector {
  /** The longest quote, in UTF-16 units. */
  static final int MAX_LENGTH = 350;

  private final LongSentence longSentence = new LongSentence();

  /**
   * What to quote, as a span of the passage.
   *
   * @param sentences of the passage in order, at least one
   * @param text of the passage
   */
  Span select(List<SentenceMatch> sentences, String text) {
    int best = 0;
    for (int i = 1; i < sentences.size(); i++) {
      if (sentences.get(i).score() > sentences.get(best).score()) {
        best = i;
      }
    }
    SentenceMatch chosen = sentences.get(best);
    if (chosen.span().length() > MAX_LENGTH) {
      return longSentence.cut(chosen, text, MAX_LENGTH);
    }
    return grow(sentences, text, best);
  }

  private static Span grow(List<SentenceMatch> sentences, String text, int best) {
    int first = best;
    int last = best;
    while (true) {
      Span quote = sentences.get(first).span().union(sentences.get(last).span());
      boolean back = first > 0 && fits(quote, sentences.get(first - 1));
      boolean on = last + 1 < sentences.size() && fits(quote, sentences.get(last + 1));
      if (!back && !on) {
        return quote;
      }
      boolean prefersBack =
          back
              && (!on
                  || BarePronoun.opens(sentences.get(first).span().of(text))
                  || sentences.get(first - 1).score() > sentences.get(last + 1).score());
      if (prefersBack) {
        first--;
      } else {
        last++;
      }
    }
  }

  private static boolean fits(Span quote, SentenceMatch sentence) {
    return quote.union(sentence.span()).length() <= MAX_LENGTH;
  }
}
