package org.quipu.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.retrieval.encoder.Filling;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.encoder.Nearness;
import org.quipu.retrieval.encoder.PassageSentences;

/** Training on two sets about a few lighthouses, since confidence is judged on a set left out. */
final class TrainTest {
  private static final List<String> PLACES =
      List.of(
          "Aabo", "Brisk", "Cawle", "Dunmar", "Eskby", "Fallow", "Gantry", "Holmar", "Istad",
          "Jarrow", "Kelda", "Lomond");

  @TempDir private Path folder;

  @Test
  void theSameQuestionsGiveTheSameBytes() throws IOException {
    Map<String, String> once = train("once");
    assertEquals(once, train("again"));
    assertEquals(6, once.size());
    assertTrue(once.get("passages.properties").contains("="), once::toString);
  }

  /** What a training of its own writes, by the name of the file. */
  private Map<String, String> train(String name) throws IOException {
    Path work = Files.createDirectories(folder.resolve(name));
    Path written = Files.createDirectories(work.resolve("written"));
    Path document = written.resolve("ranking.md");
    Files.writeString(
        document, "<!-- begin: written by org.quipu.training.Train -->\n<!-- end -->");
    Path articles = work.resolve("articles");
    List<QuestionSet> sets =
        List.of(
            QuestionSet.read(questions(work, "lighthouses"), articles),
            QuestionSet.read(questions(work, "towers"), articles));
    new Train(sets, work.resolve("indexes"), written, document).run(new LengthAsMeaning());
    try (Stream<Path> files = Files.list(written)) {
      return files.collect(
          Collectors.toMap(
              file -> file.getFileName().toString(), TrainTest::text, (a, b) -> a, TreeMap::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path questions(Path work, String name) throws IOException {
    Path set = Files.createDirectories(work.resolve(name));
    Files.writeString(set.resolve("articles.jsonl"), lines(TrainTest::article));
    Files.writeString(set.resolve("questions.jsonl"), lines(TrainTest::question));
    return set;
  }

  private static String lines(IntFunction<String> line) {
    return IntStream.range(0, PLACES.size()).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static String article(int i) {
    return """
    {"id":"%1$s","lang":"en","title":"%1$s","text":"The lighthouse of %1$s was built in %2$d. Its \
    keeper had %3$d goats.\\n\\nThe harbour of %4$s was dredged in %5$d, and the lighthouse of \
    %1$s was painted."}\
    """
        .formatted(PLACES.get(i), 1800 + i, i + 2, PLACES.get((i + 5) % PLACES.size()), 1900 + i);
  }

  private static String question(int i) {
    return """
    {"id":"q%1$d","question":"when was the lighthouse of %2$s built?","lang":"en",\
    "kind":"question","type":"fact","answers":["%3$d"],\
    "gold":[{"article":"%2$s","paragraph":1}]}\
    """
        .formatted(i, PLACES.get(i), 1800 + i);
  }

  /** Takes texts of a like length for texts that mean the same. */
  private static final class LengthAsMeaning implements Meanings {
    @Override
    public Optional<Meaning> of(String question, String lang, String corpus) {
      return Optional.of(
          new Meaning() {
            @Override
            public int depth() {
              return 20;
            }

            @Override
            public List<Optional<Nearness>> compare(List<PassageSentences> bestFirst) {
              return bestFirst.stream().map(passage -> nearness(passage.sentences())).toList();
            }
          });
    }

    @Override
    public Optional<Filling> filling(String corpus) {
      return Optional.of(
          new Filling() {
            @Override
            public boolean add(PassageSentences passage) {
              return true;
            }

            @Override
            public boolean finish() {
              return true;
            }
          });
    }

    @Override
    public boolean holdAllOf(String corpus) {
      return true;
    }

    private static Optional<Nearness> nearness(List<String> sentences) {
      List<Double> cosines =
          sentences.stream().map(sentence -> 0.7 + sentence.length() % 20 / 100.0).toList();
      return cosines.isEmpty()
          ? Optional.empty()
          : Optional.of(new Nearness(cosines.getFirst(), cosines));
    }
  }
}
