package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quipu.answer.Answer;
import org.quipu.chat.Library;
import org.quipu.chat.button.QuestionSource;
import org.quipu.corpus.Digest;
import org.quipu.corpus.SampleQuestion;
import org.quipu.retrieval.ArticleKey;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.Question;

/**
 * Chooses questions to try first: those that the curators suggest, then titles of articles, each
 * from a different publisher where possible. The reader's language comes first, and only questions
 * that the corpus answers are offered.
 */
record Samples(Library library) {
  private static final int CANDIDATES = 60;
  private static final int WANTED = 3;
  private static final int MOST_TRIED = 12;

  /** The number of digits of a question's digest that identify it among the samples. */
  private static final int KEY_DIGITS = 10;

  /**
   * A question to try.
   *
   * @param basis identifies it when its button is pressed
   * @param text the words to search for
   */
  record Sample(QuestionSource basis, String text) {
    /** Whether the text is a question rather than the title of an article. */
    boolean asks() {
      return basis.root() instanceof QuestionSource.Root.Suggested || text.endsWith("?");
    }
  }

  List<Sample> choose(String language) {
    List<Sample> chosen = new ArrayList<>(suggested(language));
    titles(language)
        .limit(MOST_TRIED)
        .takeWhile(article -> chosen.size() < WANTED)
        .filter(this::isAnsweredByItself)
        .map(Samples::sample)
        .forEach(chosen::add);
    return chosen;
  }

  /** The first suggested questions that the corpus answers. */
  List<Sample> suggested(String language) {
    return inLanguageFirst(language)
        .map(Samples::sample)
        .filter(this::isAnswered)
        .limit(WANTED)
        .toList();
  }

  /** The sample for a basis, if it still exists. */
  Optional<Sample> sample(QuestionSource basis) {
    return switch (basis.root()) {
      case QuestionSource.Root.Suggested _ ->
          library.samples().get().stream()
              .map(Samples::sample)
              .filter(sample -> sample.basis().root().equals(basis.root()))
              .findFirst();
      case QuestionSource.Root.Title(long key) ->
          library
              .articleByKey(key)
              .flatMap(article -> article.attribution().title())
              .map(title -> new Sample(QuestionSource.title(key), title));
      case QuestionSource.Root.Asked _,
          QuestionSource.Root.Claimed _,
          QuestionSource.Root.Nowhere _ ->
          Optional.empty();
    };
  }

  /** The suggested questions that the corpus does not answer. */
  List<String> unanswered() {
    return library.samples().get().stream()
        .filter(question -> !isAnswered(sample(question)))
        .map(SampleQuestion::text)
        .toList();
  }

  private static Sample sample(SampleQuestion question) {
    String digest = Digest.of(question.text()).hex().substring(0, KEY_DIGITS);
    return new Sample(QuestionSource.sample(Long.parseLong(digest, 16)), question.text());
  }

  private static Sample sample(ArticleSummary article) {
    return new Sample(
        QuestionSource.title(ArticleKey.of(article.id())),
        article.attribution().title().orElseThrow());
  }

  private Stream<SampleQuestion> inLanguageFirst(String language) {
    return library.samples().get().stream()
        .sorted(Comparator.comparing(sample -> !sample.lang().startsWith(language)));
  }

  private Stream<ArticleSummary> titles(String language) {
    List<ArticleSummary> titled = new ArrayList<>(library.articles(0, CANDIDATES));
    titled.removeIf(article -> article.attribution().title().isEmpty());
    titled.sort(Comparator.comparingInt(article -> rank(article, language)));
    return byPublisher(titled).stream();
  }

  private static int rank(ArticleSummary article, String language) {
    boolean read =
        article.attribution().lang().filter(lang -> lang.startsWith(language)).isPresent();
    boolean asks = article.attribution().title().filter(title -> title.endsWith("?")).isPresent();
    return (read ? 0 : 2) + (asks ? 0 : 1);
  }

  // First one of each publisher, then the rest in order.
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

  private boolean isAnswered(Sample sample) {
    return answer(sample.text()) instanceof Answer.Answered;
  }

  // A title asks for its own article, which is then an answer, however little the title says.
  private boolean isAnsweredByItself(ArticleSummary article) {
    return answer(article.attribution().title().orElseThrow()) instanceof Answer.Cited cited
        && cited.citations().getFirst().citation().quote().article().id().equals(article.id());
  }

  private Answer answer(String text) {
    return library.uncounted().answer(Question.of(text), 1);
  }
}
