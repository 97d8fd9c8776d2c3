package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.lucene.ReadPassages.Read;
import org.quipu.retrieval.reading.PassageReader;

final class ReadPassagesTest {
  private final PassageReader reader = new Analyzers().reader();
  private final ReadPassages passages = new ReadPassages();

  private Read passage(String text) {
    return new Read(
        new Passage("a", 0, new Span(0, text.length()), 0, 0, text, ""),
        reader.read(text, "en"),
        reader.read("", "en"),
        false);
  }

  @Test
  void aPassageIsKeptWhenItIsReadForTheSecondTime() {
    Read read = passage("Knots hold numbers.");
    passages.add(7, read);
    assertEquals(Optional.empty(), passages.find(7));
    passages.add(7, read);
    assertEquals(Optional.of(read), passages.find(7));
  }

  @Test
  void othersReadMeanwhileDoNotMatter() {
    Read read = passage("Knots hold numbers.");
    passages.add(7, read);
    passages.add(8, passage("Cords hold knots."));
    passages.add(7, read);
    assertEquals(Optional.of(read), passages.find(7));
    assertEquals(Optional.empty(), passages.find(8));
  }

  @Test
  void theFirstDocumentIsAPassageLikeAnyOther() {
    Read read = passage("Knots hold numbers.");
    passages.add(0, read);
    assertEquals(Optional.empty(), passages.find(0));
    passages.add(0, read);
    assertEquals(Optional.of(read), passages.find(0));
  }
}
