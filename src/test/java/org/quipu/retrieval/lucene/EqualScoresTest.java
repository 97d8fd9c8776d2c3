package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;

/**
 * If more passages have the same score than are examined, the choice among them is deterministic.
 */
class EqualScoresTest {
  private static final int ARTICLES = 400;

  @TempDir Path temp;

  private List<String> lines(CorpusOnDisk corpus) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String animal = i % 2 == 0 ? "llama" : "condor";
      String text = "The " + animal + " was seen near the lake in spring.";
      lines.add(corpus.line("article-%03d".formatted(i), text + "\n\n# A heading\n\n" + text));
    }
    return lines;
  }

  /** The answers of an index of the same articles, on lines and in files by chance. */
  private List<String> answers(long seed) {
    Random random = new Random(seed);
    CorpusOnDisk corpus = new CorpusOnDisk(temp.resolve("corpus" + seed));
    List<String> lines = lines(corpus);
    Collections.shuffle(lines, random);
    int cut = 50 + random.nextInt(300);
    corpus.write("a.jsonl", lines.subList(0, cut).toArray(String[]::new));
    corpus.write("b.jsonl", lines.subList(cut, ARTICLES).toArray(String[]::new));
    try (TempIndex index = TempIndex.of(corpus);
        Snapshot snapshot = index.index().snapshot()) {
      List<String> answers = new ArrayList<>();
      for (String text : List.of("llama", "where was the condor seen", "lake in spring")) {
        Question question = Question.of(text);
        snapshot.search(question, 30).forEach(hit -> answers.add(place(hit)));
        snapshot.plain(question, 30).forEach(hit -> answers.add(place(hit)));
      }
      return answers;
    }
  }

  private static String place(Hit hit) {
    return hit.passage().articleId() + "/" + hit.passage().ordinal() + " " + hit.score();
  }

  @Test
  void answersAreTheSameWhateverTheOrderOfIndexing() {
    List<String> answers = answers(1);
    assertNotEquals(List.of(), answers);
    assertEquals(answers, answers(2));
    assertEquals(answers, answers(3));
  }
}
