package org.quipu.corpus.format.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Recognises the heading that repeats the article's title, which is not part of the body. */
final class TitleHeading {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double ALIKE = 0.75;

  private final Optional<String> title;
  private boolean found;

  TitleHeading(Optional<String> title) {
    this.title = title;
  }

  /** True for the first heading that repeats the title. */
  boolean isRepeatedBy(Element element) {
    if (found || title.isEmpty() || !(element.nameIs("h1") || element.nameIs("h2"))) {
      return false;
    }
    found = similarity(title.get(), element.text()) > ALIKE;
    return found;
  }

  /** One minus the share of the second text's words that are not in the first. */
  static double similarity(String first, String second) {
    Set<String> known = Set.copyOf(words(first));
    List<String> words = words(second);
    if (known.isEmpty() || words.isEmpty()) {
      return 0;
    }
    int all = String.join(" ", words).length();
    int strange =
        String.join(" ", words.stream().filter(word -> !known.contains(word)).toList()).length();
    return 1 - (double) strange / all;
  }

  private static List<String> words(String text) {
    return Arrays.stream(NOT_WORD.split(text.toLowerCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
