package org.quipu.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a question.
 *
 * @param quotes best first; for a decline, the closest passages
 * @param missing the words of the question that a tentative answer lacks
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

  /** The outcome of a question. */
  public enum Outcome {
    UNASKED,
    ANSWERED,
    TENTATIVE,
    DECLINED
  }

  /**
   * A citation found.
   *
   * @param foreign says that it is in another language than the question
   * @param percent the chance that it answers
   */
  public record Found(Quoted quoted, Optional<String> foreign, int percent) {}

  @Override
  public String title() {
    return frame.question().isEmpty() ? frame.say("search.title") : frame.question();
  }
}
