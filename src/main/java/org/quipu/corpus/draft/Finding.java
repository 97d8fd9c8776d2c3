package org.quipu.corpus.draft;

import java.util.List;
import org.quipu.corpus.Author;

/**
 * The value of one field, and where it was found.
 *
 * @param values one value, or several authors; never empty, never blank
 * @param writers the authors with their kinds, as far as the file states them; empty for other
 *     fields
 * @param from the origin, in words for people, such as {@code JSON-LD headline}
 * @param guess whether a person should check it: true unless the file states it for this purpose
 */
public record Finding(
    Field field, List<String> values, List<Author> writers, String from, boolean guess) {
  public Finding {
    values = values.stream().map(Finding::tidy).toList();
    writers = List.copyOf(writers);
    if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "a finding for " + field.key() + " needs a value: " + values);
    }
  }

  /** Creates a finding for any field; authors are plain names. */
  public Finding(Field field, List<String> values, String from, boolean guess) {
    this(
        field,
        values,
        field == Field.AUTHORS
            ? values.stream().<Author>map(name -> new Author.Unsaid(tidy(name))).toList()
            : List.of(),
        from,
        guess);
  }

  /** Authors whose kinds the file states. */
  public static Finding writers(List<Author> writers, String from) {
    return new Finding(
        Field.AUTHORS, writers.stream().map(Author::name).toList(), writers, from, false);
  }

  /** A value that the file itself states. */
  public static Finding stated(Field field, String value, String from) {
    return new Finding(field, List.of(value), from, false);
  }

  /** A value that our own rules derive from the text. */
  public static Finding guessed(Field field, String value, String from) {
    return new Finding(field, List.of(value), from, true);
  }

  public String first() {
    return values.getFirst();
  }

  private static String tidy(String value) {
    return value.replace('\u00A0', ' ').strip();
  }
}
