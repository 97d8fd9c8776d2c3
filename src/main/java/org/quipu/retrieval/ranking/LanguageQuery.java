package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A question made ready for the passages of one language. */
public final class LanguageQuery {
  /** The tag of texts whose language nobody knows. */
  private static final String UNKNOWN = "und";

  private final String lang;
  private static final Set<String> COMMENTS =
      Set.of(
          "comment",
          "comments",
          "commenter",
          "commenters",
          "comentario",
          "comentarios",
          "kommentar",
          "kommentare",
          "комментарий",
          "комментарии");

  private final AnswerType expected;
  private final boolean wantsComments;
  private final boolean foreign;
  private final List<QueryTerm> terms;
  private final TermTable stems;
  private final TermTable words;
  private final TermTable grams;
  private final double[] gramIdfs;
  private final double idfSum;
  private final double wordIdfSum;
  private final double gramIdfSum;
  private final double averageLength;

  private LanguageQuery(
      String lang, Query query, List<QueryTerm> terms, TermStatistics statistics) {
    this.lang = lang;
    this.expected = query.expected();
    this.wantsComments = query.words().stream().anyMatch(w -> COMMENTS.contains(w.folded()));
    this.terms = List.copyOf(terms);
    this.foreign = query.lang().filter(asked -> differ(asked, lang)).isPresent();
    this.averageLength = statistics.averageLength(lang);
    this.stems =
        new TermTable(terms.size() + terms.stream().mapToInt(t -> t.standIns().size()).sum());
    this.words = new TermTable(terms.size());
    Map<Integer, Double> gramWeights = new LinkedHashMap<>();
    GramStatistics frequencies = statistics.grams();
    for (int i = 0; i < terms.size(); i++) {
      QueryTerm term = terms.get(i);
      stems.put(Hashes.of(term.stem()), i, 1);
      words.put(Hashes.of(term.word().folded()), i, 1);
      Grams.of(term.word().folded(), gram -> gramWeights.computeIfAbsent(gram, frequencies::idf));
    }
    // Nearly all runs of a passage are none of the question's: a sparse table tells at once.
    this.grams = new TermTable(8 * gramWeights.size());
    gramWeights.keySet().forEach(gram -> grams.put(gram, grams.size(), 1));
    this.gramIdfs = gramWeights.values().stream().mapToDouble(Double::doubleValue).toArray();
    for (int i = 0; i < terms.size(); i++) {
      for (StandIn standIn : terms.get(i).standIns()) {
        stems.put(Hashes.of(standIn.word()), i, standIn.weight());
      }
    }
    this.idfSum = terms.stream().mapToDouble(QueryTerm::idf).sum();
    this.wordIdfSum = terms.stream().mapToDouble(QueryTerm::wordIdf).sum();
    this.gramIdfSum = gramWeights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Makes a question ready for the passages of a language.
   *
   * @param standIns what a word may be met by instead
   */
  public static LanguageQuery of(
      Query query,
      String lang,
      TextAnalysis analysis,
      TermStatistics statistics,
      Function<QueryWord, List<StandIn>> standIns) {
    Map<Integer, String> stemAt = new HashMap<>();
    analysis.stems(
        lang, query.text(), (term, start, end) -> stemAt.putIfAbsent(start, term.toString()));
    Map<String, QueryTerm> terms = new LinkedHashMap<>();
    for (QueryWord word : query.words()) {
      String stem = stemAt.get(word.start());
      if (!word.asks() && stem != null && !terms.containsKey(stem)) {
        List<StandIn> stems = stems(standIns.apply(word), stem, lang, analysis, statistics);
        terms.put(stem, term(word, stem, stems, lang, statistics));
      }
    }
    return new LanguageQuery(lang, query, new ArrayList<>(terms.values()), statistics);
  }

  private static List<StandIn> stems(
      List<StandIn> words,
      String own,
      String lang,
      TextAnalysis analysis,
      TermStatistics statistics) {
    Map<String, Double> stems = new LinkedHashMap<>();
    for (StandIn standIn : words) {
      analysis.stems(
          lang,
          standIn.word(),
          (term, start, end) -> stems.putIfAbsent(term.toString(), standIn.weight()));
    }
    stems.remove(own);
    stems.keySet().removeIf(stem -> statistics.frequency(lang, stem) == 0);
    List<StandIn> known = new ArrayList<>();
    stems.forEach((stem, weight) -> known.add(new StandIn(stem, weight)));
    return known;
  }

  private static QueryTerm term(
      QueryWord word, String stem, List<StandIn> standIns, String lang, TermStatistics statistics) {
    int frequency = statistics.frequency(lang, stem);
    // A word that only its stand-ins are known of is as telling as the commonest of them.
    if (frequency == 0) {
      for (StandIn standIn : standIns) {
        frequency = Math.max(frequency, statistics.frequency(lang, standIn.word()));
      }
    }
    return new QueryTerm(
        word,
        stem,
        Bm25.idf(statistics.passages(lang), frequency),
        Bm25.idf(statistics.allPassages(), statistics.wordFrequency(word.folded())),
        frequency > 0,
        standIns);
  }

  /** Whether the question is known to be in another language than these passages. */
  boolean isForeign() {
    return foreign;
  }

  private static boolean differ(String asked, String lang) {
    return !lang.equals(UNKNOWN) && !language(asked).equals(language(lang));
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  public String lang() {
    return lang;
  }

  /** The terms in the order of the question. */
  public List<QueryTerm> terms() {
    return terms;
  }

  /** Whether the question asks for what readers commented. */
  boolean wantsComments() {
    return wantsComments;
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
    return gramIdfs.length;
  }

  /** The numbers of its runs of letters. */
  TermTable grams() {
    return grams;
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
