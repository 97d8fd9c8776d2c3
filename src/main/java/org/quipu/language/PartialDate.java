package org.quipu.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A date as given in a text; missing parts are empty.
 *
 * @param month 1 to 12
 * @param day 1 to 31
 */
public record PartialDate(OptionalInt year, OptionalInt month, OptionalInt day) {
  /** The complete date of a day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(
        OptionalInt.of(day.getYear()),
        OptionalInt.of(day.getMonthValue()),
        OptionalInt.of(day.getDayOfMonth()));
  }

  /** Whether the date exists in the calendar; a date without a year may be in a leap year. */
  boolean exists() {
    try {
      return LocalDate.of(year.orElse(2000), month.orElse(1), day.orElse(1)).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
