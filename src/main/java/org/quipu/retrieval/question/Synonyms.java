package org.quipu.retrieval.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quipu.language.Language;
import org.quipu.retrieval.reading.TextAnalysis;

/**
 * Words that mean nearly the same, by language, from files in Solr's format: {@code deaths, toll}
 * for interchangeable words, {@code golpe => coup} for one direction; either side may contain
 * phrases. {@code en.txt} contains English words, {@code es-en.txt} Spanish words with their
 * English translations. Words are compared by their stems.
 */
public final class Synonyms {
  /** No synonyms. */
  public static final Synonyms NONE = new Synonyms(Map.of());

  /** The weight of a synonym relative to the word itself. */
  private static final double WEIGHT = 0.3;

  /** The weight of a phrase that translates a word. */
  private static final double PHRASE_WEIGHT = 0.9;

  // The rules by pair of languages, "es-en" or "en-en".
  private final Map<String, List<SynonymRule>> rules;

  // All their words by language.
  private final Map<String, Set<String>> vocabulary;

  // Tables for look-up, built on first use.
  private final Map<String, SynonymTable> tables = new ConcurrentHashMap<>();

  private Synonyms(Map<String, List<SynonymRule>> rules) {
    this.rules = rules;
    this.vocabulary = vocabulary(rules);
  }

  private static Map<String, Set<String>> vocabulary(Map<String, List<SynonymRule>> rules) {
    Map<String, Set<String>> words = new HashMap<>();
    rules.forEach(
        (pair, list) -> {
          String from = pair.substring(0, pair.indexOf('-'));
          String to = pair.substring(pair.indexOf('-') + 1);
          for (SynonymRule rule : list) {
            words.computeIfAbsent(from, _ -> new HashSet<>()).addAll(rule.from());
            words.computeIfAbsent(to, _ -> new HashSet<>()).addAll(rule.to());
          }
        });
    return words;
  }

  /**
   * Reads all {@code *.txt} files of a folder; a missing folder gives no synonyms.
   *
   * @throws UncheckedIOException if a file cannot be read; the message names it
   */
  public static Synonyms in(Path folder) {
    Map<String, List<SynonymRule>> all = new HashMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          String name = file.getFileName().toString().replace(".txt", "");
          String languages = name.contains("-") ? name : name + "-" + name;
          all.put(languages, SynonymRule.read(Files.readAllLines(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("synonyms cannot be read: " + e.getMessage(), e);
      }
    }
    return new Synonyms(all);
  }

  /**
   * How passages of a language may render the words of a question.
   *
   * @param to the passages' language tag
   * @param known whether any passage contains a word, given in lower case
   */
  public Function<QueryWord, Rendering> renderings(
      Query query, String to, TextAnalysis analysis, Predicate<String> known) {
    Map<QueryWord, Rendering> renderings = new HashMap<>();
    for (String from : languages(query, to)) {
      Optional<SynonymTable> table = table(from, to, analysis);
      if (table.isEmpty()) {
        continue;
      }
      SynonymTable.Reading reading = table.get().read(query, analysis);
      for (int i = 0; i < query.words().size(); i++) {
        QueryWord word = query.words().get(i);
        boolean guessed = query.lang().isEmpty() && known.test(word.folded());
        if (reading.speaksOf(i) && !(guessed && !from.equals(to))) {
          Rendering rendering =
              from.equals(to) ? sameLanguage(word, reading.of(i)) : translated(word, i, reading);
          renderings.putIfAbsent(word, rendering);
        }
      }
    }
    return word -> renderings.getOrDefault(word, Rendering.asWritten(word));
  }

  /**
   * Whether the lists contain a word, which means that it is spelt correctly.
   *
   * @param lang the language tag of the word's question, if known
   */
  public boolean holds(QueryWord word, Optional<String> lang) {
    String from = lang.map(Language::subtag).orElse("");
    return vocabulary.getOrDefault(from, Set.of()).contains(word.bare());
  }

  // A question of three words may not reveal its language, so any is possible.
  private List<String> languages(Query query, String to) {
    return query
        .lang()
        .map(tag -> List.of(Language.subtag(tag)))
        .orElseGet(
            () ->
                rules.keySet().stream()
                    .filter(pair -> pair.endsWith("-" + to))
                    .map(pair -> pair.substring(0, pair.indexOf('-')))
                    .sorted((a, b) -> Boolean.compare(b.equals(to), a.equals(to)))
                    .toList());
  }

  private Optional<SynonymTable> table(String from, String to, TextAnalysis analysis) {
    String languages = from + "-" + to;
    return Optional.ofNullable(rules.get(languages))
        .map(
            list ->
                tables.computeIfAbsent(languages, _ -> SynonymTable.of(list, from, to, analysis)));
  }

  private static Rendering sameLanguage(QueryWord word, Optional<List<String>> others) {
    return Rendering.asWritten(word)
        .with(others.orElse(List.of()).stream().map(other -> new StandIn(other, WEIGHT)).toList());
  }

  private static Rendering translated(QueryWord word, int place, SynonymTable.Reading reading) {
    if (reading.swallowed(place)) {
      return new Rendering(List.of(), List.of());
    }
    Optional<List<String>> translations = reading.of(place);
    if (translations.isEmpty()) {
      return Rendering.asWritten(word);
    }
    List<String> words = new ArrayList<>();
    List<StandIn> phrases = new ArrayList<>();
    // A word that happens to exist in the other language too has another meaning there.
    if (word.name() || !reading.isOfTheOtherLanguage(word)) {
      words.add(word.folded());
    }
    for (String translation : translations.get()) {
      if (translation.contains(" ")) {
        phrases.add(new StandIn(translation, PHRASE_WEIGHT));
      } else {
        words.add(translation);
      }
    }
    return new Rendering(words, phrases);
  }
}
