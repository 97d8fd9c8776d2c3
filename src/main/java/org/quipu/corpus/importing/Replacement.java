package org.quipu.corpus.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.corpus.Digest;

/**
 * The replacement of an article by an import, with the differences.
 *
 * @param replaced the digest of the file to replace, for detecting later changes of it
 * @param fields the fields of the attribution that differ
 * @param changed the number of changed paragraphs
 * @param added the number of added paragraphs
 * @param gone the number of removed paragraphs
 * @param first the first difference between paragraphs
 */
public record Replacement(
    Digest replaced,
    List<Difference> fields,
    int changed,
    int added,
    int gone,
    Optional<Difference> first) {
  private static final List<String> COMPARED =
      List.of("title", "authors", "publisher", "date", "url", "lang", "licence");

  /** The amount of a paragraph shown around the first difference, in characters. */
  private static final int BEFORE = 20;

  private static final int AFTER = 60;

  /**
   * A difference.
   *
   * @param of a field, or {@code text}
   * @param before the old value; empty if there was none
   * @param after the new value; empty if there is none
   */
  public record Difference(String of, String before, String after) {
    @Override
    public String toString() {
      return of + ": " + shown(before) + " → " + shown(after);
    }

    private static String shown(String value) {
      return value.isEmpty() ? "nothing" : "“" + value + "”";
    }
  }

  public Replacement {
    fields = List.copyOf(fields);
  }

  /** Compares two files written by {@link ArticleMarkdown}, one of which may have been edited. */
  static Replacement of(String before, String after) {
    ImportedHead was = ImportedHead.of(before);
    ImportedHead is = ImportedHead.of(after);
    List<Difference> fields = new ArrayList<>();
    for (String key : COMPARED) {
      if (!was.unquoted(key).equals(is.unquoted(key))) {
        fields.add(new Difference(key, listed(was.unquoted(key)), listed(is.unquoted(key))));
      }
    }
    List<String> old = paragraphs(was.body());
    List<String> now = paragraphs(is.body());
    List<String> gone = without(old, now);
    List<String> added = without(now, old);
    int changed = Math.min(gone.size(), added.size());
    return new Replacement(
        Digest.of(before),
        fields,
        changed,
        added.size() - changed,
        gone.size() - changed,
        first(gone, added));
  }

  // ["Ana Quispe", "Luis Rojas"]
  private static String listed(String value) {
    return value.startsWith("[\"") && value.endsWith("\"]")
        ? value.substring(2, value.length() - 2).replace("\", \"", ", ")
        : value;
  }

  private static List<String> paragraphs(String body) {
    return List.of(body.strip().split("\n{2,}", -1));
  }

  // A paragraph that occurs in both counts as the same, wherever it is, as many times as it occurs
  // in both.
  private static List<String> without(List<String> paragraphs, List<String> others) {
    Map<String, Integer> counts = new HashMap<>();
    others.forEach(other -> counts.merge(other, 1, Integer::sum));
    List<String> left = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (counts.merge(paragraph, -1, Integer::sum) < 0) {
        left.add(paragraph);
      }
    }
    return left;
  }

  private static Optional<Difference> first(List<String> gone, List<String> added) {
    if (gone.isEmpty() && added.isEmpty()) {
      return Optional.empty();
    }
    String before = gone.isEmpty() ? "" : gone.getFirst();
    String after = added.isEmpty() ? "" : added.getFirst();
    int at = 0;
    while (at < Math.min(before.length(), after.length())
        && before.charAt(at) == after.charAt(at)) {
      at++;
    }
    return Optional.of(new Difference("text", around(before, at), around(after, at)));
  }

  private static String around(String paragraph, int at) {
    String line = paragraph.replace('\n', ' ');
    int start = wholeSign(line, Math.max(0, at - BEFORE));
    int space = start == 0 ? -1 : line.indexOf(' ', start);
    start = space >= 0 && space < at ? space + 1 : start;
    int end = wholeSign(line, Math.min(line.length(), at + AFTER));
    return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
  }

  private static int wholeSign(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** The differences in words for people, one line each; never empty. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(fields.stream().map(Difference::toString).toList());
    if (changed + added + gone > 0) {
      lines.add(counted());
    }
    first.map(Difference::toString).ifPresent(lines::add);
    if (lines.isEmpty()) {
      lines.add("the order of its paragraphs, or how the import describes it");
    }
    return lines;
  }

  private String counted() {
    Set<String> counts = new LinkedHashSet<>();
    add(counts, changed, "changed");
    add(counts, added, "added");
    add(counts, gone, "gone");
    return "paragraphs: " + String.join(", ", counts);
  }

  private static void add(Set<String> counts, int number, String what) {
    if (number > 0) {
      counts.add(number + " " + what);
    }
  }
}
