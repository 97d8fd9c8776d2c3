package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.Byline;

/** Names of authors as metadata gives them: with "By", addresses and lists in one string. */
final class Authors {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)^(https?:)?//.*|.*@\\S+\\.\\S+|.*\\.(com|org|net)/.*");
  private static final Pattern NOTE = Pattern.compile("\\s*\\([^)]*(//|@|www\\.)[^)]*\\)");
  private static final Pattern BY = Pattern.compile("(?iU)^(by|von|par|por|written by)[:\\s]+");
  private static final int LONGEST = 100;

  private Authors() {}

  static List<String> clean(List<String> written) {
    Set<String> names = new LinkedHashSet<>();
    for (String raw : written) {
      String text = NOTE.matcher(BY.matcher(TextBlock.fold(raw)).replaceFirst("")).replaceAll("");
      if (!text.isEmpty() && !ADDRESS.matcher(text).matches()) {
        separate(text).stream().filter(name -> name.length() <= LONGEST).forEach(names::add);
      }
    }
    return List.copyOf(names);
  }

  // "Doe, Jane" is one person; "Jane Doe, John Roe" are two.
  private static List<String> separate(String text) {
    List<String> parts = new ArrayList<>(Byline.split(text));
    boolean people = parts.size() > 1 && parts.stream().allMatch(part -> part.contains(" "));
    return people ? parts : List.of(text);
  }
}
