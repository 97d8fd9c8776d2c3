package org.quipu.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date when an article appeared, as precise as its source states: a year, a month or a day.
 *
 * @param month 1 to 12
 * @param day 1 to 31, only with a month
 */
public record PublicationDate(int year, OptionalInt month, OptionalInt day)
    implements Comparable<PublicationDate> {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ].*)?)?)?");

  public PublicationDate {
    if (day.isPresent() && month.isEmpty()) {
      throw new IllegalArgumentException("a day without a month");
    }
  }

  public static PublicationDate of(LocalDate date) {
    return new PublicationDate(
        date.getYear(), OptionalInt.of(date.getMonthValue()), OptionalInt.of(date.getDayOfMonth()));
  }

  /** Reads {@code 2021}, {@code 2021-06} or {@code 2021-06-28}; a time of day is dropped. */
  public static Optional<PublicationDate> parse(String iso) {
    Matcher matcher = ISO.matcher(iso.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    PublicationDate date =
        new PublicationDate(
            Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    return date.exists() ? Optional.of(date) : Optional.empty();
  }

  private static OptionalInt number(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private boolean exists() {
    try {
      return !earliest().isAfter(latest());
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The first day that this date may mean. */
  public LocalDate earliest() {
    return LocalDate.of(year, month.orElse(1), day.orElse(1));
  }

  /** The last day that this date may mean. */
  public LocalDate latest() {
    if (day.isPresent()) {
      return earliest();
    }
    return YearMonth.of(year, month.orElse(12)).atEndOfMonth();
  }

  @Override
  public int compareTo(PublicationDate other) {
    int byStart = earliest().compareTo(other.earliest());
    return byStart != 0 ? byStart : latest().compareTo(other.latest());
  }

  /** The date in ISO 8601, to its own precision. */
  @Override
  public String toString() {
    StringBuilder iso = new StringBuilder(String.format("%04d", year));
    month.ifPresent(m -> iso.append(String.format("-%02d", m)));
    day.ifPresent(d -> iso.append(String.format("-%02d", d)));
    return iso.toString();
  }
}
