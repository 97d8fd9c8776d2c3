package org.quipu.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises greetings, thanks and other small talk in any language: texts that consist of nothing
 * else, whoever they address.
 */
public final class SmallTalk {
  private static final List<WordKind> KINDS =
      List.of(
          WordKind.NAME,
          WordKind.GREETING,
          WordKind.THANKS,
          WordKind.GOODBYE,
          WordKind.ABOUT,
          WordKind.CHAT);

  private static final int LONGEST = 8;

  /** "holaaa", "graciasss" */
  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

  private final Map<String, WordKind> kindOf = new HashMap<>();
  private final Set<String> pointing = new HashSet<>();

  /** Creates a recogniser for all languages. */
  public SmallTalk() {
    for (WordKind kind : KINDS) {
      Language.wordsOfAll(kind).forEach(said -> kindOf.put(bare(said), kind));
    }
    Language.wordsOfAll(WordKind.POINTING).forEach(said -> pointing.add(bare(said)));
  }

  /** The kind of small talk in a text, if it is nothing else. */
  public Optional<WordKind> kind(String text) {
    String bare = bare(text);
    return bare.isEmpty()
        ? Optional.empty()
        : kinds(List.of(bare.split(" ", -1)))
            .flatMap(kinds -> kinds.stream().filter(kind -> kind != WordKind.NAME).findFirst());
  }

  /** Whether the text merely points to another message and asks for its source. */
  public boolean points(String text) {
    return pointing.contains(bare(text));
  }

  /**
   * The kinds of the phrases that make up the words; empty if there is anything else among them.
   */
  private Optional<List<WordKind>> kinds(List<String> words) {
    List<WordKind> kinds = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int length = longestAt(words, at);
      if (length == 0) {
        return Optional.empty();
      }
      kinds.add(kindOf.get(String.join(" ", words.subList(at, at + length))));
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
    return DRAWN_OUT.matcher(Accents.foldWords(text)).replaceAll("$1");
  }
}
