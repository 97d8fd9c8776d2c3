package org.quipu.answer;

import java.util.List;
import java.util.regex.Pattern;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.corpus.TextWidth;
import org.quipu.retrieval.signal.SentenceMatch;

/**
 * Chooses the sentences of a passage to quote: the best one, extended to its better neighbours in
 * the same paragraph. Of a passage that joins several short paragraphs only those that answer are
 * quoted; a neighbour is included only if one leads to the other, as a question leads to the
 * paragraph after it.
 */
final class QuoteSelector {
  /** The widest quote, by {@link TextWidth}. */
  static final int MAX_WIDTH = 350;

  /** A wider line is taken for a sentence without a full stop rather than a label. */
  private static final int WIDEST_LABEL = 40;

  private static final Pattern ASKS = Pattern.compile("[?？:：]\\W*$");
  private static final Pattern LABEL = Pattern.compile("[^\\d\\n]*[\\p{L}\\p{M}]");

  private final LongSentence longSentence = new LongSentence();

  /**
   * The choice, as spans of the article's canonical text.
   *
   * @param answering the sentence of the quote that answers
   */
  record Choice(Span quote, Span answering) {}

  /**
   * Chooses what to quote of a passage.
   *
   * @param sentences the sentences of the passage in order, at least one
   * @param text the text of the article
   */
  Choice select(List<SentenceMatch> sentences, Passage passage, CanonicalText text) {
    return new Reading(sentences, passage, text).choice();
  }

  /** A passage's sentences and the paragraphs that contain them. */
  private final class Reading {
    private final List<SentenceMatch> sentences;
    private final Passage passage;
    private final CanonicalText text;

    Reading(List<SentenceMatch> sentences, Passage passage, CanonicalText text) {
      this.sentences = sentences;
      this.passage = passage;
      this.text = text;
    }

    Choice choice() {
      int best = best(0, sentences.size());
      SentenceMatch chosen = sentences.get(best);
      if (TextWidth.of(chosen.span().of(passage.text())) > MAX_WIDTH) {
        Span cut = longSentence.cut(chosen, passage.text(), MAX_WIDTH);
        return new Choice(inText(cut), inText(cut));
      }
      int answering = answering(best);
      Span quote =
          grow(Math.min(best, answering), Math.max(best, answering), first(best), last(best));
      return new Choice(inText(quote), inText(sentences.get(answering).span()));
    }

    private int best(int from, int to) {
      int best = from;
      for (int i = from + 1; i < to; i++) {
        best = sentences.get(i).score() > sentences.get(best).score() ? i : best;
      }
      return best;
    }

    // A question or a label is answered by the text that follows it, if both fit.
    private int answering(int best) {
      int next = endOfBlock(best);
      if (next < sentences.size() && (asks(best) || isLabel(best))) {
        int answering = best(next, endOfBlock(next));
        return fits(best, answering) ? answering : fits(best, next) ? next : best;
      }
      return best;
    }

    /** The first sentence that may be quoted with the best one. */
    private int first(int best) {
      int first = startOfBlock(best);
      if (first == 0) {
        return first;
      }
      return asks(first - 1)
          ? startOfBlock(first - 1)
          : BarePronoun.opens(sentence(first)) ? first - 1 : first;
    }

    /** The last sentence that may be quoted with the best one. */
    private int last(int best) {
      int end = endOfBlock(best);
      return end < sentences.size() && (asks(best) || isLabel(best))
          ? endOfBlock(end) - 1
          : end - 1;
    }

    private Span grow(int from, int to, int lowest, int highest) {
      int first = from;
      int last = to;
      while (true) {
        boolean back = first > lowest && fits(first - 1, last);
        boolean on = last < highest && fits(first, last + 1);
        if (!back && !on) {
          return span(first, last);
        }
        boolean prefersBack =
            back
                && (!on
                    || BarePronoun.opens(sentence(first))
                    || sentences.get(first - 1).score() > sentences.get(last + 1).score());
        if (prefersBack) {
          first--;
        } else {
          last++;
        }
      }
    }

    private boolean fits(int first, int last) {
      return TextWidth.of(span(first, last).of(passage.text())) <= MAX_WIDTH;
    }

    private Span span(int first, int last) {
      return sentences.get(first).span().union(sentences.get(last).span());
    }

    private String sentence(int number) {
      return sentences.get(number).span().of(passage.text());
    }

    private boolean asks(int sentence) {
      return ASKS.matcher(sentence(endOfBlock(sentence) - 1)).find();
    }

    private boolean isLabel(int sentence) {
      Block block = text.blocks().get(block(sentence));
      String words = block.span().of(text.value());
      return block.kind() != Block.Kind.LIST
          && LABEL.matcher(words).matches()
          && TextWidth.of(words) <= WIDEST_LABEL;
    }

    private int startOfBlock(int sentence) {
      int start = sentence;
      while (start > 0 && block(start - 1) == block(sentence)) {
        start--;
      }
      return start;
    }

    private int endOfBlock(int sentence) {
      int end = sentence + 1;
      while (end < sentences.size() && block(end) == block(sentence)) {
        end++;
      }
      return end;
    }

    private int block(int sentence) {
      return text.blockAt(inText(sentences.get(sentence).span()).start());
    }

    private Span inText(Span inPassage) {
      return inPassage.shift(passage.span().start());
    }
  }
}
