package org.quipu.retrieval.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that mean nearly the same, by language, from files in Solr's format: {@code deaths, toll}
 * for words that stand for each other, {@code golpe => coup} for one direction. {@code en.txt}
 * holds words of English, {@code es-en.txt} Spanish words with their English stand-ins.
 */
public final class Synonyms {
  /** No synonyms. */
  public static final Synonyms NONE = new Synonyms(Map.of());

  private static final double WEIGHT = 0.6;

  // By pair of languages, "es-en", then by word.
  private final Map<String, Map<String, Set<String>>> byLanguages;

  private Synonyms(Map<String, Map<String, Set<String>>> byLanguages) {
    this.byLanguages = byLanguages;
  }

  /**
   * Reads all {@code *.txt} files of a folder; a folder that is not there holds none.
   *
   * @throws UncheckedIOException if a file cannot be read; the message names it
   */
  public static Synonyms in(Path folder) {
    Map<String, Map<String, Set<String>>> all = new HashMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          String name = file.getFileName().toString().replace(".txt", "");
          String languages = name.contains("-") ? name : name + "-" + name;
          all.put(languages, read(Files.readAllLines(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("synonyms cannot be read: " + e.getMessage(), e);
      }
    }
    return new Synonyms(all);
  }

  static Map<String, Set<String>> read(List<String> lines) {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : lines) {
      int comment = line.indexOf('#');
      String rule = (comment < 0 ? line : line.substring(0, comment)).toLowerCase(Locale.ROOT);
      int arrow = rule.indexOf("=>");
      List<String> from = words(arrow < 0 ? rule : rule.substring(0, arrow));
      List<String> to = words(arrow < 0 ? rule : rule.substring(arrow + 2));
      for (String word : from) {
        Set<String> others = words.computeIfAbsent(word, _ -> new LinkedHashSet<>());
        others.addAll(to);
        others.remove(word);
      }
    }
    return words;
  }

  // Phrases are left out: questions are compared word by word.
  private static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty() && !word.contains(" "))
        .map(FunctionWords::fold)
        .toList();
  }

  /**
   * The stand-ins of a question's word among passages of a language.
   *
   * @param from the question's language tag
   * @param to the passages'
   */
  public List<StandIn> of(QueryWord word, String from, String to) {
    Map<String, Set<String>> words = byLanguages.getOrDefault(from + "-" + to, Map.of());
    List<StandIn> standIns = new ArrayList<>();
    words.getOrDefault(word.folded(), Set.of()).forEach(w -> standIns.add(new StandIn(w, WEIGHT)));
    return standIns;
  }
}
