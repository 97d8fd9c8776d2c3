package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Finds the question within its context. Words of the sentence that asks count in full; words of
 * other sentences only hint at the subject, and count more if the question depends on them: "He
 * ruled for ten years. When did he flee?"
 */
final class Focus {
  private static final double NAME_LEANED_ON = 0.7;
  private static final double NAME_ASIDE = 0.3;
  private static final double WORD_LEANED_ON = 0.35;
  private static final double WORD_ASIDE = 0.1;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?…。？！])[\"”»)]*\\s+|\\s*\\R\\s*|(?<=\\S)\\s+(?=¿)");

  /** Words that refer to somebody or something named before. */
  private static final Set<String> PRONOUNS = Language.foldedOfAll(WordKind.PRONOUNS);

  private Focus() {}

  /** The words with their emphasis. */
  static List<QueryWord> on(String text, List<QueryWord> words) {
    List<List<QueryWord>> sentences = sentences(text, words);
    List<Boolean> asking = new ArrayList<>();
    for (List<QueryWord> sentence : sentences) {
      asking.add(asks(text, sentence));
    }
    if (sentences.size() < 2 || !asking.contains(true)) {
      return words;
    }
    List<QueryWord> focused = new ArrayList<>(words.size());
    for (int i = 0; i < sentences.size(); i++) {
      boolean leanedOn = !asking.get(i) && isLeanedOn(sentences, asking, i);
      for (QueryWord word : sentences.get(i)) {
        focused.add(asking.get(i) ? word : word.withEmphasis(aside(word, leanedOn)));
      }
    }
    return focused;
  }

  private static double aside(QueryWord word, boolean leanedOn) {
    if (leanedOn) {
      return word.name() ? NAME_LEANED_ON : WORD_LEANED_ON;
    }
    return word.name() ? NAME_ASIDE : WORD_ASIDE;
  }

  // A question depends on the preceding meaningful sentence if it contains no name of its own, or a
  // pronoun.
  private static boolean isLeanedOn(
      List<List<QueryWord>> sentences, List<Boolean> asking, int sentence) {
    int next = sentence + 1;
    while (next < sentences.size() && sentences.get(next).stream().allMatch(QueryWord::asks)) {
      next++;
    }
    return next < sentences.size()
        && asking.get(next)
        && (sentences.get(next).stream().noneMatch(QueryWord::name)
            || sentences.get(next).stream().anyMatch(w -> PRONOUNS.contains(w.folded())));
  }

  private static boolean asks(String text, List<QueryWord> sentence) {
    if (sentence.stream().allMatch(QueryWord::asks)) {
      return false;
    }
    QueryWord last = sentence.getLast();
    int end = last.start() + last.written().length();
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      if (text.charAt(end) == '?' || text.charAt(end) == '？') {
        return true;
      }
      end++;
    }
    return false;
  }

  private static List<List<QueryWord>> sentences(String text, List<QueryWord> words) {
    List<List<QueryWord>> sentences = new ArrayList<>();
    int at = 0;
    for (int end : ends(text)) {
      List<QueryWord> sentence = new ArrayList<>();
      while (at < words.size() && words.get(at).start() < end) {
        sentence.add(words.get(at++));
      }
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  private static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    SENTENCE_END.matcher(text).results().forEach(end -> ends.add(end.end()));
    ends.add(text.length());
    return ends;
  }
}
