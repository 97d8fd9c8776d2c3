package org.quipu.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quipu.answer.CitationDesk.Difference;
import org.quipu.answer.CitationDesk.QuoteCheck;
import org.quipu.corpus.Article;
import org.quipu.corpus.Span;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;

/**
 * Checks whether a quotation is genuine. Only words are compared, not punctuation, case or the
 * style of quotation marks; an ellipsis in the quotation may stand for any words of the same
 * article.
 */
final class QuotationChecker {
  private static final int CANDIDATES = 20;

  /** The greatest share of differing words for a quotation to count as near. */
  private static final double MOST_DIFFERENT = 1.0 / 3;

  /** Shorter quotations resemble words of any text, so only an exact match counts. */
  private static final int FEWEST_NEAR_WORDS = 5;

  /** How far a quotation may extend beyond a passage, in UTF-16 units. */
  private static final int MARGIN = 1_500;

  private static final Pattern ELLIPSIS =
      Pattern.compile("\\s*(?:\\[\\s*(?:…|\\.{3})\\s*]|\\(\\s*(?:…|\\.{3})\\s*\\)|…|\\.{3,})\\s*");

  /** Words in quotation marks among other words. */
  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]+\"|“[^”“]+[”“]|„[^“”]+[“”]|«[^»]+»|»[^«]+«|‘[^’]+’|「[^」]+」|『[^』]+』");

  private static final int FEWEST_QUOTED = 3;

  private final Snapshot snapshot;
  private final CitationMaker maker;

  QuotationChecker(Snapshot snapshot, CitationMaker maker) {
    this.snapshot = snapshot;
    this.maker = maker;
  }

  /**
   * Checks the words as given; if they are not genuine, checks those of them in quotation marks.
   */
  QuoteCheck check(String words) {
    QuoteCheck whole = checkAll(words);
    if (whole instanceof QuoteCheck.Exact) {
      return whole;
    }
    return quoted(words)
        .map(this::checkAll)
        .filter(
            inside ->
                inside instanceof QuoteCheck.Exact
                    || (inside instanceof QuoteCheck.Near && whole instanceof QuoteCheck.Absent))
        .orElse(whole);
  }

  private static Optional<String> quoted(String words) {
    return QUOTED
        .matcher(words)
        .results()
        .map(found -> found.group().substring(1, found.group().length() - 1).strip())
        .filter(inside -> inside.split("\\s+", -1).length >= FEWEST_QUOTED)
        .max(Comparator.comparingInt(String::length));
  }

  private QuoteCheck checkAll(String quotation) {
    List<List<Word>> parts =
        ELLIPSIS.splitAsStream(quotation).map(Word::in).filter(part -> !part.isEmpty()).toList();
    if (parts.isEmpty()) {
      return new QuoteCheck.Absent();
    }
    List<Hit> hits = snapshot.search(Question.claim(quotation), CANDIDATES);
    Map<String, Article> articles = new LinkedHashMap<>();
    for (Hit hit : hits) {
      String id = hit.passage().articleId();
      snapshot.article(id).ifPresent(article -> articles.putIfAbsent(id, article));
    }
    for (Article article : articles.values()) {
      Optional<Span> exact = exact(parts, article);
      if (exact.isPresent()) {
        return new QuoteCheck.Exact(maker.cite(article, exact.get()));
      }
    }
    return near(quotation, hits, articles).orElseGet(QuoteCheck.Absent::new);
  }

  private static Optional<Span> exact(List<List<Word>> parts, Article article) {
    List<Word> words = Word.in(article.text().value());
    int from = 0;
    int first = -1;
    for (List<Word> part : parts) {
      int at = indexOf(part, words, from);
      if (at < 0) {
        return Optional.empty();
      }
      first = first < 0 ? at : first;
      from = at + part.size();
    }
    return Optional.of(words.get(first).span().union(words.get(from - 1).span()));
  }

  private static int indexOf(List<Word> part, List<Word> words, int from) {
    for (int at = from; at + part.size() <= words.size(); at++) {
      int same = 0;
      while (same < part.size() && part.get(same).form().equals(words.get(at + same).form())) {
        same++;
      }
      if (same == part.size()) {
        return at;
      }
    }
    return -1;
  }

  private Optional<QuoteCheck> near(
      String quotation, List<Hit> hits, Map<String, Article> articles) {
    List<Word> asked = Word.in(quotation);
    if (asked.size() < FEWEST_NEAR_WORDS) {
      return Optional.empty();
    }
    List<Likeness> likenesses = new ArrayList<>();
    for (Hit hit : hits) {
      Optional.ofNullable(articles.get(hit.passage().articleId()))
          .map(article -> likeness(asked, article, hit.passage().span()))
          .ifPresent(likenesses::add);
    }
    return likenesses.stream()
        .min(Comparator.comparingInt(likeness -> likeness.alignment().distance()))
        .filter(best -> best.alignment().distance() <= MOST_DIFFERENT * asked.size())
        .filter(best -> best.alignment().firstReal() != WordAlignment.NONE)
        .map(best -> near(quotation, asked, best));
  }

  private static Likeness likeness(List<Word> asked, Article article, Span passage) {
    String text = article.text().value();
    int from = wordStart(text, Math.max(0, passage.start() - MARGIN));
    int to = wordStart(text, Math.min(text.length(), passage.end() + MARGIN));
    List<Word> real =
        Word.in(text.substring(from, to)).stream()
            .map(word -> new Word(word.form(), word.span().shift(from)))
            .toList();
    return new Likeness(article, real, WordAlignment.of(asked, real));
  }

  // A window must not begin or end inside a word.
  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && start < text.length() && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private QuoteCheck near(String quotation, List<Word> asked, Likeness best) {
    WordAlignment alignment = best.alignment();
    Span span =
        best.real()
            .get(alignment.firstReal())
            .span()
            .union(best.real().get(alignment.lastReal()).span());
    List<Difference> differences =
        Differences.of(alignment, asked, quotation, best.real(), best.article().text().value());
    return new QuoteCheck.Near(maker.cite(best.article(), span), differences);
  }

  private record Likeness(Article article, List<Word> real, WordAlignment alignment) {}
}
