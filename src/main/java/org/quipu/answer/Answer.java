package org.quipu.answer;

import java.util.List;
import java.util.Optional;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;

/** What the corpus has for a question: an answer, a passage that may be one, or nothing. */
public sealed interface Answer {
  Lookup lookup();

  default Question question() {
    return lookup().question();
  }

  /** The chance that the first citation answers, 0 to 1. */
  default double confidence() {
    return lookup().confidence();
  }

  /** Words of the question that occur nowhere in the corpus, as they were written. */
  default List<String> unknownWords() {
    return lookup().unknownWords();
  }

  /** The question in a spelling that the corpus knows. */
  default Optional<String> suggestion() {
    return lookup().suggestion();
  }

  default IndexInfo searched() {
    return lookup().searched();
  }

  /**
   * What is known of a question, whatever comes of it.
   *
   * @param confidence the chance that the best passage answers, 0 to 1
   * @param unknownWords words of the question that occur nowhere in the corpus, as they were
   *     written
   * @param suggestion the question in a spelling that the corpus knows
   */
  record Lookup(
      Question question,
      double confidence,
      List<String> unknownWords,
      Optional<String> suggestion,
      IndexInfo searched) {
    public Lookup {
      unknownWords = List.copyOf(unknownWords);
    }
  }

  /** An answer that quotes something, surely or not. */
  sealed interface Cited extends Answer permits Answered, Tentative {
    /** Best first; never empty. */
    List<RankedCitation> citations();
  }

  /** The first citation answers, as far as anybody can tell. */
  record Answered(Lookup lookup, List<RankedCitation> citations) implements Cited {
    public Answered {
      citations = notEmpty(citations);
    }
  }

  /**
   * The first citation is the best passage, but it may not answer, and whoever shows it says so.
   *
   * @param missing what the question turns on and the corpus or the passage does not have, such as
   *     "vitamin D", as it was written; empty where only the confidence is low
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
   * @param closest the best passages all the same, to be shown only to those who ask for them;
   *     empty unless they were asked for
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
