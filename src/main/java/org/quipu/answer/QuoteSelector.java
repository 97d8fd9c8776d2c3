package org.quipu.answer;

import java.util.List;
import org.quipu.corpus.Passage;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Chooses the sentences of a passage to quote. */
final class QuoteSelector {
  /** The longest quote, in UTF-16 units, unless its one sentence is longer. */
  static final int MAX_LENGTH = 350;

  private final SentenceSplitter splitter = new SentenceSplitter();

  /** The span of whole sentences to quote, in the article's canonical text. */
  Span select(Passage passage, String lang) {
    List<Span> sentences = splitter.split(passage.text(), lang);
    Span quote = sentences.getFirst();
    for (Span sentence : sentences) {
      Span wider = quote.union(sentence);
      if (wider.length() > MAX_LENGTH) {
        break;
      }
      quote = wider;
    }
    return quote.shift(passage.span().start());
  }
}
