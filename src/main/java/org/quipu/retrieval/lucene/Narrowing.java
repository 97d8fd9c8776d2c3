package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.Filters;
import org.quipu.retrieval.reading.PassageTokens;

/** Narrows a search to the passages that pass a question's filters. */
final class Narrowing {
  private final CorpusSearcher searcher;
  private final LuceneAnalysis analysis;

  Narrowing(CorpusSearcher searcher, Analyzers analyzers) {
    this.searcher = searcher;
    this.analysis = new LuceneAnalysis(analyzers);
  }

  /** Adds the filters; says whether there are any. */
  boolean narrow(BooleanQuery.Builder query, Filters filters) throws IOException {
    for (String phrase : filters.phrases()) {
      for (String folded : words(phrase)) {
        query.add(new TermQuery(new Term(IndexFormat.WORDS, folded)), BooleanClause.Occur.FILTER);
      }
    }
    for (String word : filters.excluded()) {
      for (String folded : words(word)) {
        query.add(new TermQuery(new Term(IndexFormat.WORDS, folded)), BooleanClause.Occur.MUST_NOT);
      }
    }
    if (filters.concernsArticles()) {
      query.add(
          new TermInSetQuery(IndexFormat.ARTICLE, articles(filters)), BooleanClause.Occur.FILTER);
    }
    return filters.concernsArticles()
        || !filters.phrases().isEmpty()
        || !filters.excluded().isEmpty();
  }

  /** Whether a passage that holds all words of all phrases holds each phrase's in a row. */
  boolean holdsPhrases(PassageTokens passage, Filters filters) {
    return filters.phrases().stream().allMatch(phrase -> passage.holdsInRow(words(phrase)));
  }

  private List<BytesRef> articles(Filters filters) throws IOException {
    TopDocs all =
        searcher.search(
            new TermQuery(new Term(IndexFormat.TYPE, IndexFormat.TYPE_ARTICLE)), Integer.MAX_VALUE);
    List<BytesRef> passing = new ArrayList<>();
    for (ScoreDoc doc : all.scoreDocs) {
      ArticleSummary summary = searcher.stored().summary(doc.doc);
      if (filters.pass(summary.id(), summary.attribution())) {
        passing.add(new BytesRef(summary.id()));
      }
    }
    return passing;
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    analysis.words(text, (term, start, end) -> words.add(term.toString()));
    return words;
  }
}
