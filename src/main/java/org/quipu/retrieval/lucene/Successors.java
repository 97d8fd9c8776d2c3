package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Standing;
import org.quipu.retrieval.indexing.ArticleMeta;

/** Finds the articles that replace others, in one state of the index. */
final class Successors {
  /** The maximum number of steps from one version to the next. */
  private static final int MOST_STEPS = 50;

  private static final Comparator<ArticleMeta> NEWEST_FIRST =
      Comparator.comparing((ArticleMeta article) -> article.date().orElse(""))
          .reversed()
          .thenComparing(ArticleMeta::id);

  private final IndexSearcher searcher;

  Successors(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The newest article that replaces another, directly or through intermediate versions. */
  Optional<Standing.Successor> of(ArticleMeta article) throws IOException {
    Set<String> seen = new HashSet<>(Set.of(article.id()));
    Optional<ArticleMeta> newest = Optional.empty();
    Optional<ArticleMeta> next = direct(article, seen);
    while (next.isPresent() && seen.size() < MOST_STEPS) {
      newest = next;
      seen.add(next.get().id());
      next = direct(next.get(), seen);
    }
    return newest.map(
        newer ->
            new Standing.Successor(
                newer.id(),
                newer.title().orElse(newer.id()),
                newer.date().flatMap(PublicationDate::parse),
                newer.url()));
  }

  private Optional<ArticleMeta> direct(ArticleMeta article, Set<String> seen) throws IOException {
    List<ArticleMeta> found = new ArrayList<>();
    for (String name : Standing.names(article.id(), article.file(), article.url())) {
      Term term = new Term(IndexFormat.SUPERSEDES, name);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        StoredFields stored = leaf.reader().storedFields();
        for (int doc : StoredArticles.documents(leaf.reader(), term)) {
          found.add(
              ArticleMeta.parse(
                  stored.document(doc, Set.of(IndexFormat.META)).get(IndexFormat.META)));
        }
      }
    }
    return found.stream().filter(newer -> !seen.contains(newer.id())).min(NEWEST_FIRST);
  }
}
