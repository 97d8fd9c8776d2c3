package org.quipu.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quipu.retrieval.lucene.EnglishStems;

/**
 * Writes the lists of related words that come with the program: {@code meaning-en.txt} from
 * WordNet's database and {@code company-en.txt} from word vectors in GloVe's text format. Both are
 * of stems, sorted by their bytes.
 *
 * <p>Names keep no company: only stems of words that WordNet has as common words are listed there.
 *
 * <p>Arguments: WordNet's folder, the file of vectors (commonest word first), the output folder.
 */
public final class MakeThesaurus {
  /** As many of the commonest words are known. */
  private static final int VOCABULARY = 45_000;

  private static final int MOST_MEANINGS = 40;

  private MakeThesaurus() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> stems = new LinkedHashMap<>();
    Map<String, float[]> vectors = new LinkedHashMap<>();
    EnglishStems english = new EnglishStems();
    try (var lines = Files.lines(Path.of(arguments[1]))) {
      lines.limit(VOCABULARY).forEach(line -> read(line, english, stems, vectors));
    }
    WordNet wordNet = WordNet.read(Path.of(arguments[0]));
    Set<String> common = new HashSet<>();
    stems.forEach(
        (word, stem) -> {
          if (wordNet.isCommon(word)) {
            common.add(stem);
          }
        });
    Path out = Files.createDirectories(Path.of(arguments[2]));
    write(
        out.resolve("meaning-en.txt"),
        "WordNet 3.0, Copyright 2006 by Princeton University; words of one meaning, of a wider or a"
            + " narrower one, and made from each other",
        meanings(wordNet, stems));
    write(
        out.resolve("company-en.txt"),
        "cosines of GloVe vectors (6B, 100 dimensions; Public Domain Dedication and License)",
        new Company(stemsOf(common, stems), vectors).neighbours());
  }

  private static Map<String, String> stemsOf(Set<String> wanted, Map<String, String> stems) {
    Map<String, String> some = new LinkedHashMap<>(stems);
    some.values().retainAll(wanted);
    return some;
  }

  private static void read(
      String line, EnglishStems english, Map<String, String> stems, Map<String, float[]> vectors) {
    String[] cells = line.split(" ", -1);
    String word = cells[0];
    if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z') || word.length() < 2) {
      return;
    }
    english
        .stem(word)
        .ifPresent(
            stem -> {
              stems.put(word, stem);
              float[] vector = new float[cells.length - 1];
              for (int i = 0; i < vector.length; i++) {
                vector[i] = Float.parseFloat(cells[i + 1]);
              }
              vectors.put(word, vector);
            });
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

  static Map<String, Double> best(Map<String, Double> weights, int most) {
    Map<String, Double> best = new LinkedHashMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
    return best;
  }

  private static void write(Path file, String source, Map<String, Map<String, Double>> relatives)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Made by org.quipu.training.MakeThesaurus from: " + source + ".");
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
