package org.quipu.answer.style;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.quipu.corpus.PublicationDate;

/**
 * How a style writes dates in a language, with {@code {year}}, {@code {month}} and {@code {day}} as
 * placeholders.
 *
 * @param day the pattern for a date known to the day
 * @param month the pattern for a date known to the month; for other dates only the year is written
 */
public record DateForm(String day, String month) {
  String write(PublicationDate date, Locale locale) {
    String form = date.day().isPresent() ? day : date.month().isPresent() ? month : "{year}";
    return form.replace("{year}", Integer.toString(date.year()))
        .replace("{month}", date.month().isPresent() ? name(date.month().getAsInt(), locale) : "")
        .replace("{day}", date.day().isPresent() ? Integer.toString(date.day().getAsInt()) : "");
  }

  private static String name(int month, Locale locale) {
    return Month.of(month).getDisplayName(TextStyle.FULL, locale);
  }
}
