package org.quipu.answer.style;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.quipu.corpus.PublicationDate;

/**
 * How a style writes dates in a language, with {@code {year}}, {@code {month}} and {@code {day}}
 * for the parts.
 *
 * @param day for a date that is known to the day
 * @param month for one that is known to the month; of others the year is written
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
