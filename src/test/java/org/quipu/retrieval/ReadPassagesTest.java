package org.quipu.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.reading.PassageReader;
import org.quipu.retrieval.reading.SimpleAnalysis;
import org.quipu.retrieval.signal.Candidate;

final class ReadPassagesTest {
  private final List<List<Long>> asked = new ArrayList<>();
  private final ReadPassages passages =
      new ReadPassages(this::fetch, new PassageReader(new SimpleAnalysis()));

  private List<StoredPassage> fetch(List<Long> numbers) {
    asked.add(numbers);
    return numbers.stream().map(ReadPassagesTest::stored).toList();
  }

  private static StoredPassage stored(long number) {
    String text = "Knots hold numbers.";
    Passage passage = new Passage("a", (int) number, new Span(0, text.length()), 0, 0, text, "");
    return new StoredPassage(passage, "", "en", false);
  }

  private List<Integer> read(long... numbers) {
    List<FoundPassage> found = new ArrayList<>();
    for (long number : numbers) {
      found.add(new FoundPassage(number, 1));
    }
    return passages.read(found).stream().map(Candidate::passage).map(Passage::ordinal).toList();
  }

  @Test
  void allAreAskedForInOneCallAndComeInOrder() {
    assertEquals(List.of(9, 0, 7), read(9, 0, 7));
    assertEquals(List.of(List.of(9L, 0L, 7L)), asked);
  }

  @Test
  void aPassageIsKeptWhenItIsReadForTheSecondTime() {
    read(0, 7);
    read(7, 8, 0);
    read(8, 7, 0);
    assertEquals(List.of(7, 0), read(7, 0));
    assertEquals(List.of(List.of(0L, 7L), List.of(7L, 8L, 0L), List.of(8L)), asked);
  }
}
