package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.retrieval.ListCorpus;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.budget.OverBudgetException;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.ranking.Ranking;

/** Questions that would exceed the budget of a question. */
final class CostlyQuestionsTest {
  @TempDir Path folder;

  private static Budget budget(long work) {
    return new Budget(Duration.ofDays(1), work, () -> 0);
  }

  private Ranking rank(String question, Supplier<Budget> budgets) {
    ListCorpus corpus =
        new ListCorpus()
            .with("lake", "The lake of Titicaca is deep.")
            .with("words", words(3_000))
            .with("river", "The river is long.");
    try (PassageIndex index =
        new PassageIndex(
            LuceneIndex.open(folder, InstantSource.fixed(Instant.EPOCH)),
            Synonyms.NONE,
            Meanings.OFF,
            budgets)) {
      index.refresh(corpus, RefreshProgress.SILENT);
      try (Snapshot snapshot = index.snapshot()) {
        return snapshot.rank(Question.claim(question));
      }
    }
  }

  private static String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> "w" + Integer.toString(i * 7919 + 1_000_000, 26).replaceAll("[0-9]", "x") + i)
        .collect(Collectors.joining(" "));
  }

  private static String first(Ranking ranking) {
    return ranking.passages().getFirst().passage().articleId();
  }

  @Test
  void aTextOfThousandsOfWordsIsAnsweredByItsRarestOnes() {
    assertEquals("words", first(rank(words(1_400), Budget::usual)));
    assertEquals("lake", first(rank("the ".repeat(2_000) + "lake of Titicaca", Budget::usual)));
  }

  @Test
  void aSearchThatMayNotCostAnythingIsGivenUpAndNoDecline() {
    assertThrows(OverBudgetException.class, () -> rank("lake", () -> budget(0)));
  }

  @Test
  void aSearchAfterTheDeadlineIsGivenUp() {
    long[] now = {0};
    Supplier<Budget> late =
        () -> new Budget(Duration.ofSeconds(1), 1_000_000, () -> now[0] += 1_000_000_000);
    assertThrows(OverBudgetException.class, () -> rank("lake", late));
  }

  @Test
  void whereWorkIsShortTheSpellingIsLeftAsItIs() {
    assertEquals(Optional.of("lake Titicaca"), rank("lake Titicasa", Budget::usual).suggestion());
    Ranking hasty = rank("lake Titicasa", () -> budget(5_000));
    assertEquals(Optional.empty(), hasty.suggestion());
    assertFalse(hasty.passages().isEmpty());
  }
}
