package org.quipu.corpus.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quipu.corpus.Article;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Standing;

/**
 * Finds articles with the same or nearly the same text. Texts are compared by their {@link
 * MinHash}, so that one pass over the corpus and about half a kilobyte per article suffice.
 */
final class DuplicateCheck implements ArticleCheck {
  /** The maximum number of articles compared, which limits memory to about 100 MB. */
  private static final int MOST_ARTICLES = 100_000;

  /** The similarity from which on two articles count as nearly the same. */
  private static final double NEARLY = 0.8;

  private static final double SAME = 0.995;

  /**
   * The similarity from which on two articles of different dates may be versions of the same one.
   */
  private static final double VERSIONS = 0.6;

  private record Known(
      Article.Origin origin,
      String id,
      Optional<String> url,
      Optional<PublicationDate> date,
      MinHash hash) {
    List<String> names() {
      return Standing.names(id, origin.file(), url);
    }

    boolean isVersionOf(Known other) {
      return date.isPresent() && other.date.isPresent() && !date.equals(other.date);
    }
  }

  private record Pair(Known one, Known other, double likeness) {}

  private final List<Known> known = new ArrayList<>();
  private final Map<Long, Integer> byBand = new HashMap<>();
  private final Map<String, Article.Origin> byDigest = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final Set<String> superseded = new HashSet<>();
  private boolean full;

  @Override
  public void check(Article article, Consumer<Finding> found) {
    article.attribution().standing().supersedes().forEach(n -> superseded.add(Standing.name(n)));
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
    MinHash.of(article.text().value()).ifPresent(hash -> compare(article, hash));
  }

  private void compare(Article article, MinHash hash) {
    Known one =
        new Known(
            article.origin(),
            article.id(),
            article.attribution().url(),
            article.attribution().date(),
            hash.compact());
    closest(hash, one).ifPresent(pairs::add);
    for (long band : hash.bands()) {
      byBand.putIfAbsent(band, known.size());
    }
    known.add(one);
  }

  private Optional<Pair> closest(MinHash hash, Known one) {
    Pair best = null;
    for (long band : hash.bands()) {
      Integer candidate = byBand.get(band);
      if (candidate != null) {
        Known other = known.get(candidate);
        double likeness = hash.likeness(other.hash());
        boolean alike = likeness >= (one.isVersionOf(other) ? VERSIONS : NEARLY);
        if (alike && (best == null || likeness > best.likeness())) {
          best = new Pair(one, other, likeness);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  // Reported at the end, because a later article may state which one replaces the other.
  private static Finding finding(Pair pair) {
    Known one = pair.one();
    Known other = pair.other();
    boolean versions = one.isVersionOf(other);
    boolean turned = versions && one.date().get().compareTo(other.date().get()) < 0;
    Known newer = turned ? other : one;
    Known older = turned ? one : other;
    String share =
        pair.likeness() > SAME
            ? "all but the same"
            : Math.round(100 * pair.likeness()) + "% the same";
    return new Finding(
        newer.origin().file(),
        newer.origin().line(),
        Level.WARNING,
        "the text is about "
            + share
            + " as "
            + place(older.origin())
            + (versions ? ", which is of " + older.date().get() : ""),
        versions
            ? "if this one, of "
                + newer.date().get()
                + ", replaces it, add \"supersedes: "
                + older.id()
                + "\""
            : "keep the better one");
  }

  @Override
  public void finish(Consumer<Finding> found) {
    pairs.stream()
        .filter(
            pair ->
                Stream.of(pair.one(), pair.other())
                    .flatMap(one -> one.names().stream())
                    .noneMatch(superseded::contains))
        .map(DuplicateCheck::finding)
        .forEach(found);
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
