package org.quipu.chat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells greetings and thanks, in any language of the bot, from questions. */
final class SmallTalk {
  private static final List<String> KINDS = List.of("talk.greeting", "talk.thanks", "talk.goodbye");

  private final Map<String, Set<String>> heard;

  SmallTalk(Languages languages) {
    heard =
        KINDS.stream()
            .collect(Collectors.toMap(Function.identity(), kind -> heard(kind, languages.all())));
  }

  private static Set<String> heard(String kind, Collection<Texts> all) {
    return all.stream()
        .flatMap(texts -> texts.list(kind + ".heard").stream())
        .map(SmallTalk::bare)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The key of what to say, if the text is no question. */
  Optional<String> reply(String text) {
    if (text.isBlank()) {
      return Optional.of("talk.empty");
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of("talk.wordless");
    }
    String bare = bare(text);
    return KINDS.stream().filter(kind -> heard.get(kind).contains(bare)).findFirst();
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip();
  }
}
