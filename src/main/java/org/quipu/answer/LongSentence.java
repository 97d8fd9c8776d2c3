package org.quipu.answer;

import java.util.ArrayList;
import java.util.List;
import org.quipu.corpus.Span;
import org.quipu.corpus.TextWidth;
import org.quipu.retrieval.signal.SentenceMatch;

/**
 * Cuts a sentence that is too long to quote whole: between clauses if possible, otherwise between
 * words, so that the quote contains as many matched words as possible.
 */
final class LongSentence {
  private static final String CLAUSE_ENDS = ",;:—–)”»";

  /** Clause ends that are not followed by a space. */
  private static final String WIDE_CLAUSE_ENDS = "，、；：。」』）";

  /**
   * A part of the sentence, as a span of the passage.
   *
   * @param most the greatest width allowed, by {@link TextWidth}
   */
  Span cut(SentenceMatch sentence, String text, int most) {
    Span best = widest(sentence.span(), text, sentence.span().start(), most);
    long found = -1;
    for (int start : starts(sentence.span(), text)) {
      Span part = widest(sentence.span(), text, start, most);
      long marks = sentence.marks().stream().filter(part::contains).count();
      if (marks > found) {
        best = part;
        found = marks;
      }
    }
    return best;
  }

  private static List<Integer> starts(Span sentence, String text) {
    List<Integer> starts = new ArrayList<>();
    starts.add(sentence.start());
    for (int i = sentence.start() + 1; i < sentence.end(); i++) {
      boolean afterSpace =
          text.charAt(i - 1) == ' ' && i > 1 && CLAUSE_ENDS.indexOf(text.charAt(i - 2)) >= 0;
      if (afterSpace || WIDE_CLAUSE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static Span widest(Span sentence, String text, int start, int most) {
    int limit = TextWidth.end(text, start, most);
    if (sentence.end() <= limit) {
      return new Span(start, sentence.end());
    }
    int wordEnd = -1;
    int clauseEnd = -1;
    for (int i = start + 1; i <= limit; i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (space) {
        wordEnd = i;
      }
      if ((space && CLAUSE_ENDS.indexOf(text.charAt(i - 1)) >= 0)
          || WIDE_CLAUSE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        clauseEnd = i;
      }
    }
    if (clauseEnd > start + (limit - start) / 2) {
      return new Span(start, clauseEnd);
    }
    return new Span(start, wordEnd > start ? wordEnd : wholeCharacter(text, limit));
  }

  private static int wholeCharacter(String text, int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
