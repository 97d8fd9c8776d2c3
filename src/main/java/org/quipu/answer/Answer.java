package org.quipu.answer;

import java.util.List;
import java.util.Optional;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;

/** The result of a question to the corpus: an answer, a passage that may be one, or a decline. */
public sealed interface Answer {
  Lookup lookup();

  default Question question() {
    return lookup().question();
  }

  /** The chance that the first citation answers, 0 to 1. */
  default double confidence() {
    return lookup().confidence();
  }

  /** The words of the question that occur nowhere in the corpus, as typed. */
  default List<String> unknownWords() {
    return lookup().unknownWords();
  }

  /** The question in a spelling that the corpus knows. */
  default Optional<String> suggestion() {
    return lookup().suggestion();
  }

  /** The language of the question, or if it is unknown, that of its asker. */
  default Optional<String> lang() {
    return lookup().lang();
  }

  default IndexInfo searched() {
    return lookup().searched();
  }

  /**
   * What is known about a question, whatever its outcome.
   *
   * @param confidence the chance that the best passage answers, 0 to 1
   * @param unknownWords words of the question that occur nowhere in the corpus, as typed
   * @param suggestion the question in a spelling that the corpus knows
   * @param lang the language of the question, or if it is unknown, that of its asker
   */
  record Lookup(
      Question question,
      double confidence,
      List<String> unknownWords,
      Optional<String> suggestion,
      Optional<String> lang,
      IndexInfo searched) {
    public Lookup {
      unknownWords = List.copyOf(unknownWords);
    }
  }

  /** An answer with citations, certain or not. */
  sealed interface Cited extends Answer permits Answered, Tentative {
    /** Best first; never empty. */
    List<RankedCitation> citations();
  }

  /** The first citation answers, with sufficient confidence. */
  record Answered(Lookup lookup, List<RankedCitation> citations) implements Cited {
    public Answered {
      citations = notEmpty(citations);
    }
  }

  /**
   * The first citation is the best passage, but it may not answer, which must be said wherever it
   * is shown.
   *
   * @param missing the words that the question turns on but the corpus or the passage lacks, such
   *     as "vitamin D", as typed; empty if only the confidence is low
   */
  record Tentative(Lookup lookup, List<RankedCitation> citations, List<String> missing)
      implements Cited {
    public Tentative {
      citations = notEmpty(citations);
      missing = List.copyOf(missing);
    }
  }

  /**
   * No passage answers.
   *
   * @param closest the best passages, to be shown only on request; empty unless requested
   */
  record Declined(Lookup lookup, List<RankedCitation> closest) implements Answer {
    public Declined {
      closest = List.copyOf(closest);
    }
  }

  private static List<RankedCitation> notEmpty(List<RankedCitation> citations) {
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("an answer without a citation is a decline");
    }
    return List.copyOf(citations);
  }
}
