package org.quipu.chat.words;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.language.Accents;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/** The questions that people ask about a quote in front of them. */
public enum FollowUp {
  AUTHOR(WordKind.ASKS_AUTHOR),
  DATE(WordKind.ASKS_DATE),
  LINK(WordKind.ASKS_LINK),
  MORE(WordKind.ASKS_MORE),
  SOURCE(WordKind.POINTING);

  private static final Map<FollowUp, Set<String>> PHRASES = phrases();

  private final WordKind phrases;

  FollowUp(WordKind phrases) {
    this.phrases = phrases;
  }

  private static Map<FollowUp, Set<String>> phrases() {
    Map<FollowUp, Set<String>> phrases = new EnumMap<>(FollowUp.class);
    for (FollowUp followUp : values()) {
      phrases.put(
          followUp,
          Set.copyOf(
              Language.wordsOfAll(followUp.phrases).stream()
                  .map(Accents::foldWords)
                  .distinct()
                  .toList()));
    }
    return phrases;
  }

  /** The follow-up in a text, if the text is nothing but such a question, in any language. */
  public static Optional<FollowUp> of(String text) {
    String bare = Accents.foldWords(text);
    return PHRASES.entrySet().stream()
        .filter(entry -> entry.getValue().contains(bare))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
