package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.Byline;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Cleans names of authors from metadata, which may contain "By", addresses, and lists in one
 * string.
 */
public final class Authors {
  private static final Pattern PATH = Pattern.compile("(?i)\\.(?:com|org|net)/");
  private static final Pattern BY =
      Pattern.compile("(?iU)^" + Language.anyOf(WordKind.BY) + "[:\\s]+");
  private static final int LONGEST = 100;

  private Authors() {}

  /** The distinct names in the given strings, without addresses. */
  public static List<String> clean(List<String> written) {
    Set<String> names = new LinkedHashSet<>();
    for (String raw : written) {
      String text = BY.matcher(withoutNotes(TextBlock.fold(raw))).replaceFirst("");
      if (!text.isEmpty() && !isAddress(text)) {
        separate(text).stream().filter(name -> name.length() <= LONGEST).forEach(names::add);
      }
    }
    return List.copyOf(names);
  }

  private static boolean isAddress(String text) {
    int at = text.indexOf('@');
    return text.startsWith("//")
        || text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8)
        || (at >= 0 && text.indexOf('.', at) > at)
        || PATH.matcher(text).find();
  }

  // "Jane Doe (jane@example.org)", "Jane Doe (www.example.org)"
  private static String withoutNotes(String text) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', at)) {
      int close = text.indexOf(')', open);
      if (close < 0) {
        break;
      }
      String note = text.substring(open, close);
      boolean address = note.contains("@") || note.contains("//") || note.contains("www.");
      kept.append(text, at, address ? open : close + 1);
      at = close + 1;
    }
    return kept.append(text, at, text.length()).toString().strip();
  }

  // "Doe, Jane" is one person; "Jane Doe, John Roe" are two.
  private static List<String> separate(String text) {
    List<String> parts = new ArrayList<>(Byline.split(text));
    boolean people = parts.size() > 1 && parts.stream().allMatch(part -> part.contains(" "));
    return people ? parts : List.of(text);
  }
}
