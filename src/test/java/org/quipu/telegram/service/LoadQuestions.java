package org.quipu.telegram.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quipu.retrieval.lucene.SyntheticCorpus;

/** The questions for load tests, deterministic for a corpus. */
final class LoadQuestions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 42;
  private static final int MISSPELT = 10;

  private LoadQuestions() {}

  /**
   * The shipped questions at random; every tenth has a word mistyped in its own way, since looking
   * for its likely spelling is the dearest part of an answer.
   */
  static Supplier<String> repeated() throws IOException {
    return atRandom(shipped());
  }

  private static Supplier<String> atRandom(List<String> questions) {
    Random random = new Random(SEED);
    return () -> sometimesMisspelt(questions.get(random.nextInt(questions.size())), random);
  }

  /**
   * Questions of which no two are alike, so that nothing is gained by remembering answers: a
   * shipped question with two words of others, every tenth mistyped as well.
   */
  static Supplier<String> distinct() throws IOException {
    List<String> questions = shipped();
    List<String> words =
        questions.stream()
            .flatMap(question -> Stream.of(question.split("[^\\p{L}\\p{N}]+", -1)))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    Random random = new Random(SEED);
    Set<String> asked = new HashSet<>();
    return () -> {
      String question;
      do {
        question =
            String.join(
                " ",
                questions.get(random.nextInt(questions.size())).replaceFirst("\\?$", ""),
                words.get(random.nextInt(words.size())),
                words.get(random.nextInt(words.size())) + "?");
      } while (!asked.add(question));
      return sometimesMisspelt(question, random);
    };
  }

  private static List<String> shipped() throws IOException {
    List<String> questions = new ArrayList<>();
    for (String lang : List.of("en", "es")) {
      Path file = Path.of("src/test/resources/eval/shipped-" + lang + ".jsonl");
      for (String line : Files.readAllLines(file)) {
        questions.add(JSON.readTree(line).path("question").asText());
      }
    }
    return questions;
  }

  private static String sometimesMisspelt(String question, Random random) {
    return random.nextInt(MISSPELT) == 0 ? misspelt(question, random) : question;
  }

  private static String misspelt(String question, Random random) {
    String[] words = question.split(" ", -1);
    int at = random.nextInt(words.length);
    for (int i = 0; i < 2; i++) {
      int letter = random.nextInt(words[at].length() + 1);
      words[at] =
          words[at].substring(0, letter)
              + (char) ('a' + random.nextInt(26))
              + words[at].substring(letter);
    }
    return String.join(" ", words);
  }

  /** Questions made of the words of the synthetic corpus, of which no two are alike. */
  static Supplier<String> synthetic() {
    return new SyntheticCorpus(SEED)::question;
  }

  /** As many of them as there are shipped ones, asked as those are. */
  static Supplier<String> repeatedSynthetic() throws IOException {
    return atRandom(Stream.generate(synthetic()).limit(shipped().size()).toList());
  }

  /** The folder of a synthetic corpus, written unless it is there. */
  static Path corpus(int passages) throws IOException {
    Path folder = Path.of(String.format(Locale.ROOT, "target/load/corpus-%d", passages));
    Path file = folder.resolve("synthetic.jsonl");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "synthetic", ".part");
      new SyntheticCorpus(SEED).write(unfinished, passages);
      Files.move(unfinished, file);
    }
    return folder;
  }
}
