package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.corpus.Span;

/**
 * A sentence of a passage, matched with a question.
 *
 * @param span the sentence in the passage
 * @param score how well it answers by itself, by the model of sentences; comparable within a
 *     question
 * @param marks its words that match the question, as spans of the passage
 */
public record SentenceMatch(Span span, double score, List<Span> marks) {
  public SentenceMatch {
    marks = List.copyOf(marks);
  }
}
