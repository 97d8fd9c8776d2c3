package org.quipu.corpus.draft;

import java.util.List;

/**
 * The value of one field, and why we believe it.
 *
 * @param values one value, or several authors; never empty, never blank
 * @param from where it was found, in words for people, such as {@code JSON-LD headline}
 * @param guess whether a person should look at it: true unless the file states it for this purpose
 */
public record Finding(Field field, List<String> values, String from, boolean guess) {
  public Finding {
    values = values.stream().map(value -> value.replace('\u00A0', ' ').strip()).toList();
    if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "a finding for " + field.key() + " needs a value: " + values);
    }
  }

  /** What the file itself states. */
  public static Finding stated(Field field, String value, String from) {
    return new Finding(field, List.of(value), from, false);
  }

  /** What a rule of ours makes of the text. */
  public static Finding guessed(Field field, String value, String from) {
    return new Finding(field, List.of(value), from, true);
  }

  public String first() {
    return values.getFirst();
  }
}
