package org.quipu.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.answer.Answer;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.Question;

/**
 * Chooses articles whose titles make good first questions: in the reader's language, questions
 * themselves where there are such, each from another publisher where there are so many, and each
 * one answered.
 */
record Samples(Library library) {
  private static final int CANDIDATES = 60;
  private static final int WANTED = 3;
  private static final int MOST_TRIED = 12;

  List<ArticleSummary> choose(String language) {
    List<ArticleSummary> candidates = new ArrayList<>(library.articles(0, CANDIDATES));
    candidates.removeIf(article -> article.attribution().title().isEmpty());
    candidates.sort(Comparator.comparingInt(article -> rank(article, language)));
    List<ArticleSummary> chosen = new ArrayList<>();
    for (ArticleSummary article : byPublisher(candidates).subList(0, tried(candidates))) {
      if (chosen.size() < WANTED && isAnswered(article)) {
        chosen.add(article);
      }
    }
    return chosen;
  }

  private static int tried(List<ArticleSummary> candidates) {
    return Math.min(MOST_TRIED, candidates.size());
  }

  private static int rank(ArticleSummary article, String language) {
    boolean read =
        article.attribution().lang().filter(lang -> lang.startsWith(language)).isPresent();
    boolean asks = article.attribution().title().filter(title -> title.endsWith("?")).isPresent();
    return (read ? 0 : 2) + (asks ? 0 : 1);
  }

  // First one of each publisher, then the others, in order.
  private static List<ArticleSummary> byPublisher(List<ArticleSummary> articles) {
    Set<Optional<String>> seen = new HashSet<>();
    List<ArticleSummary> first = new ArrayList<>();
    List<ArticleSummary> others = new ArrayList<>();
    for (ArticleSummary article : articles) {
      (seen.add(article.attribution().publisher()) ? first : others).add(article);
    }
    first.addAll(others);
    return first;
  }

  private boolean isAnswered(ArticleSummary article) {
    Question question = Question.of(article.attribution().title().orElseThrow());
    return library.answerer().answer(question, 1) instanceof Answer.Cited;
  }
}
