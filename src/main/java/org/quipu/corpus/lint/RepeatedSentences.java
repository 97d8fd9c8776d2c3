package org.quipu.corpus.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Sentences that occur twice in one article, so that no link can tell which one is meant. */
record RepeatedSentences(SentenceSplitter splitter) implements ArticleCheck {
  /** Shorter ones recur by nature: "Yes." */
  private static final int SHORTEST = 30;

  @Override
  public void check(Article article, Consumer<Finding> found) {
    Map<String, Integer> first = new HashMap<>();
    int number = 0;
    for (Block block : article.text().blocks()) {
      number++;
      String text = block.span().of(article.text().value());
      for (Span span : splitter.split(text, article.lang())) {
        if (span.length() >= SHORTEST) {
          Integer before = first.putIfAbsent(span.of(text), number);
          if (before != null) {
            found.accept(repeated(article, span.of(text), before, number));
          }
        }
      }
    }
  }

  private static Finding repeated(Article article, String sentence, int before, int now) {
    return Finding.in(
        article,
        Level.WARNING,
        "paragraph "
            + now
            + " repeats a sentence of paragraph "
            + before
            + ": \""
            + Excerpt.of(sentence)
            + "\"",
        "remove one of them");
  }
}
