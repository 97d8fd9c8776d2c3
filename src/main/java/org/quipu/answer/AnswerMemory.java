package org.quipu.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;

/**
 * Caches answers: people page through one, groups repeat questions, and an inline query comes again
 * with every letter deleted. An answer from another state of the index is never returned. Kept in
 * memory only, up to a total size. Thread-safe.
 */
public final class AnswerMemory implements Answerer {
  /** The size of an answer apart from the texts of its articles, in bytes. */
  private static final int ANSWER_BYTES = 2_000;

  private final PassageIndex index;
  private final Answerer answerer;
  private final Cache<Asked, Answer> answers;

  /**
   * Creates a cache in front of another answerer.
   *
   * @param index the index that it answers from
   * @param mostBytes the approximate limit on memory, including the quoted articles; 0 disables the
   *     cache
   */
  public AnswerMemory(PassageIndex index, Answerer answerer, long mostBytes) {
    this.index = index;
    this.answerer = answerer;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((Asked asked, Answer answer) -> weight(asked, answer))
            .executor(Runnable::run)
            .build();
  }

  @Override
  public Answer answer(Question question, int limit) {
    Asked asked = asked(question, limit);
    return remembered(asked).orElseGet(() -> remember(asked, answerer.answer(question, limit)));
  }

  private Optional<Answer> remembered(Asked asked) {
    return Optional.ofNullable(answers.getIfPresent(asked))
        .filter(before -> before.searched().equals(current()));
  }

  private Answer remember(Asked asked, Answer answer) {
    answers.put(asked, answer);
    return answer;
  }

  /** Declines are computed again each time, because the closest passages are rarely requested. */
  @Override
  public Answer answerOrClosest(Question question, int limit) {
    Asked asked = asked(question, limit);
    return remembered(asked)
        .filter(Answer.Cited.class::isInstance)
        .orElseGet(() -> rememberQuotes(asked, answerer.answerOrClosest(question, limit)));
  }

  private Answer rememberQuotes(Asked asked, Answer answer) {
    return answer instanceof Answer.Cited ? remember(asked, answer) : answer;
  }

  /** Computed again each time, because surveys are rare and large. */
  @Override
  public Answer survey(Question question) {
    return answerer.survey(question);
  }

  private Asked asked(Question question, int limit) {
    try (Snapshot snapshot = index.snapshot()) {
      return new Asked(question, limit, snapshot.isEncoded());
    }
  }

  private IndexInfo current() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.info();
    }
  }

  private static int weight(Asked asked, Answer answer) {
    List<RankedCitation> citations =
        switch (answer) {
          case Answer.Cited cited -> cited.citations();
          case Answer.Declined declined -> declined.closest();
        };
    long bytes = ANSWER_BYTES + 2L * asked.question().text().length();
    for (RankedCitation ranked : citations) {
      bytes += 2L * ranked.citation().quote().article().text().value().length();
    }
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  /**
   * What an answer depends on besides the index.
   *
   * @param encoded whether all sentences were encoded, so that more passages were compared
   */
  private record Asked(Question question, int limit, boolean encoded) {}
}
