package org.quipu.retrieval.signal;

import java.util.function.IntToDoubleFunction;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.reading.PassageTokens;

/** A sentence of a passage beside a question, as the signals of sentences see it. */
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
   * Looks at a sentence.
   *
   * @param title the question in the article's title and the passage's headings
   * @param firstMatch the number of the sentence's first match
   * @param endMatch one past the number of its last match
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

  /** The number of its first match. */
  int firstMatch() {
    return firstMatch;
  }

  /** One past the number of its last match. */
  int endMatch() {
    return endMatch;
  }

  /** Whether it has a term's word just as the question has it. */
  boolean hasWhole(int term) {
    return whole[term];
  }

  /** How much of a term it has, 0 to 1: the word or what stands in for it. */
  double has(int term) {
    return Math.min(1, matches.of(sentence, term));
  }

  /** The same where the sentence before, the passage or the title may lend it: "he", "the city". */
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

  /** How much of a term it has in any way: around it, by a related word, by most of its letters. */
  double hasInAnyForm(int term) {
    double around = hasAround(term);
    return around == 1
        ? 1
        : Math.max(
            around,
            Math.max(related[term], matches.spelled(term, gram -> matches.gramIn(gram, sentence))));
  }

  /** The share of the question's weight that it has, where a number says how much of each term. */
  double share(IntToDoubleFunction ofTerm) {
    return matches.query().share(ofTerm);
  }
}
