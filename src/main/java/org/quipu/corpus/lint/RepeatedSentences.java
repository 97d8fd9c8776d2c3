package org.quipu.corpus.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/**
 * Finds sentences that occur twice in one article, so that no link can distinguish them. Both are
 * reported by line, in a PDF by page, or else by paragraph.
 */
record RepeatedSentences(SentenceSplitter splitter, Places places) implements ArticleCheck {
  /** Shorter sentences naturally recur: "Yes." */
  private static final int SHORTEST = 30;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  @Override
  public void check(Article article, Consumer<Finding> found) {
    Map<String, Integer> first = new HashMap<>();
    for (Block block : article.text().blocks()) {
      String text = block.span().of(article.text().value());
      for (Span span : splitter.split(text, article.lang())) {
        if (span.length() >= SHORTEST) {
          int offset = block.span().start() + span.start();
          String sentence = SPACE.matcher(span.of(text)).replaceAll(" ");
          Integer before = first.putIfAbsent(sentence, offset);
          if (before != null) {
            found.accept(repeated(article, sentence, before, offset));
          }
        }
      }
    }
  }

  private Finding repeated(Article article, String sentence, int before, int now) {
    String where =
        places.hasLines(article)
            ? "repeats the sentence of line " + places.lineAt(article, before)
            : name(article, now) + " repeats a sentence of " + name(article, before);
    return Finding.in(
            article,
            Level.WARNING,
            where + ": \"" + Excerpt.of(sentence) + "\"",
            "remove one of them")
        .at(places.lineAt(article, now));
  }

  private static String name(Article article, int offset) {
    int number = article.text().blockAt(offset);
    OptionalInt page = article.text().blocks().get(number).page();
    return page.isPresent() ? "page " + page.getAsInt() : "paragraph " + (number + 1);
  }
}
