package org.quipu.retrieval.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.question.QueryWord;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.words.AnswerType;

/**
 * What tells the sentence that answers from those beside it. All are about 0 to 1; most are shares
 * of the question's weight.
 */
public final class SentenceSignals {
  /** In the order of {@link #of}. */
  public static final List<String> NAMES =
      List.of(
          "runs",
          "coverage",
          "meaning",
          "context",
          "meaning-context",
          "before",
          "pairs",
          "window",
          "expected",
          "answer-near",
          "names",
          "whole-words",
          "place",
          "length",
          "precision",
          "missing",
          "passage",
          "company",
          "company-new",
          "spelling",
          "spelling-context");

  private static final double SENTENCE_BEFORE = 0.7;
  private static final double PASSAGE_OR_TITLE = 0.5;
  private static final int WINDOW = 12;
  private static final int PAIR_SLOP = 3;
  private static final int REACH = 10;
  private static final int MOST_ANSWERS = 12;

  /** Below that, standing in like company says nothing. */
  private static final double CHANCE_COMPANY = 0.25;

  /** Below that, the share of a word's letters in a row says nothing. */
  private static final double CHANCE_RUNS = 0.3;

  /** What all the letters of a word are worth beside the word itself. */
  private static final double SPELLED = 0.8;

  /** By number of words: the signal of the usual lengths, computed once. */
  private static final double[] LENGTHS =
      IntStream.range(0, 100).mapToDouble(words -> Math.log1p(words) / 4).toArray();

  private final Matches matches;
  private final Matches title;
  private final Relatives relatives;
  private final LanguageQuery query;
  private final double[] idf;
  private final double passage;
  private final double pairWeight;

  // The sentence looked at.
  private final float[] meaning;
  private final float[] company;
  private final boolean[] whole;
  private final boolean[] seen;
  private final int[] answers = new int[MOST_ANSWERS];
  private int answerCount;
  private int searched;
  private int matched;

  SentenceSignals(Matches matches, Matches title, Relatives relatives) {
    this.matches = matches;
    this.title = title;
    this.relatives = relatives;
    this.query = matches.query();
    this.idf = query.terms().stream().mapToDouble(QueryTerm::idf).toArray();
    this.passage = matches.coverage();
    double pairs = 0;
    for (int i = 0; i + 1 < idf.length; i++) {
      pairs += Math.min(idf[i], idf[i + 1]);
    }
    this.pairWeight = pairs;
    this.meaning = new float[idf.length];
    this.company = new float[idf.length];
    this.whole = new boolean[idf.length];
    this.seen = new boolean[idf.length];
  }

  /**
   * The signals of a sentence.
   *
   * @param runs the share of the question's runs of letters that it holds
   * @param firstMatch the number of its first match
   * @param endMatch one past the number of its last match
   */
  double[] of(int sentence, double runs, int firstMatch, int endMatch) {
    look(sentence);
    double coverage = 0;
    double meant = 0;
    double context = 0;
    double meantContext = 0;
    double spelt = 0;
    double speltContext = 0;
    double before = 0;
    double wholeWords = 0;
    double missing = 0;
    double near = 0;
    double nearNew = 0;
    double named = 0;
    double names = 0;
    for (int i = 0; i < idf.length; i++) {
      double here = Math.min(1, matches.of(sentence, i));
      double earlier = sentence > 0 ? Math.min(1, matches.of(sentence - 1, i)) : 0;
      double around = Math.max(here, surroundings(earlier, i));
      double alike = Math.max(here, meaning[i]);
      coverage += idf[i] * here;
      before += idf[i] * earlier;
      meant += idf[i] * alike;
      context += idf[i] * around;
      meantContext += idf[i] * Math.max(around, alike);
      double written = here < 1 ? Math.max(alike, spelled(sentence, i)) : alike;
      spelt += idf[i] * written;
      speltContext += idf[i] * Math.max(around, written);
      wholeWords += whole[i] ? idf[i] : 0;
      if (here < 1) {
        missing = Math.max(missing, idf[i] * (1 - here));
        if (company[i] > 0) {
          near += idf[i] * (company[i] - CHANCE_COMPANY);
          nearNew += matches.of(i) >= 1 ? 0 : idf[i] * (company[i] - CHANCE_COMPANY);
        }
      }
      QueryWord word = query.terms().get(i).word();
      if (word.name() || word.number()) {
        names += idf[i];
        named += around > 0 ? idf[i] : 0;
      }
    }
    double all = query.idfSum();
    int last = Math.max(1, matches.sentences() - 1);
    return new double[] {
      runs,
      Matches.share(coverage, all),
      Matches.share(meant, all),
      Matches.share(context, all),
      Matches.share(meantContext, all),
      Matches.share(before, all),
      Matches.share(pairs(firstMatch, endMatch), pairWeight),
      Matches.share(window(firstMatch, endMatch), all),
      expected(),
      Matches.share(answerNear(firstMatch, endMatch), all),
      names == 0 ? 1 : named / names,
      Matches.share(wholeWords, all),
      (double) sentence / last,
      length(matches.length(sentence)),
      (double) matched / Math.max(1, searched),
      missing / 8,
      passage,
      Matches.share(near, all),
      Matches.share(nearNew, all),
      Matches.share(spelt, all),
      Matches.share(speltContext, all)
    };
  }

  /**
   * What the letters of a sentence have of a term's word, as the longest row of its runs of four
   * that the sentence has: a part of a compound, another form, a word made from it.
   */
  private double spelled(int sentence, int term) {
    if (query.terms().get(term).word().number()) {
      return 0;
    }
    int[] runs = query.gramsOf(term);
    int row = 0;
    int longest = 0;
    for (int run : runs) {
      row = matches.gramIn(run, sentence) ? row + 1 : 0;
      longest = Math.max(longest, row);
    }
    double share = (double) longest / runs.length;
    return SPELLED * Math.max(0, (share - CHANCE_RUNS) / (1 - CHANCE_RUNS));
  }

  private static double length(int words) {
    return words < LENGTHS.length ? LENGTHS[words] : Math.log1p(words) / 4;
  }

  private double surroundings(double earlier, int term) {
    if (earlier > 0) {
      return SENTENCE_BEFORE;
    }
    return matches.of(term) > 0 || title.of(term) > 0 ? PASSAGE_OR_TITLE : 0;
  }

  private void look(int sentence) {
    Arrays.fill(meaning, 0);
    Arrays.fill(company, 0);
    Arrays.fill(whole, false);
    answerCount = 0;
    searched = 0;
    matched = 0;
    PassageTokens tokens = matches.passage();
    AnswerType expected = query.expected();
    int end = tokens.endWord(sentence);
    for (int word = tokens.firstWord(sentence); word < end; word++) {
      int stem = tokens.stem(word);
      boolean known = query.stems().find(stem) >= 0;
      if (stem != 0) {
        searched++;
        matched += known ? 1 : 0;
        relatives.meanings().raise(stem, meaning);
        relatives.company().raise(stem, company);
      }
      int slot = query.words().find(tokens.word(word));
      if (slot >= 0) {
        whole[query.words().value(slot)] = true;
      }
      if (!known
          && expected != AnswerType.OTHER
          && answerCount < MOST_ANSWERS
          && ExpectedAnswer.isSort(query, tokens, word, expected)) {
        answers[answerCount++] = word;
      }
    }
  }

  private double expected() {
    return query.expected() == AnswerType.OTHER ? 0.5 : answerCount > 0 ? 1 : 0;
  }

  private double pairs(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < Math.min(i + 3, to); j++) {
        int first = matches.term(i);
        if (matches.term(j) - first == 1 && matches.place(j) - matches.place(i) <= PAIR_SLOP) {
          sum += Math.min(idf[first], idf[first + 1]);
        }
      }
    }
    return sum;
  }

  private double window(int from, int to) {
    double best = 0;
    for (int i = from; i < to; i++) {
      best = Math.max(best, weightWithin(i, to, matches.place(i) + WINDOW - 1));
    }
    return best;
  }

  private double answerNear(int from, int to) {
    double best = 0;
    for (int answer = 0; answer < answerCount; answer++) {
      int first = from;
      while (first < to && matches.place(first) < answers[answer] - REACH) {
        first++;
      }
      best = Math.max(best, weightWithin(first, to, answers[answer] + REACH));
    }
    return best;
  }

  private double weightWithin(int from, int to, int lastPlace) {
    Arrays.fill(seen, false);
    double sum = 0;
    for (int i = from; i < to && matches.place(i) <= lastPlace; i++) {
      if (!seen[matches.term(i)]) {
        seen[matches.term(i)] = true;
        sum += idf[matches.term(i)];
      }
    }
    return sum;
  }
}
