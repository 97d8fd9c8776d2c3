package org.quipu.chat.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;

/** The texts about tentative answers and declines. */
public final class OutcomeLines {
  private static final int MAX_WORDS = 10;
  private static final int MAX_WORD_LENGTH = 40;
  private static final int MAX_SHORT = 300;

  private OutcomeLines() {}

  /** The line above a tentative quote: that it may not answer, and the reason, if there is one. */
  public static String tentative(Voice voice, Answer.Tentative tentative) {
    String may = voice.say(isClaim(tentative) ? "answer.tentative.claim" : "answer.tentative");
    String why =
        tentative.missing().isEmpty()
            ? unknown(voice, tentative.unknownWords())
            : voice.say("answer.missing", list(tentative.missing()));
    String line = why.isEmpty() ? may : why + " " + may;
    return line.length() <= MAX_SHORT ? line : may;
  }

  /**
   * The lines of a decline: that nothing answers, which words are unknown and what was searched.
   */
  public static List<String> declined(Voice voice, Answer.Declined declined) {
    List<String> lines = new ArrayList<>();
    lines.add(voice.say(isClaim(declined) ? "decline.claim" : "decline.plain"));
    if (!declined.unknownWords().isEmpty()) {
      lines.add(unknown(voice, declined.unknownWords()));
    }
    lines.add(searched(voice, declined.searched()));
    return lines;
  }

  /** The same on one line of at most 300 characters, with as many unknown words as fit. */
  static String shortlyDeclined(Voice voice, Answer.Declined declined) {
    String plain = voice.say("decline.short");
    String searched = searched(voice, declined.searched());
    for (int words = Math.min(MAX_WORDS, declined.unknownWords().size()); words > 0; words--) {
      String unknown = unknown(voice, declined.unknownWords().subList(0, words));
      String line = String.join(" ", plain, unknown, searched);
      if (line.length() <= MAX_SHORT) {
        return line;
      }
    }
    return plain + " " + searched;
  }

  /**
   * Says that a citation is in another language than its question.
   *
   * @param asked the language of the question, if it is known
   */
  public static Optional<String> foreign(Voice voice, Optional<String> asked, Citation citation) {
    Optional<String> source = citation.attribution().lang().map(OutcomeLines::language);
    return source
        .filter(lang -> asked.map(OutcomeLines::language).filter(lang::equals).isEmpty())
        .filter(lang -> asked.isPresent() && !lang.isEmpty() && !lang.equals("und"))
        .map(Locale::forLanguageTag)
        .map(lang -> voice.say("answer.foreign", lang.getDisplayLanguage(voice.texts().locale())));
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  private static boolean isClaim(Answer answer) {
    return answer.question().kind() == Question.Kind.CLAIM;
  }

  private static String unknown(Voice voice, List<String> words) {
    return words.isEmpty()
        ? ""
        : voice.count("decline.unknown", Math.min(MAX_WORDS, words.size()), list(words));
  }

  private static String list(List<String> words) {
    return String.join(
        ", ",
        words.stream()
            .limit(MAX_WORDS)
            .map(word -> Labels.shorten(word, MAX_WORD_LENGTH))
            .toList());
  }

  private static String searched(Voice voice, IndexInfo info) {
    return info.newest()
        .map(newest -> voice.count("decline.searched", info.articles(), newest.toString()))
        .orElseGet(() -> voice.count("decline.searched.undated", info.articles()));
  }
}
