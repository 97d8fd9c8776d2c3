package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quipu.language.Language;
import org.quipu.language.WordKind;
import org.quipu.retrieval.reading.Grams;
import org.quipu.retrieval.reading.Hashes;
import org.quipu.retrieval.reading.TermTable;
import org.quipu.retrieval.reading.TextAnalysis;
import org.quipu.retrieval.words.AnswerType;
import org.quipu.retrieval.words.WordsByLanguage;

/** A question prepared for the passages of one language. */
public final class LanguageQuery {
  /** The tag of texts in an unknown language. */
  private static final String UNKNOWN = "und";

  private static final WordsByLanguage NUMBER_WORDS = WordsByLanguage.of(WordKind.COUNTING);
  private static final WordsByLanguage NEGATIONS = WordsByLanguage.of(WordKind.NEGATIONS);

  private static final Set<String> COMMENTS = Language.foldedOfAll(WordKind.COMMENTS);

  private final String lang;
  private final AnswerType expected;
  private final boolean claim;
  private final boolean wantsComments;
  private final boolean foreign;
  private final boolean vague;
  private final List<QueryTerm> terms;
  private final TermTable stems;
  private final TermTable words;
  private final TermTable numberWords;
  private final TermTable negations;
  private final List<TermPhrase> phrases = new ArrayList<>();
  private final TermTable grams;
  private final double[] gramIdfs;
  private final int[][] gramsOfTerms;
  private final double idfSum;
  private final double wordIdfSum;
  private final double gramIdfSum;
  private final double averageLength;

  private LanguageQuery(
      String lang, Query query, List<QueryTerm> terms, TermStatistics statistics) {
    this.lang = lang;
    this.numberWords = NUMBER_WORDS.of(lang);
    this.negations = NEGATIONS.of(lang);
    this.claim = query.claim();
    this.expected = query.expected();
    this.wantsComments = query.words().stream().anyMatch(w -> COMMENTS.contains(w.folded()));
    this.terms = List.copyOf(terms);
    this.foreign =
        query.lang().or(query::preferred).filter(asked -> differ(asked, lang)).isPresent();
    this.vague = query.vague();
    this.averageLength = statistics.averageLength(lang);
    this.stems =
        new TermTable(terms.size() + terms.stream().mapToInt(t -> t.standIns().size()).sum());
    this.words = new TermTable(terms.stream().mapToInt(t -> t.words().size()).sum());
    Map<Integer, Double> gramWeights = new LinkedHashMap<>();
    GramStatistics frequencies = statistics.grams();
    for (int i = 0; i < terms.size(); i++) {
      QueryTerm term = terms.get(i);
      double emphasis = term.word().emphasis();
      stems.put(Hashes.of(term.stem()), i, 1);
      for (String word : term.words()) {
        words.put(Hashes.of(word), i, 1);
      }
      Grams.of(
          term.words().getFirst(),
          gram -> gramWeights.merge(gram, emphasis * frequencies.idf(gram), Math::max));
    }
    this.grams = new TermTable(gramWeights.size());
    gramWeights.keySet().forEach(gram -> grams.put(gram, grams.size(), 1));
    this.gramIdfs = gramWeights.values().stream().mapToDouble(Double::doubleValue).toArray();
    this.gramsOfTerms = new int[terms.size()][];
    for (int i = 0; i < gramsOfTerms.length; i++) {
      gramsOfTerms[i] = gramNumbers(terms.get(i).words().getFirst());
    }
    for (int i = 0; i < terms.size(); i++) {
      for (StandIn standIn : terms.get(i).standIns()) {
        if (standIn.isPhrase()) {
          phrases.add(new TermPhrase(i, standIn));
        } else {
          stems.put(Hashes.of(standIn.word()), i, standIn.weight());
        }
      }
    }
    this.idfSum = terms.stream().mapToDouble(QueryTerm::idf).sum();
    this.wordIdfSum = terms.stream().mapToDouble(QueryTerm::wordIdf).sum();
    this.gramIdfSum = gramWeights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Prepares a question for the passages of a language.
   *
   * @param renderings how those passages may render a word
   */
  public static LanguageQuery of(
      Query query,
      String lang,
      TextAnalysis analysis,
      TermStatistics statistics,
      Function<QueryWord, Rendering> renderings) {
    return draft(query, lang, analysis, renderings).ready(statistics);
  }

  /** The part of the preparation that needs no statistics. */
  public static Draft draft(
      Query query, String lang, TextAnalysis analysis, Function<QueryWord, Rendering> renderings) {
    Map<Integer, String> stemAt = new HashMap<>();
    analysis.stems(
        lang, query.text(), (term, start, end) -> stemAt.putIfAbsent(start, term.toString()));
    TermMaker maker = new TermMaker(lang, analysis);
    List<TermMaker.Draft> terms = new ArrayList<>();
    for (QueryWord word : query.words()) {
      if (!word.asks()) {
        maker
            .draft(word, Optional.ofNullable(stemAt.get(word.start())), renderings.apply(word))
            .ifPresent(terms::add);
      }
    }
    return new Draft(query, lang, maker, terms);
  }

  /** A question that still needs the frequencies of its terms. */
  public static final class Draft {
    private final Query query;
    private final String lang;
    private final TermMaker maker;
    private final List<TermMaker.Draft> terms;

    private Draft(Query query, String lang, TermMaker maker, List<TermMaker.Draft> terms) {
      this.query = query;
      this.lang = lang;
      this.maker = maker;
      this.terms = terms;
    }

    /** The stems whose frequencies it needs. */
    public Stream<String> stems() {
      return terms.stream().flatMap(TermMaker.Draft::stems);
    }

    /** The whole words whose frequencies it needs. */
    public Stream<String> words() {
      return terms.stream().flatMap(term -> term.renderings().stream());
    }

    /** The question with the frequencies of its terms. */
    public LanguageQuery ready(TermStatistics statistics) {
      Map<String, QueryTerm> made = new LinkedHashMap<>();
      terms.forEach(term -> put(maker.term(term, statistics), made));
      return new LanguageQuery(lang, query, new ArrayList<>(made.values()), statistics);
    }
  }

  // Of a repeated word, keeps the occurrence with the greater emphasis.
  private static void put(QueryTerm term, Map<String, QueryTerm> terms) {
    QueryTerm before = terms.get(term.stem());
    if (before == null || before.word().emphasis() < term.word().emphasis()) {
      terms.remove(term.stem());
      terms.put(term.stem(), term);
    }
  }

  /** Whether the question is known to be in another language than these passages. */
  public boolean isForeign() {
    return foreign;
  }

  /** Whether nothing in the question says what it is about. */
  public boolean isVague() {
    return vague;
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

  /** Whether the question asks for readers' comments. */
  public boolean wantsComments() {
    return wantsComments;
  }

  public AnswerType expected() {
    return expected;
  }

  /** Whether the word with the given hash is a number word of the passages' language. */
  public boolean isNumberWord(int word) {
    return numberWords.find(word) >= 0;
  }

  /** Whether it states something to be confirmed or refuted, instead of asking. */
  public boolean claim() {
    return claim;
  }

  /** Whether the word with the given hash is a negation. */
  public boolean isNegation(int word) {
    return negations.find(word) >= 0;
  }

  public TermTable stems() {
    return stems;
  }

  /** The phrases that may occur in place of terms. */
  public List<TermPhrase> phrases() {
    return phrases;
  }

  public TermTable words() {
    return words;
  }

  public int gramCount() {
    return gramIdfs.length;
  }

  /** The numbers of its runs of letters. */
  public TermTable grams() {
    return grams;
  }

  public double gramIdf(int gram) {
    return gramIdfs[gram];
  }

  /** The numbers of the runs of letters of a term's own word. */
  public int[] gramsOf(int term) {
    return gramsOfTerms[term];
  }

  private int[] gramNumbers(String word) {
    IntStream.Builder numbers = IntStream.builder();
    Grams.of(word, gram -> numbers.add(grams.value(grams.find(gram))));
    return numbers.build().toArray();
  }

  /**
   * The share of the total weight of all terms that is present.
   *
   * @param ofTerm how much of a term is present, 0 to 1
   */
  public double share(IntToDoubleFunction ofTerm) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      sum += terms.get(i).idf() * ofTerm.applyAsDouble(i);
    }
    return idfSum <= 0 ? 0 : sum / idfSum;
  }

  public double idfSum() {
    return idfSum;
  }

  public double wordIdfSum() {
    return wordIdfSum;
  }

  public double gramIdfSum() {
    return gramIdfSum;
  }

  public double averageLength() {
    return averageLength;
  }
}
