package org.quipu.corpus.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.quipu.corpus.Article;

/**
 * Finds articles with the same or nearly the same text. Texts are compared by their {@link
 * MinHash}, so that one pass over the corpus and about half a kilobyte per article suffice.
 */
final class DuplicateCheck implements ArticleCheck {
  /** The maximum number of articles compared, which limits memory to about 100 MB. */
  private static final int MOST_ARTICLES = 200_000;

  /** The similarity from which on two articles count as nearly the same. */
  private static final double NEARLY = 0.8;

  private static final double SAME = 0.995;

  private record Known(Article.Origin origin, MinHash hash) {}

  private final List<Known> known = new ArrayList<>();
  private final Map<Long, Integer> byBand = new HashMap<>();
  private final Map<String, Article.Origin> byDigest = new HashMap<>();
  private boolean full;

  @Override
  public void check(Article article, Consumer<Finding> found) {
    full = known.size() >= MOST_ARTICLES || byDigest.size() >= 5 * MOST_ARTICLES;
    if (full) {
      return;
    }
    Article.Origin same = byDigest.putIfAbsent(article.text().digest().hex(), article.origin());
    if (same != null) {
      found.accept(
          Finding.in(
              article, Level.WARNING, "the text is that of " + place(same), "keep one of them"));
      return;
    }
    MinHash.of(article.text().value()).ifPresent(hash -> compare(article, hash, found));
  }

  private void compare(Article article, MinHash hash, Consumer<Finding> found) {
    closest(hash)
        .ifPresent(
            other -> {
              double likeness = hash.likeness(other.hash());
              String share =
                  likeness > SAME ? "all but the same" : Math.round(100 * likeness) + "% the same";
              found.accept(
                  Finding.in(
                      article,
                      Level.WARNING,
                      "the text is about " + share + " as " + place(other.origin()),
                      "keep the better one"));
            });
    for (long band : hash.bands()) {
      byBand.putIfAbsent(band, known.size());
    }
    known.add(new Known(article.origin(), hash.compact()));
  }

  private Optional<Known> closest(MinHash hash) {
    Known best = null;
    double likeness = NEARLY;
    for (long band : hash.bands()) {
      Integer candidate = byBand.get(band);
      if (candidate != null && hash.likeness(known.get(candidate).hash()) >= likeness) {
        best = known.get(candidate);
        likeness = hash.likeness(best.hash());
      }
    }
    return Optional.ofNullable(best);
  }

  @Override
  public void finish(Consumer<Finding> found) {
    if (full) {
      found.accept(
          new Finding(
              "",
              0,
              Level.NOTE,
              "only the first " + known.size() + " articles were compared with each other",
              "check parts of the corpus apart"));
    }
  }

  private static String place(Article.Origin origin) {
    return origin.file() + ":" + origin.line();
  }
}
