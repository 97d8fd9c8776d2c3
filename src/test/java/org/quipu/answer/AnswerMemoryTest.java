package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.EncodingPace;
import org.quipu.retrieval.ListCorpus;
import org.quipu.retrieval.NotedMeanings;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.question.Synonyms;

final class AnswerMemoryTest {
  private static final long PLENTY = 1 << 20;
  private static final Question QUESTION = Question.of("how many fishermen drowned at Skagen?");

  @AutoClose private final TempIndex temp = TempIndex.empty();
  private final PassageIndex index = temp.index();

  @BeforeEach
  void index() {
    refresh("Nine fishermen drowned in the storm at Skagen.");
  }

  private void refresh(String text) {
    index.refresh(new ListCorpus().with("storm", text), RefreshProgress.SILENT);
  }

  private AnswerMemory memory(long mostBytes) {
    return new AnswerMemory(index, new CorpusAnswerer(index, new Thresholds(0, 0)), mostBytes);
  }

  private static String quote(Answer answer) {
    return ((Answer.Cited) answer).citations().getFirst().citation().quote().text();
  }

  @Test
  void aQuestionAskedAgainGetsTheSameAnswerWithoutASearch() {
    AnswerMemory memory = memory(PLENTY);
    assertSame(memory.answer(QUESTION, 3), memory.answer(QUESTION, 3));
  }

  @Test
  void anAnswerFromBeforeARefreshIsNotGivenAfterIt() {
    AnswerMemory memory = memory(PLENTY);
    memory.answer(QUESTION, 3);
    refresh("Ten fishermen drowned in the storm at Skagen.");
    assertEquals(
        "Ten fishermen drowned in the storm at Skagen.", quote(memory.answer(QUESTION, 3)));
  }

  @Test
  void anAnswerFromBeforeAllSentencesWereEncodedIsNotGivenAfterIt() {
    try (TempIndex meaningful = TempIndex.with(Synonyms.NONE, new NotedMeanings())) {
      meaningful.refresh(new ListCorpus().with("storm", "Nine fishermen drowned at Skagen."));
      PassageIndex encoded = meaningful.index();
      AnswerMemory memory =
          new AnswerMemory(encoded, new CorpusAnswerer(encoded, new Thresholds(0, 0)), PLENTY);
      Answer before = memory.answer(QUESTION, 3);
      assertSame(before, memory.answer(QUESTION, 3));
      try (Snapshot snapshot = encoded.snapshot()) {
        snapshot.encode(EncodingPace.FULL, done -> true);
      }
      assertNotSame(before, memory.answer(QUESTION, 3));
    }
  }

  @Test
  void moreCitationsOrAnotherKindOfQuestionIsAnotherAnswer() {
    AnswerMemory memory = memory(PLENTY);
    Answer first = memory.answer(QUESTION, 3);
    assertNotSame(first, memory.answer(QUESTION, 1));
    assertNotSame(first, memory.answer(Question.claim(QUESTION.text()), 3));
  }

  @Test
  void whatDoesNotFitIsNotRemembered() {
    AnswerMemory memory = memory(1_000);
    assertNotSame(memory.answer(QUESTION, 3), memory.answer(QUESTION, 3));
  }
}
