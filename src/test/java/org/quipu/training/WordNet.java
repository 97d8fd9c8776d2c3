package org.quipu.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * WordNet's database files: {@code index.POS} gives a word's senses, commonest first, {@code
 * data.POS} each sense's words and pointers; see the manual page wndb(5WN).
 */
final class WordNet {
  private static final Map<String, String> FILES =
      Map.of("n", "noun", "v", "verb", "a", "adj", "s", "adj", "r", "adv");
  private static final double SAME = 0.5;

  /** What a relation is worth, about as much oftener as it is seen in answers than elsewhere. */
  private static final Map<String, Double> WORTH =
      Map.ofEntries(
          Map.entry("+", 0.6),
          Map.entry("\\", 0.5),
          Map.entry("&", 0.4),
          Map.entry("*", 0.35),
          Map.entry(">", 0.35),
          Map.entry("$", 0.35),
          Map.entry("^", 0.35),
          Map.entry("~", 0.35),
          Map.entry("~i", 0.35),
          Map.entry("!", 0.3),
          Map.entry("@", 0.15),
          Map.entry("@i", 0.15),
          Map.entry("%p", 0.15),
          Map.entry("%m", 0.15),
          Map.entry("%s", 0.15),
          Map.entry("#p", 0.15),
          Map.entry("#m", 0.15),
          Map.entry("#s", 0.15));

  private record Pointer(String symbol, String target, int from, int to) {}

  private record Sense(List<String> words, List<Pointer> pointers) {}

  /** A word related to another, with the weight of the relation, 0 to 1. */
  record Relative(String word, double weight) {}

  private final Map<String, Sense> senses = new HashMap<>();
  private final Map<String, List<String>> byWord = new HashMap<>();

  private WordNet() {}

  static WordNet read(Path folder) throws IOException {
    WordNet all = new WordNet();
    for (String file : List.of("noun", "verb", "adj", "adv")) {
      for (String line : lines(folder.resolve("data." + file))) {
        all.addSense(file, line.substring(0, line.indexOf('|')).split(" ", -1));
      }
      for (String line : lines(folder.resolve("index." + file))) {
        all.addWord(file, line.strip().split(" ", -1));
      }
    }
    return all;
  }

  // The licence stands before the data, on lines that begin with spaces.
  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
        .filter(line -> !line.startsWith(" "))
        .toList();
  }

  private void addSense(String file, String[] cells) {
    int count = Integer.parseInt(cells[3], 16);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String word = cells[4 + 2 * i].toLowerCase(Locale.ROOT);
      words.add(word.endsWith(")") ? word.substring(0, word.indexOf('(')) : word);
    }
    int at = 4 + 2 * count;
    int pointerCount = Integer.parseInt(cells[at]);
    List<Pointer> pointers = new ArrayList<>();
    for (int i = 0; i < pointerCount; i++) {
      int p = at + 1 + 4 * i;
      String ends = cells[p + 3];
      pointers.add(
          new Pointer(
              cells[p],
              FILES.get(cells[p + 2]) + cells[p + 1],
              Integer.parseInt(ends, 0, 2, 16),
              Integer.parseInt(ends, 2, 4, 16)));
    }
    senses.put(file + cells[0], new Sense(words, pointers));
  }

  private void addWord(String file, String[] cells) {
    int count = Integer.parseInt(cells[2]);
    for (int i = cells.length - count; i < cells.length; i++) {
      byWord.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(file + cells[i]);
    }
  }

  /** The single words that are related to a word; those of rarer senses count less. */
  List<Relative> relatives(String word) {
    List<Relative> relatives = new ArrayList<>();
    List<String> own = byWord.getOrDefault(word, List.of());
    Map<String, Integer> seen = new HashMap<>();
    double all = 0;
    for (String sense : own) {
      all += 1.0 / seen.merge(file(sense), 1, Integer::sum);
    }
    seen.clear();
    for (String sense : own) {
      double share = 1.0 / seen.merge(file(sense), 1, Integer::sum) / all;
      add(word, senses.get(sense), share > 0.3 ? 1 : share > 0.1 ? 0.7 : 0.4, relatives);
    }
    return relatives;
  }

  private static String file(String sense) {
    return sense.replaceAll("\\d+", "");
  }

  private void add(String word, Sense sense, double share, List<Relative> relatives) {
    for (String other : sense.words()) {
      relatives.add(new Relative(other, SAME * share));
    }
    int own = sense.words().indexOf(word) + 1;
    for (Pointer pointer : sense.pointers()) {
      Double worth = WORTH.get(pointer.symbol());
      Sense target = senses.get(pointer.target());
      if (worth == null || target == null || (pointer.from() != 0 && pointer.from() != own)) {
        continue;
      }
      List<String> words =
          pointer.to() == 0 ? target.words() : List.of(target.words().get(pointer.to() - 1));
      words.forEach(other -> relatives.add(new Relative(other, worth * share)));
    }
  }
}
