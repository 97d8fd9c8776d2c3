package org.quipu.corpus.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CorpusProblem;

/** The known fields of articles, for recognising misspelt ones. */
final class KnownFields {
  private static final List<String> NAMES =
      List.of(
          "id",
          "title",
          "authors",
          "author",
          "publisher",
          "date",
          "url",
          "lang",
          "licence",
          "license",
          "sources",
          "kind",
          "under",
          "supersedes",
          "valid-until",
          "imported",
          "imported-from",
          "unsure");

  /** The greatest edit distance between a misspelling and a known name. */
  private static final int MOST_EDITS = 2;

  private KnownFields() {}

  /**
   * Remarks on every unknown field.
   *
   * @param line finds the line of a field, from 1
   */
  static void check(String file, Iterable<String> fields, LineOf line, ArticleSink sink) {
    for (String field : fields) {
      if (!NAMES.contains(field)) {
        sink.remark(
            new CorpusProblem(
                file,
                line.of(field),
                "the field \"" + field + "\" is not known",
                meant(field).map(name -> "did you mean \"" + name + "\"?").orElse("remove it")));
      }
    }
  }

  /** Passes every misspelt field to a consumer, with the known field. */
  static void misspelt(Iterable<String> fields, BiConsumer<String, String> found) {
    for (String field : fields) {
      if (!NAMES.contains(field)) {
        meant(field).ifPresent(name -> found.accept(field, name));
      }
    }
  }

  private static Optional<String> meant(String field) {
    String plain = field.toLowerCase(Locale.ROOT);
    int most = Math.min(MOST_EDITS, plain.length() / 2);
    return NAMES.stream()
        .filter(name -> edits(plain, name) <= most)
        .min(Comparator.comparingInt(name -> edits(plain, name)));
  }

  private static int edits(String a, String b) {
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }

  /** Finds the line of a field. */
  @FunctionalInterface
  interface LineOf {
    int of(String field);
  }
}
