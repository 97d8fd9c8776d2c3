package org.quipu.chat.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Tells greetings, thanks and the like, in any language, from questions: a text that is made of
 * nothing else, whoever is addressed in it.
 */
public final class SmallTalk {
  /** By the kind of what was said, the key of what to say. */
  private static final Map<WordKind, String> REPLIES =
      Map.of(
          WordKind.GREETING, "talk.greeting",
          WordKind.THANKS, "talk.thanks",
          WordKind.GOODBYE, "talk.goodbye",
          WordKind.ABOUT, "talk.about",
          WordKind.CHAT, "talk.chat");

  /** The key of what to say to a text without a letter or digit. */
  public static final String WORDLESS = "talk.wordless";

  /** The kind of what people call the bot. */
  private static final String NAME = "";

  private static final int LONGEST = 8;

  private final Map<String, String> kindOf = new HashMap<>();
  private final Set<String> pointing = heard(WordKind.POINTING);

  public SmallTalk() {
    heard(WordKind.NAME).forEach(name -> kindOf.put(name, NAME));
    REPLIES.forEach((kind, reply) -> heard(kind).forEach(said -> kindOf.put(said, reply)));
  }

  private static Set<String> heard(WordKind kind) {
    return Language.wordsOfAll(kind).stream()
        .map(SmallTalk::bare)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The key of what to say, if the text is no question. */
  public Optional<String> reply(String text) {
    if (text.isBlank()) {
      return Optional.of("talk.empty");
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of(WORDLESS);
    }
    return kinds(List.of(bare(text).split(" ")))
        .flatMap(kinds -> kinds.stream().filter(kind -> !kind.equals(NAME)).findFirst());
  }

  /** Whether the text only points at another message and asks for its source. */
  public boolean points(String text) {
    return pointing.contains(bare(text));
  }

  /** The kinds of the phrases that the words are made of; empty if something else is among them. */
  private Optional<List<String>> kinds(List<String> words) {
    List<String> kinds = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int length = longestAt(words, at);
      if (length == 0) {
        return Optional.empty();
      }
      kinds.add(kindOf.getOrDefault(String.join(" ", words.subList(at, at + length)), NAME));
      at += length;
    }
    return Optional.of(kinds);
  }

  private int longestAt(List<String> words, int at) {
    int length = Math.min(LONGEST, words.size() - at);
    while (length > 0 && !kindOf.containsKey(String.join(" ", words.subList(at, at + length)))) {
      length--;
    }
    return length;
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip();
  }
}
