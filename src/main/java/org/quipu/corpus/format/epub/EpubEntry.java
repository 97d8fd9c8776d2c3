package org.quipu.corpus.format.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An entry of a book's table of contents.
 *
 * @param label the label, as in the book; may be empty
 * @param document the path of the document that it leads to; empty for a mere heading
 * @param fragment the place in that document; empty for its beginning
 */
record EpubEntry(String label, String document, String fragment, List<EpubEntry> children) {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  EpubEntry {
    children = List.copyOf(children);
  }

  /**
   * The entries at which chapters begin. Child entries within one document are sections of a
   * chapter. Child entries that lead to separate documents, as those of a part do, are chapters,
   * and so are those in a book whose contents are all under its own title.
   */
  static List<EpubEntry> chapters(List<EpubEntry> entries, String bookTitle) {
    List<Placed> chapters = new ArrayList<>();
    collect(entries, "", bookTitle, chapters);
    Map<String, Long> counts =
        chapters.stream()
            .collect(Collectors.groupingBy(one -> one.entry.label, Collectors.counting()));
    return chapters.stream()
        .map(one -> counts.get(one.entry.label) > 1 ? one.qualified() : one.entry)
        .toList();
  }

  /** A chapter and the part above it; two parts may both have a chapter 1. */
  private record Placed(EpubEntry entry, String part) {
    EpubEntry qualified() {
      return part.isEmpty()
          ? entry
          : new EpubEntry(
              part + ": " + entry.label, entry.document, entry.fragment, entry.children);
    }
  }

  private static void collect(
      List<EpubEntry> entries, String part, String bookTitle, List<Placed> chapters) {
    for (EpubEntry entry : entries) {
      if (!entry.document.isEmpty()) {
        chapters.add(new Placed(entry, part));
      }
      if (entry.isWrapper(entries.size() == 1, bookTitle)) {
        boolean isBook = letters(entry.label).equals(letters(bookTitle));
        collect(entry.children, isBook ? "" : entry.label, bookTitle, chapters);
      }
    }
  }

  private boolean isWrapper(boolean only, String bookTitle) {
    return document.isEmpty()
        || (only && children.size() > 1)
        || letters(label).equals(letters(bookTitle))
        || children.stream().anyMatch(child -> !child.document.equals(document));
  }

  /** The letters and digits of a text, in lower case, to compare headings by. */
  static String letters(String text) {
    return SIGNS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
