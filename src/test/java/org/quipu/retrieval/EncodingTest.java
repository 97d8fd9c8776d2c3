package org.quipu.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.question.Synonyms;

final class EncodingTest {
  private final NotedMeanings meanings = new NotedMeanings();

  @AutoClose private final TempIndex temp = TempIndex.with(Synonyms.NONE, meanings);
  private final PassageIndex index = temp.index();

  private boolean encode(EncodingPace pace, EncodingProgress progress) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.encode(pace, progress);
    }
  }

  private boolean isEncoded() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.isEncoded();
    }
  }

  @ParameterizedTest
  @EnumSource
  void allSentencesOfAllPassagesAreEncoded(EncodingPace pace) {
    index.refresh(
        new ListCorpus()
            .with("storm", "Nine fishermen drowned. The storm came at night.")
            .with("knots", "A quipu is a record of knots."),
        RefreshProgress.SILENT);
    assertFalse(isEncoded());
    assertTrue(encode(pace, done -> true));
    assertTrue(isEncoded());
    assertEquals(
        List.of(
            "A quipu is a record of knots.", "Nine fishermen drowned.", "The storm came at night."),
        meanings.sentences());
  }

  @ParameterizedTest
  @EnumSource
  void progressCountsEachPassageOnce(EncodingPace pace) {
    ListCorpus corpus = new ListCorpus();
    IntStream.range(0, 600).forEach(i -> corpus.with("a" + i, "Sentence number " + i + "."));
    index.refresh(corpus, RefreshProgress.SILENT);
    List<Integer> seen = new ArrayList<>();
    assertTrue(encode(pace, seen::add));
    assertEquals(IntStream.rangeClosed(1, 600).boxed().toList(), seen);
    assertEquals(600, meanings.sentences().size());
  }

  @ParameterizedTest
  @EnumSource
  void encodingThatIsStoppedIsNotComplete(EncodingPace pace) {
    index.refresh(
        new ListCorpus().with("one", "The first sentence.").with("two", "The second sentence."),
        RefreshProgress.SILENT);
    assertFalse(encode(pace, done -> false));
    assertFalse(isEncoded());
    assertTrue(encode(pace, done -> true));
  }

  @Test
  void changedCorpusIsEncodedAgain() {
    index.refresh(new ListCorpus().with("one", "The first sentence."), RefreshProgress.SILENT);
    assertTrue(encode(EncodingPace.FULL, done -> true));
    index.refresh(new ListCorpus().with("one", "Another sentence."), RefreshProgress.SILENT);
    assertFalse(isEncoded());
    assertTrue(encode(EncodingPace.FULL, done -> true));
    assertTrue(meanings.sentences().contains("Another sentence."));
  }

  @Test
  void whatIsEncodedIsNotLookedAtAgain() {
    index.refresh(new ListCorpus().with("one", "The first sentence."), RefreshProgress.SILENT);
    encode(EncodingPace.FULL, done -> true);
    List<Integer> seen = new ArrayList<>();
    assertTrue(encode(EncodingPace.FULL, seen::add));
    assertEquals(List.of(), seen);
  }

  @Test
  void withoutAnEncoderNothingIsEncoded() {
    try (TempIndex byWords = TempIndex.empty();
        Snapshot snapshot = byWords.index().snapshot()) {
      assertFalse(snapshot.encode(EncodingPace.FULL, done -> true));
      assertFalse(snapshot.isEncoded());
    }
  }
}
