package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;

/** Passages are found by other forms and by parts of the question's words. */
class WordFormsTest {
  @TempDir Path temp;

  private List<String> found(String lang, String question, String... texts) {
    CorpusOnDisk corpus = new CorpusOnDisk(temp.resolve("corpus"));
    for (int i = 0; i < texts.length; i++) {
      corpus.write(
          i + ".jsonl", corpus.line(Map.of("id", "a" + i, "lang", lang, "text", texts[i])));
    }
    try (TempIndex index = TempIndex.of(corpus);
        Snapshot snapshot = index.index().snapshot()) {
      return snapshot
          .rank(new Question(question, Question.Kind.QUESTION, Optional.of(lang)))
          .passages()
          .stream()
          .map(ranked -> ranked.passage().articleId())
          .toList();
    }
  }

  @Test
  void aSpanishVerbIsFoundInItsOtherForms() {
    assertEquals(
        List.of("a0"),
        found("es", "¿Cuándo se disculparon?", "La jefa se disculpó ayer.", "Llovió ayer."));
  }

  @Test
  void aGermanCompoundIsFoundByItsParts() {
    assertEquals(
        List.of("a0", "a1"),
        found(
            "de",
            "Was war die Fehlerquelle?",
            "Ein Fehler kam aus dieser Quelle.",
            "Die Quelle ist kalt.",
            "Das Wetter ist gut."));
  }
}
