package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.retrieval.reading.TextAnalysis;
import org.quipu.retrieval.words.SpanishVerbs;

/** The synonyms within a language, or translations from one language to another, by stem. */
final class SynonymTable {
  private final String from;

  // Keyed by whole words and phrases, and by their stems.
  private final Map<String, Set<String>> byWords = new HashMap<>();
  private final Map<String, Set<String>> byStems = new HashMap<>();
  private final Set<String> targets = new HashSet<>();
  private int longest = 1;

  private SynonymTable(String from) {
    this.from = from;
  }

  static SynonymTable of(List<SynonymRule> rules, String from, String to, TextAnalysis analysis) {
    SynonymTable table = new SynonymTable(from);
    for (SynonymRule rule : rules) {
      for (String phrase : rule.from()) {
        table.put(phrase, rule.to(), analysis);
      }
      if (!from.equals(to)) {
        table.targets.addAll(rule.to());
      }
    }
    return table;
  }

  private void put(String phrase, List<String> to, TextAnalysis analysis) {
    longest = Math.max(longest, phrase.split(" ", -1).length);
    add(byWords.computeIfAbsent(phrase, _ -> new LinkedHashSet<>()), phrase, to);
    List<String> stems = new ArrayList<>();
    analysis.stems(from, phrase, (term, start, end) -> stems.add(term.toString()));
    if (!stems.isEmpty()) {
      String key = String.join(" ", stems);
      add(byStems.computeIfAbsent(key, _ -> new LinkedHashSet<>()), phrase, to);
    }
  }

  private static void add(Set<String> all, String phrase, List<String> to) {
    all.addAll(to);
    all.remove(phrase);
  }

  /** Looks up all words and phrases of a question. */
  Reading read(Query query, TextAnalysis analysis) {
    Map<Integer, String> stemAt = new HashMap<>();
    analysis.stems(
        from, query.text(), (term, start, end) -> stemAt.putIfAbsent(start, term.toString()));
    Reading reading = new Reading(query.words());
    for (int at = 0; at < query.words().size(); at++) {
      int length = lookUp(reading, at, stemAt);
      at += Math.max(0, length - 1);
    }
    return reading;
  }

  // Tries the longest phrase first; returns the number of its words.
  private int lookUp(Reading reading, int at, Map<Integer, String> stemAt) {
    for (int length = Math.min(longest, reading.words.size() - at); length > 0; length--) {
      List<QueryWord> words = reading.words.subList(at, at + length);
      Optional<Set<String>> found = find(words, stemAt);
      if (found.isPresent() && (length > 1 || !words.getFirst().asks())) {
        int first = firstSearchedFor(reading, at, length);
        reading.found.put(first, List.copyOf(found.get()));
        reading.swallowed.set(at, at + length);
        reading.swallowed.clear(first);
        return length;
      }
    }
    return 0;
  }

  private static int firstSearchedFor(Reading reading, int at, int length) {
    for (int i = at; i < at + length; i++) {
      if (!reading.words.get(i).asks()) {
        return i;
      }
    }
    return at;
  }

  private Optional<Set<String>> find(List<QueryWord> words, Map<Integer, String> stemAt) {
    List<String> folded = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    for (QueryWord word : words) {
      folded.add(word.folded());
      String stem = stemAt.get(word.start());
      if (stem != null) {
        stems.add(stem);
      }
    }
    Set<String> found = byWords.get(String.join(" ", folded));
    if (found == null && words.size() == 1 && from.equals("es")) {
      found = byVerb(words.getFirst().folded());
    }
    // Looked up by stems only if the first word has one; stop words such as "con" have none.
    if (found == null && !stems.isEmpty() && stemAt.containsKey(words.getFirst().start())) {
      found = byStems.get(String.join(" ", stems));
    }
    return Optional.ofNullable(found);
  }

  private Set<String> byVerb(String word) {
    for (String verb : SpanishVerbs.infinitives(word)) {
      Set<String> found = byWords.get(verb);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The entries found for each word of a question. */
  final class Reading {
    private final List<QueryWord> words;
    private final Map<Integer, List<String>> found = new HashMap<>();
    private final BitSet swallowed = new BitSet();

    private Reading(List<QueryWord> words) {
      this.words = words;
    }

    /** Whether an entry was found for a word. */
    boolean speaksOf(int word) {
      return found.containsKey(word) || swallowed.get(word);
    }

    /** The replacements for a word, or for the phrase that it begins. */
    Optional<List<String>> of(int word) {
      return Optional.ofNullable(found.get(word));
    }

    /** Whether a word is part of a phrase that is looked up under an earlier word. */
    boolean swallowed(int word) {
      return swallowed.get(word);
    }

    /** Whether the other language has the same word, possibly with another meaning. */
    boolean isOfTheOtherLanguage(QueryWord word) {
      return targets.contains(word.folded());
    }
  }
}
