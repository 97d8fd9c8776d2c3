package org.quipu.web.page;

import java.util.List;
import java.util.Optional;

/**
 * What the corpus has for a question.
 *
 * @param quotes best first; of a decline the closest passages
 * @param missing what a tentative answer lacks, in the question's words
 */
public record SearchPage(
    Frame frame,
    Head head,
    Outcome outcome,
    List<Found> quotes,
    Optional<String> suggestion,
    List<String> unknownWords,
    List<String> missing,
    Narrowing filter,
    Optional<Why> why,
    String askWhy)
    implements Page {
  public SearchPage {
    quotes = List.copyOf(quotes);
    unknownWords = List.copyOf(unknownWords);
    missing = List.copyOf(missing);
  }

  /** How a question was met. */
  public enum Outcome {
    UNASKED,
    ANSWERED,
    TENTATIVE,
    DECLINED
  }

  /**
   * A citation found.
   *
   * @param percent the chance that it answers
   */
  public record Found(Quoted quoted, int percent) {}

  @Override
  public String title() {
    return frame.question().isEmpty() ? frame.say("search.title") : frame.question();
  }
}
