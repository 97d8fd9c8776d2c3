package org.quipu.answer;

import java.util.List;
import java.util.Optional;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;

/**
 * What the corpus has for a question.
 *
 * <p>Every answer knows the words that the corpus does not know at all, a better spelling where
 * there is one, and what was searched.
 */
public sealed interface Answer {
  Question question();

  /** The chance that the first citation answers, 0 to 1. */
  double confidence();

  /** Words of the question that occur nowhere in the corpus, as they were written. */
  List<String> unknownWords();

  /** The question in a spelling that the corpus knows. */
  Optional<String> suggestion();

  IndexInfo searched();

  /**
   * One citation or more, best first.
   *
   * @param citations never empty
   */
  record Cited(
      Question question,
      List<RankedCitation> citations,
      double confidence,
      List<String> unknownWords,
      Optional<String> suggestion,
      IndexInfo searched)
      implements Answer {
    public Cited {
      citations = List.copyOf(citations);
      unknownWords = List.copyOf(unknownWords);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("an answer without a citation is a decline");
      }
    }
  }

  /**
   * No passage answers.
   *
   * @param closest the best passages all the same, to be shown only to who asks for them; empty
   *     unless they were asked for
   */
  record Nothing(
      Question question,
      List<RankedCitation> closest,
      double confidence,
      List<String> unknownWords,
      Optional<String> suggestion,
      IndexInfo searched)
      implements Answer {
    public Nothing {
      closest = List.copyOf(closest);
      unknownWords = List.copyOf(unknownWords);
    }
  }
}
