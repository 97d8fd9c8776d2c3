package org.quipu.answer;

import java.util.ArrayList;
import java.util.List;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Widens a quote by one whole sentence on each side, without crossing a heading. */
final class QuoteWidener {
  private final SentenceSplitter splitter = new SentenceSplitter();

  /** The wider span; the same span if there is nothing more to show. */
  Span widen(Article article, Span quote) {
    List<Span> sentences = around(article, quote);
    Span wider = quote;
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      boolean isBefore = sentence.start() < quote.start();
      boolean isNextBefore =
          isBefore && (i + 1 == sentences.size() || sentences.get(i + 1).end() > quote.start());
      boolean isNextAfter =
          sentence.end() > quote.end() && (i == 0 || sentences.get(i - 1).start() < quote.end());
      if (isNextBefore || isNextAfter) {
        wider = wider.union(sentence);
      }
    }
    return wider;
  }

  // The sentences of the quote's blocks and of the adjacent block on each side, unless it is a
  // heading.
  private List<Span> around(Article article, Span quote) {
    List<Block> blocks = article.text().blocks();
    int first = article.text().blockAt(quote.start());
    int last = article.text().blockAt(quote.end() - 1);
    if (first > 0 && !isHeading(blocks.get(first - 1))) {
      first--;
    }
    if (last + 1 < blocks.size() && !isHeading(blocks.get(last + 1))) {
      last++;
    }
    List<Span> sentences = new ArrayList<>();
    for (Block block : blocks.subList(first, last + 1)) {
      splitter
          .split(block.span().of(article.text().value()), article.lang())
          .forEach(sentence -> sentences.add(sentence.shift(block.span().start())));
    }
    return sentences;
  }

  private static boolean isHeading(Block block) {
    return block.kind() == Block.Kind.HEADING;
  }
}
