package org.quipu.retrieval.spelling;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words of passages, given as texts with single spaces. */
final class WordsOfPassages implements CorpusWords {
  private final List<Set<String>> passages;
  private final TreeMap<String, Integer> frequencies = new TreeMap<>();

  WordsOfPassages(List<String> passages) {
    this.passages =
        passages.stream()
            .map(text -> Set.copyOf(new HashSet<>(Arrays.asList(text.split(" ")))))
            .toList();
    this.passages.forEach(words -> words.forEach(word -> frequencies.merge(word, 1, Integer::sum)));
  }

  @Override
  public int passages() {
    return passages.size();
  }

  @Override
  public Map<String, Integer> frequencies(Collection<String> words) {
    return words.stream()
        .distinct()
        .filter(frequencies::containsKey)
        .collect(Collectors.toMap(word -> word, frequencies::get));
  }

  /** Two blocks, as after a refresh. */
  @Override
  public List<WordBlock> blocks() {
    WordBlock.Builder first = new WordBlock.Builder();
    WordBlock.Builder second = new WordBlock.Builder();
    int i = 0;
    for (String word : frequencies.keySet()) {
      (i++ % 2 == 0 ? first : second).add(word);
    }
    return List.of(first.build(), second.build());
  }

  @Override
  public Set<String> inCompany(Collection<String> words, Collection<String> company) {
    return words.stream()
        .filter(
            word ->
                passages.stream()
                    .anyMatch(
                        passage ->
                            passage.contains(word) && company.stream().anyMatch(passage::contains)))
        .collect(Collectors.toSet());
  }
}
