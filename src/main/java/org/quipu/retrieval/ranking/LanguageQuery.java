package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question made ready for the passages of one language. */
public final class LanguageQuery {
  private final String lang;
  private final AnswerType expected;
  private final List<QueryTerm> terms;
  private final TermTable stems;
  private final TermTable words;
  private final int[] grams;
  private final double[] gramIdfs;
  private final double idfSum;
  private final double wordIdfSum;
  private final double gramIdfSum;
  private final double averageLength;

  private LanguageQuery(
      String lang, Query query, List<QueryTerm> terms, TermStatistics statistics) {
    this.lang = lang;
    this.expected = query.expected();
    this.terms = List.copyOf(terms);
    this.averageLength = statistics.averageLength(lang);
    this.stems = new TermTable(terms.size());
    this.words = new TermTable(terms.size());
    Map<Integer, Double> gramWeights = new LinkedHashMap<>();
    GramStatistics frequencies = statistics.grams();
    for (int i = 0; i < terms.size(); i++) {
      QueryTerm term = terms.get(i);
      stems.put(Hashes.of(term.stem()), i, 1);
      words.put(Hashes.of(term.word().folded()), i, 1);
      Grams.of(term.word().folded(), gram -> gramWeights.computeIfAbsent(gram, frequencies::idf));
    }
    this.grams = gramWeights.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.gramIdfs = gramWeights.values().stream().mapToDouble(Double::doubleValue).toArray();
    this.idfSum = terms.stream().mapToDouble(QueryTerm::idf).sum();
    this.wordIdfSum = terms.stream().mapToDouble(QueryTerm::wordIdf).sum();
    this.gramIdfSum = gramWeights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Makes a question ready for the passages of a language. */
  public static LanguageQuery of(
      Query query, String lang, TextAnalysis analysis, TermStatistics statistics) {
    Map<Integer, String> stemAt = new HashMap<>();
    analysis.stems(
        lang, query.text(), (term, start, end) -> stemAt.putIfAbsent(start, term.toString()));
    Map<String, QueryTerm> terms = new LinkedHashMap<>();
    int passages = statistics.passages(lang);
    for (QueryWord word : query.words()) {
      String stem = stemAt.get(word.start());
      if (word.asks() || stem == null || terms.containsKey(stem)) {
        continue;
      }
      int frequency = statistics.frequency(lang, stem);
      double wordIdf = Bm25.idf(statistics.allPassages(), statistics.wordFrequency(word.folded()));
      terms.put(
          stem, new QueryTerm(word, stem, Bm25.idf(passages, frequency), wordIdf, frequency > 0));
    }
    return new LanguageQuery(lang, query, new ArrayList<>(terms.values()), statistics);
  }

  public String lang() {
    return lang;
  }

  /** The terms in the order of the question. */
  public List<QueryTerm> terms() {
    return terms;
  }

  AnswerType expected() {
    return expected;
  }

  TermTable stems() {
    return stems;
  }

  TermTable words() {
    return words;
  }

  int gramCount() {
    return grams.length;
  }

  int gram(int i) {
    return grams[i];
  }

  double gramIdf(int gram) {
    return gramIdfs[gram];
  }

  double idfSum() {
    return idfSum;
  }

  double wordIdfSum() {
    return wordIdfSum;
  }

  double gramIdfSum() {
    return gramIdfSum;
  }

  double averageLength() {
    return averageLength;
  }
}
