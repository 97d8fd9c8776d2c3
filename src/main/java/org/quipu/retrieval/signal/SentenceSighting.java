package org.quipu.retrieval.signal;

import java.util.function.IntToDoubleFunction;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.reading.PassageTokens;

/** The input of the signals of sentences: a sentence of a passage and a question. */
public final class SentenceSighting {
  private static final double SENTENCE_BEFORE = 0.7;
  private static final double PASSAGE_OR_TITLE = 0.5;

  private final Matches matches;
  private final Matches title;
  private final int sentence;
  private final int firstMatch;
  private final int endMatch;
  private final float[] related;
  private final boolean[] whole;

  /**
   * Creates the input for a sentence.
   *
   * @param title the matches in the article's title and the passage's headings
   * @param firstMatch the index of the sentence's first match
   * @param endMatch the index after its last match
   */
  SentenceSighting(
      Matches matches,
      Matches title,
      RelatedTerms relatives,
      int sentence,
      int firstMatch,
      int endMatch) {
    this.matches = matches;
    this.title = title;
    this.sentence = sentence;
    this.firstMatch = firstMatch;
    this.endMatch = endMatch;
    this.related = new float[query().terms().size()];
    this.whole = new boolean[related.length];
    PassageTokens tokens = matches.passage();
    for (int word = tokens.firstWord(sentence); word < tokens.endWord(sentence); word++) {
      relatives.raise(tokens.stem(word), related);
      int slot = query().words().find(tokens.word(word));
      if (slot >= 0) {
        whole[query().words().value(slot)] = true;
      }
    }
  }

  Matches matches() {
    return matches;
  }

  LanguageQuery query() {
    return matches.query();
  }

  int sentence() {
    return sentence;
  }

  /** The index of its first match. */
  int firstMatch() {
    return firstMatch;
  }

  /** The index after its last match. */
  int endMatch() {
    return endMatch;
  }

  /** Whether it contains a term's word exactly as in the question. */
  boolean hasWhole(int term) {
    return whole[term];
  }

  /** How much of a term it contains, 0 to 1: the word or a stand-in. */
  double has(int term) {
    return Math.min(1, matches.of(sentence, term));
  }

  /**
   * The same, counting also the sentence before, the passage and the title, which "he" or "the
   * city" may refer to.
   */
  double hasAround(int term) {
    double here = has(term);
    if (here == 1) {
      return 1;
    }
    if (sentence > 0 && matches.of(sentence - 1, term) > 0) {
      return Math.max(here, SENTENCE_BEFORE);
    }
    return matches.of(term) > 0 || title.of(term) > 0 ? Math.max(here, PASSAGE_OR_TITLE) : here;
  }

  /**
   * How much of a term it contains in any form: in its context, by a related word, or by most of
   * its letters.
   */
  double hasInAnyForm(int term) {
    double around = hasAround(term);
    return around == 1
        ? 1
        : Math.max(
            around,
            Math.max(related[term], matches.spelled(term, gram -> matches.gramIn(gram, sentence))));
  }

  /**
   * The share of the question's weight that it contains.
   *
   * @param ofTerm how much of a term it contains, 0 to 1
   */
  double share(IntToDoubleFunction ofTerm) {
    return matches.query().share(ofTerm);
  }
}
