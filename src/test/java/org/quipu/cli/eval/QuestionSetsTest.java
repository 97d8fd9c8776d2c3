package org.quipu.cli.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.question.Synonyms;

/**
 * The quality gate for the question sets that have their own corpus. Their floors are in {@code
 * floors.csv} beside them, in percent, just below the measured figures; the last one is a ceiling.
 * Raise the floors when a change improves the figures.
 */
class QuestionSetsTest {
  private static final Path SETS = Path.of("src/test/resources/eval");
  private static final Path FLOORS = SETS.resolve("floors.csv");

  @TempDir Path folder;

  static List<String> sets() throws IOException {
    try (Stream<Path> folders = Files.list(SETS).filter(Files::isDirectory)) {
      return folders.map(set -> set.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(files = "src/test/resources/eval/floors.csv", numLinesToSkip = 1)
  void aSetStaysAboveItsFloors(
      String set, double hitAt1, double hitAt3, double shownAndRight, double answeredUnanswerable)
      throws IOException {
    Map<String, Measure> figures = new Figures(judge(set)).main();
    assertAll(
        () -> assertReaches(hitAt1, figures, "hit@1"),
        () -> assertReaches(hitAt3, figures, "hit@3"),
        () -> assertReaches(shownAndRight, figures, "shown and right"),
        () -> assertStaysBelow(answeredUnanswerable, figures, "answered (unanswerable)"),
        () -> assertReaches(100, figures, "verbatim"),
        () -> assertReaches(100, figures, "attributed"));
  }

  @Test
  void everySetHasFloors() throws IOException {
    Set<String> named =
        Files.readAllLines(FLOORS).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(sets()), named);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everyGoldParagraphHoldsAnAnswer(String set) throws IOException {
    Map<String, String> paragraphs = paragraphs(corpus(set));
    List<String> broken = new ArrayList<>();
    for (EvalQuestion question : questions(set)) {
      for (String place : question.gold()) {
        if (!question.answeredIn(paragraphs.getOrDefault(place, ""))) {
          broken.add(question.id() + " " + place);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void aSetHasEnoughQuestionsOfBothKindsAndEachOnce(String set) throws IOException {
    List<EvalQuestion> questions = questions(set);
    assertAll(
        () -> assertTrue(questions.stream().filter(EvalQuestion::answerable).count() >= 60),
        () -> assertTrue(questions.stream().filter(EvalQuestion::unanswerable).count() >= 20),
        () -> assertEquals(questions.size(), distinct(questions, EvalQuestion::id)),
        () -> assertEquals(questions.size(), distinct(questions, q -> q.question().text())));
  }

  private static long distinct(List<EvalQuestion> questions, Function<EvalQuestion, String> of) {
    return questions.stream().map(of).distinct().count();
  }

  private List<Judged> judge(String set) throws IOException {
    Corpus corpus = corpus(set);
    Synonyms synonyms = Synonyms.in(Path.of("config/synonyms"));
    try (TempIndex temp = TempIndex.with(synonyms, Meanings.OFF)) {
      temp.refresh(corpus);
      PassageIndex index = temp.index();
      return new Judge(corpus, index, new CorpusAnswerer(index)).judge(questions(set));
    }
  }

  private static List<EvalQuestion> questions(String set) throws IOException {
    return EvalQuestion.read(SETS.resolve(set).resolve("questions.jsonl"));
  }

  private static Corpus corpus(String set) {
    return new CorpusFolder(SETS.resolve(set).resolve("corpus"));
  }

  /** By article id, {@code #} and number. */
  private static Map<String, String> paragraphs(Corpus corpus) throws IOException {
    Map<String, String> paragraphs = new HashMap<>();
    ArticleSink sink =
        new ArticleSink() {
          @Override
          public void article(Article article) {
            for (int i = 0; i < article.text().blocks().size(); i++) {
              paragraphs.put(
                  article.id() + "#" + i,
                  article.text().blocks().get(i).span().of(article.text().value()));
            }
          }

          @Override
          public void problem(CorpusProblem problem) {
            throw new AssertionError(problem.toString());
          }
        };
    for (CorpusFile file : corpus.files()) {
      corpus.read(file, sink);
    }
    return paragraphs;
  }

  private static void assertReaches(double floor, Map<String, Measure> figures, String name) {
    double percent = 100 * figures.get(name).mean();
    assertTrue(percent >= floor, () -> name + " is " + percent + ", below its floor " + floor);
  }

  private static void assertStaysBelow(double ceiling, Map<String, Measure> figures, String name) {
    double percent = 100 * figures.get(name).mean();
    assertTrue(
        percent <= ceiling, () -> name + " is " + percent + ", above its ceiling " + ceiling);
  }
}
