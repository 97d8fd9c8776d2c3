package org.quipu.retrieval.signal;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.TermPhrase;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.reading.TermTable;

/**
 * The matches of a question's terms in a passage, computed once for all signals. Counts are
 * fractions if a term matches by a weaker stand-in.
 */
public final class Matches {
  /**
   * The number of sentences with their own bit in the mask of a run of letters; further sentences
   * share the last.
   */
  private static final int SENTENCE_BITS = 31;

  private static final int MOST_GRAMS = 127;

  /** The share of a word's consecutive letters below which a match is chance. */
  private static final double CHANCE_RUNS = 0.3;

  /** The weight of all the letters of a word, relative to the word itself. */
  private static final double SPELLED = 0.8;

  private final LanguageQuery query;
  private final PassageTokens passage;

  /** For each match, in the order of the text: the passage's word and the question's term. */
  private int[] places = new int[32];

  private int[] terms = new int[32];
  private int count;

  private final float[] counts;
  private final float[][] bySentence;
  private final float[] wholeWords;
  private final int[] gramCounts;
  private final int[] gramSentences;

  public Matches(LanguageQuery query, PassageTokens passage) {
    this.query = query;
    this.passage = passage;
    int size = query.terms().size();
    this.counts = new float[size];
    this.wholeWords = new float[size];
    this.bySentence = new float[passage.sentences()][];
    findTerms();
    this.gramCounts = new int[query.gramCount()];
    this.gramSentences = new int[query.gramCount()];
    findGrams();
  }

  private void findGrams() {
    TermTable wanted = query.grams();
    int place = 0;
    for (int stretch = 0; stretch < passage.gramStretches(); stretch++) {
      int bit = 1 << Math.min(stretch, SENTENCE_BITS - 1);
      for (int end = passage.endGram(stretch); place < end; place++) {
        int slot = wanted.find(passage.gram(place));
        if (slot >= 0) {
          gramCounts[wanted.value(slot)]++;
          gramSentences[wanted.value(slot)] |= bit;
        }
      }
    }
  }

  private void findTerms() {
    TermTable stems = query.stems();
    TermTable words = query.words();
    for (int sentence = 0; sentence < bySentence.length; sentence++) {
      float[] found = new float[counts.length];
      bySentence[sentence] = found;
      int end = passage.endWord(sentence);
      for (int i = passage.firstWord(sentence); i < end; i++) {
        int slot = stems.find(passage.stem(i));
        if (slot >= 0) {
          int term = stems.value(slot);
          found[term] += stems.weight(slot);
          counts[term] += stems.weight(slot);
          add(i, term);
        }
        findPhrases(sentence, i);
        int wordSlot = words.find(passage.word(i));
        if (wordSlot >= 0) {
          wholeWords[words.value(wordSlot)]++;
        }
      }
    }
  }

  private void findPhrases(int sentence, int word) {
    for (TermPhrase phrase : query.phrases()) {
      if (phrase.endsAt(passage, word, passage.firstWord(sentence))) {
        bySentence[sentence][phrase.term()] += (float) phrase.weight();
        counts[phrase.term()] += (float) phrase.weight();
        add(word, phrase.term());
      }
    }
  }

  private void add(int place, int term) {
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
      terms = Arrays.copyOf(terms, count * 2);
    }
    places[count] = place;
    terms[count++] = term;
  }

  public LanguageQuery query() {
    return query;
  }

  PassageTokens passage() {
    return passage;
  }

  /** The total number of matches. */
  public int count() {
    return count;
  }

  /** The passage's word of a match. */
  public int place(int match) {
    return places[match];
  }

  /** The question's term of a match. */
  int term(int match) {
    return terms[match];
  }

  /** How often the passage contains a term. */
  public float of(int term) {
    return counts[term];
  }

  /** How often a sentence contains a term. */
  public float of(int sentence, int term) {
    return bySentence[sentence][term];
  }

  /** How often the passage contains a term's word exactly as in the question. */
  float wholeWords(int term) {
    return wholeWords[term];
  }

  public int sentences() {
    return bySentence.length;
  }

  /**
   * How often the passage contains a run of letters of the question, up to a maximum beyond which
   * the count makes no difference.
   */
  int gramCount(int gram) {
    return Math.min(gramCounts[gram], MOST_GRAMS);
  }

  /** Whether a sentence contains a run of letters of the question. */
  boolean gramIn(int gram, int sentence) {
    return (gramSentences[gram] >>> Math.min(sentence, SENTENCE_BITS - 1) & 1) != 0;
  }

  /**
   * The share of a term's word found in the letters of the passage or a part of it, as the longest
   * sequence of the word's four-letter runs: a part of a compound, another form, a derived word. 0
   * to 0.8; 0 for a number.
   *
   * @param inPart whether a run that the passage contains is in the part
   */
  double spelled(int term, IntPredicate inPart) {
    int[] runs = query.gramsOf(term);
    if (runs.length == 0 || query.terms().get(term).word().number()) {
      return 0;
    }
    int row = 0;
    int longest = 0;
    for (int run : runs) {
      row = gramCounts[run] > 0 && inPart.test(run) ? row + 1 : 0;
      longest = Math.max(longest, row);
    }
    double share = (double) longest / runs.length;
    return SPELLED * Math.max(0, (share - CHANCE_RUNS) / (1 - CHANCE_RUNS));
  }

  /** The number of words of a sentence. */
  int length(int sentence) {
    return passage.endWord(sentence) - passage.firstWord(sentence);
  }

  /** The share of the question's weight in terms with at least one match in the passage. */
  double coverage() {
    return query.share(term -> Math.min(1, counts[term]));
  }

  public static double share(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
