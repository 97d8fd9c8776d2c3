package org.quipu.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.retrieval.lucene.EnglishStems;

/**
 * Generates the shipped list of related words, {@code meaning-en.txt}, from WordNet's database:
 * stems, sorted by their bytes.
 *
 * <p>Arguments: WordNet's folder, a text whose lines begin with words, the commonest first, and the
 * output folder.
 */
public final class MakeRelatedWords {
  /** As many of the commonest words are known. */
  private static final int VOCABULARY = 45_000;

  private static final int MOST_MEANINGS = 40;

  private MakeRelatedWords() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> stems = new LinkedHashMap<>();
    EnglishStems english = new EnglishStems();
    try (var lines = Files.lines(Path.of(arguments[1]))) {
      lines
          .limit(VOCABULARY)
          .map(line -> line.split(" ", 2)[0])
          .filter(word -> word.matches("[a-z]{2,}"))
          .forEach(word -> english.stem(word).ifPresent(stem -> stems.put(word, stem)));
    }
    write(
        Files.createDirectories(Path.of(arguments[2])).resolve("meaning-en.txt"),
        meanings(WordNet.read(Path.of(arguments[0])), stems));
  }

  private static Map<String, Map<String, Double>> meanings(
      WordNet wordNet, Map<String, String> stems) {
    Map<String, Map<String, Double>> all = new HashMap<>();
    for (Map.Entry<String, String> entry : stems.entrySet()) {
      for (WordNet.Relative relative : wordNet.relatives(entry.getKey())) {
        String other = stems.get(relative.word());
        if (other != null && !other.equals(entry.getValue())) {
          all.computeIfAbsent(entry.getValue(), _ -> new HashMap<>())
              .merge(other, relative.weight(), Math::max);
        }
      }
    }
    all.replaceAll((_, relatives) -> best(relatives, MOST_MEANINGS));
    return all;
  }

  private static Map<String, Double> best(Map<String, Double> weights, int most) {
    Map<String, Double> best = new LinkedHashMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
    return best;
  }

  private static void write(Path file, Map<String, Map<String, Double>> relatives)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Made by org.quipu.training.MakeRelatedWords from: WordNet 3.0, Copyright 2006 by"
            + " Princeton University; words of one meaning, of a wider or a narrower one, and made"
            + " from each other.");
    new TreeMap<>(relatives)
        .forEach(
            (stem, others) -> {
              StringBuilder line = new StringBuilder(stem).append(':');
              others.forEach(
                  (other, weight) ->
                      line.append(' ').append(other).append('=').append(Math.round(100 * weight)));
              lines.add(line.toString());
            });
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    System.out.println(file + ": " + lines.size() + " stems");
  }
}
