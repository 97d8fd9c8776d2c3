package org.quipu.corpus.format.clue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.PublicationDate;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/** Recognises dates as people and programs write them. */
public final class DateClue {
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d.])(\\d{4})-(\\d{2})(?:-(\\d{2}))?(?!\\d)(?:[T ][\\d:.,]+.*)?");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/.年]\\s?(\\d{1,2})[/.月]\\s?(\\d{1,2})日?(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?(?: de)? ([\\p{L}]{3,10})\\.?(?: de| del)?,?"
              + " (\\d{4})(?!\\d)");
  // "27 Apr 24 23:26", as in older mails and feeds.
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<!\\d)(\\d{1,2}) ([\\p{L}]{3,10})\\.? (\\d{2}) \\d{1,2}:\\d{2}");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([\\p{L}]{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
  private static final Pattern MONTH_ONLY =
      Pattern.compile("(?<!\\p{L}|\\d[ .])(\\p{L}{3,10}),? (\\d{4})(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[/.]((?:19|20)\\d{2})(?!\\d)");
  // With "PM" or one of these time zones, months come before days.
  private static final Pattern AMERICAN =
      Pattern.compile("(?i)\\d ?[ap]\\.?m\\.?\\b.{0,6}\\b[ECMP][SD]?T\\b");
  private static final Pattern AROUND =
      Pattern.compile(
          "(?iU)\\b(published|posted|updated|last|on|at|am|pm|gmt|utc|[ecmp][sd]?t|cet|cest|bst|uhr|date|"
              + "mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun|(mon|tues|wednes|thurs|fri|satur|sun)day|"
              + "publicado|el|publié|le|veröffentlicht|am|lunes|martes|miércoles|jueves|viernes|"
              + "sábado|domingo)\\b|[\\d:,./|·–—-]");
  private static final Map<String, Integer> MONTHS = months();

  private DateClue() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Language language : Language.all()) {
      List<List<String>> names = language.rows(WordKind.MONTHS);
      for (int i = 0; i < names.size(); i++) {
        for (String name : names.get(i)) {
          months.put(name, i + 1);
        }
      }
    }
    return Map.copyOf(months);
  }

  /** The first unambiguous date in a text: {@code 28/6/2021}, but not {@code 5/6/2021}. */
  public static Optional<PublicationDate> find(String text) {
    return iso(text)
        .or(() -> match(YEAR_FIRST, text, 1, 2, 3))
        .or(() -> named(DAY_FIRST, text, 3, 2, 1))
        .or(() -> named(SHORT_YEAR, text, 3, 2, 1))
        .or(() -> named(MONTH_FIRST, text, 3, 1, 2))
        .or(() -> numeric(text))
        .or(() -> match(COMPACT, text, 1, 2, 3))
        .or(() -> month(text));
  }

  /** The date of a line that contains only a date, a time and words such as "published". */
  public static Optional<PublicationDate> line(String line) {
    if (line.length() > 80) {
      return Optional.empty();
    }
    return find(line).filter(date -> nothingElse(line));
  }

  private static boolean nothingElse(String line) {
    String rest = AROUND.matcher(line).replaceAll(" ").toLowerCase(Locale.ROOT);
    for (String word : rest.strip().split("\\s+", -1)) {
      if (!word.isEmpty() && !MONTHS.containsKey(word) && !word.matches("t|z|th|st|nd|rd|de|del")) {
        return false;
      }
    }
    return true;
  }

  private static Optional<PublicationDate> iso(String text) {
    Matcher matcher = ISO.matcher(text);
    while (matcher.find()) {
      String iso = matcher.group(1) + "-" + matcher.group(2);
      Optional<PublicationDate> date =
          PublicationDate.parse(matcher.group(3) == null ? iso : iso + "-" + matcher.group(3));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<PublicationDate> match(
      Pattern pattern, String text, int y, int m, int d) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? day(matcher.group(y), Integer.parseInt(matcher.group(m)), matcher.group(d))
        : Optional.empty();
  }

  private static Optional<PublicationDate> named(
      Pattern pattern, String text, int y, int m, int d) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Integer month = MONTHS.get(matcher.group(m).toLowerCase(Locale.ROOT));
      if (month != null) {
        String year = matcher.group(y);
        return day(year.length() == 2 ? century(year) : year, month, matcher.group(d));
      }
    }
    return Optional.empty();
  }

  // As RFC 5322 reads years of two digits.
  private static String century(String year) {
    return (Integer.parseInt(year) < 50 ? "20" : "19") + year;
  }

  // 28/6 can only be a day and a month; 5/6 is ambiguous.
  private static Optional<PublicationDate> numeric(String text) {
    Matcher matcher = NUMERIC.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(2));
    if (first > 12 || first == second) {
      return day(matcher.group(3), second, matcher.group(1));
    }
    return second > 12 || AMERICAN.matcher(text).find()
        ? day(matcher.group(3), first, matcher.group(2))
        : Optional.empty();
  }

  /** Whether a line contains only a date and a time, even an ambiguous date. */
  public static boolean isDateline(String line) {
    return line.length() <= 80
        && (find(line).isPresent() || NUMERIC.matcher(line).find())
        && nothingElse(line);
  }

  private static Optional<PublicationDate> month(String text) {
    Matcher matcher = MONTH_ONLY.matcher(text);
    while (matcher.find()) {
      Integer month = MONTHS.get(matcher.group(1).toLowerCase(Locale.ROOT));
      if (month != null) {
        return Optional.of(
            new PublicationDate(
                Integer.parseInt(matcher.group(2)), OptionalInt.of(month), OptionalInt.empty()));
      }
    }
    return Optional.empty();
  }

  private static Optional<PublicationDate> day(String year, int month, String day) {
    try {
      return Optional.of(
          PublicationDate.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
