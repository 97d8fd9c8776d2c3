package org.quipu.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long stretch of text at sentence ends into parts of about equal size.
 *
 * @param limit the greatest length of a stretch that is not cut, in UTF-16 units
 */
record BalancedCut(SentenceSplitter splitter, int limit) {

  /** The parts of {@code whole} in order, without the white space between them. */
  List<Span> cut(String text, Span whole, String lang) {
    if (whole.length() <= limit) {
      return List.of(whole);
    }
    List<Span> sentences = new ArrayList<>();
    for (Span sentence : splitter.split(whole.of(text), lang)) {
      addPieces(text, sentence.shift(whole.start()), sentences);
    }
    if (sentences.isEmpty()) {
      return List.of(whole);
    }
    // A bullet at the start is not part of the first sentence, but it is part of the stretch.
    sentences.set(0, new Span(whole.start(), sentences.getFirst().end()));
    return balanced(sentences, Math.ceilDiv(whole.length(), limit), whole);
  }

  private static List<Span> balanced(List<Span> sentences, int parts, Span whole) {
    List<Span> cuts = new ArrayList<>();
    Span part = sentences.getFirst();
    for (Span sentence : sentences.subList(1, sentences.size())) {
      int left = parts - cuts.size();
      int target = (whole.end() - part.start()) / Math.max(1, left);
      int with = sentence.end() - part.start();
      if (left > 1 && with - target > target - part.length()) {
        cuts.add(part);
        part = sentence;
      } else {
        part = part.union(sentence);
      }
    }
    cuts.add(part);
    return cuts;
  }

  // An excessively long "sentence", as in a text without punctuation, is cut between words or, if
  // there are none, between characters.
  private void addPieces(String text, Span sentence, List<Span> pieces) {
    int start = sentence.start();
    while (sentence.end() - start > limit) {
      int end = start + limit;
      int space = end;
      while (space > start + limit / 2 && !Character.isWhitespace(text.charAt(space))) {
        space--;
      }
      if (space > start + limit / 2) {
        end = space;
      } else if (Character.isLowSurrogate(text.charAt(end))) {
        end--;
      }
      pieces.add(new Span(start, end));
      start = end;
      while (Character.isWhitespace(text.charAt(start))) {
        start++;
      }
    }
    pieces.add(new Span(start, sentence.end()));
  }
}
