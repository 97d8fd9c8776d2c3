package org.quipu.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quipu.answer.Answerer;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk;
import org.quipu.answer.PageAddress;
import org.quipu.answer.style.Reference;
import org.quipu.corpus.Article;
import org.quipu.corpus.SampleQuestion;
import org.quipu.corpus.Span;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Snapshot;

/**
 * The corpus, as a conversation uses it.
 *
 * @param uncounted answers questions of the bot's own, such as samples before they are offered,
 *     without counting them
 * @param samples supplies the questions that the curators suggest
 * @param pages the pages where citations can be opened in context, if readers can reach them
 * @param greeting how the bot introduces itself
 */
public record Library(
    PassageIndex index,
    Answerer answerer,
    Answerer uncounted,
    CitationDesk desk,
    Supplier<List<SampleQuestion>> samples,
    Optional<PageAddress> pages,
    Greeting greeting) {
  /** A library that does not separate the bot's own questions from people's. */
  public Library(
      PassageIndex index,
      Answerer answerer,
      CitationDesk desk,
      Supplier<List<SampleQuestion>> samples) {
    this(index, answerer, answerer, desk, samples, Optional.empty(), Greeting.NONE);
  }

  /** This library with pages to link to. */
  public Library with(Optional<PageAddress> otherPages) {
    return new Library(index, answerer, uncounted, desk, samples, otherPages, greeting);
  }

  /** This library with another introduction. */
  public Library with(Greeting other) {
    return new Library(index, answerer, uncounted, desk, samples, pages, other);
  }

  /** This library for look-ups that nobody asked for, which are not counted. */
  public Library withoutCounting() {
    return new Library(index, uncounted, uncounted, desk, samples, pages, greeting);
  }

  <T> T look(Function<Snapshot, T> at) {
    try (Snapshot snapshot = index.snapshot()) {
      return at.apply(snapshot);
    }
  }

  public IndexInfo info() {
    return look(Snapshot::info);
  }

  /** Articles by date, latest first. */
  public List<ArticleSummary> articles(int from, int limit) {
    return look(snapshot -> snapshot.articles(from, limit));
  }

  public Optional<Article> articleByKey(long key) {
    return look(snapshot -> snapshot.articleByKey(key));
  }

  public Optional<Article> article(String id) {
    return look(snapshot -> snapshot.article(id));
  }

  public Reference reference(Citation citation) {
    return Reference.of(citation, this::article);
  }

  /** The citation with its quote one sentence wider on each side, marked as before. */
  public Citation widen(Citation citation) {
    return desk.widen(citation);
  }

  /** A citation of another span of the same article, marked as before. */
  public Citation recut(Citation citation, Span span) {
    return span.equals(citation.quote().span()) ? citation : desk.recut(citation, span);
  }

  /** The citation with the marks of another one of the same article. */
  public static Citation marked(Citation citation, List<Span> marks) {
    Span span = citation.quote().span();
    return new Citation(
        citation.id(),
        citation.quote(),
        citation.link(),
        marks.stream().filter(span::contains).toList());
  }
}
