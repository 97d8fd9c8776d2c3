package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.List;

/**
 * How passages of one language may render a word of a question.
 *
 * @param words whole words that count as the question's own: the word itself, or its translations
 *     into the passages' language; best first, never empty
 * @param standIns words and phrases that count less
 */
public record Rendering(List<String> words, List<StandIn> standIns) {
  public Rendering {
    words = List.copyOf(words);
    standIns = List.copyOf(standIns);
  }

  /** Only the word itself. */
  public static Rendering asWritten(QueryWord word) {
    return new Rendering(
        word.bare().equals(word.folded())
            ? List.of(word.folded())
            : List.of(word.folded(), word.bare()),
        List.of());
  }

  /** Whether it contains only the word itself. */
  public boolean isAsWritten(QueryWord word) {
    return equals(asWritten(word));
  }

  /** The same with additional stand-ins. */
  public Rendering with(List<StandIn> more) {
    List<StandIn> all = new ArrayList<>(standIns);
    all.addAll(more);
    return new Rendering(words, all);
  }
}
