package org.quipu.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in texts of one language: complete, partial and relative ones. */
public final class Dates {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String YEAR = "(?<year>1[0-9]{3}|20[0-9]{2})(?![\\d,.]\\d|\\d)";
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d-])(?<year>\\d{4})-(?<month>\\d{2})(?:-(?<day>\\d{2}))?(?![\\d-])");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d./-])(?<day>\\d{1,2})(?<sign>[./-])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})(?![\\d/-])");
  private static final Pattern NUMERIC_MONTH =
      Pattern.compile(
          "(?<![\\d./-])(?<month>0?[1-9]|1[0-2])[./](?<year>(?:19|20)\\d{2})(?![\\d/-]|\\.\\d)");
  private static final int CENTURY = 100;
  private static final int LAST_MONTH = 12;

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, Integer> fromNow = new HashMap<>();
  private final Map<String, Integer> fromThen = new HashMap<>();
  private final List<Pattern> named = new ArrayList<>();
  private final Pattern relative;

  private Dates(Collection<Language> languages) {
    for (Language language : languages) {
      number(language.rows(WordKind.MONTHS), months);
      number(language.rows(WordKind.WEEKDAYS), weekdays);
      byNumber(language.rows(WordKind.ORDINALS), ordinals);
      byNumber(language.rows(WordKind.DAYS_FROM_NOW), fromNow);
      byNumber(language.rows(WordKind.DAYS_FROM_THEN), fromThen);
    }
    String endings = Language.anyOf(all(languages, WordKind.ORDINAL_ENDINGS));
    String joins = "(?:\\s*" + Language.anyOf(all(languages, WordKind.DATE_JOINS)) + "){0,2}";
    String month =
        "(?<![\\p{L}\\d])(?<month>" + Language.anyOf(months.keySet()) + ")(?!\\p{L})\\.?";
    String day =
        "(?<![\\p{L}\\d.,/-])(?<day>\\d{1,2}(?:\\.?"
            + endings
            + ")?|"
            + Language.anyOf(ordinals.keySet())
            + ")";
    named.add(
        Pattern.compile(
            day + joins + "\\s+" + month + "(?:" + joins + ",?\\s+" + YEAR + ")?", FLAGS));
    named.add(
        Pattern.compile(
            month
                + joins
                + "\\s+(?<day>\\d{1,2})(?:"
                + endings
                + ")?(?![\\d:]|[.,]\\d|\\s+"
                + Language.anyOf(months.keySet())
                + ")(?:,?\\s+"
                + YEAR
                + ")?",
            FLAGS));
    named.add(Pattern.compile(month + joins + ",?\\s+" + YEAR, FLAGS));
    named.add(
        Pattern.compile(
            "(?<!\\p{L})" + Language.anyOf(all(languages, WordKind.BEFORE_YEAR)) + "\\s+" + YEAR,
            FLAGS));
    List<String> days = new ArrayList<>(fromNow.keySet());
    days.addAll(fromThen.keySet());
    days.addAll(weekdays.keySet());
    relative = Pattern.compile("(?<!\\p{L})" + Language.anyOf(days) + "(?!\\p{L})", FLAGS);
  }

  /**
   * The reader for a language; for a language without names of months, the reader for all languages
   * together.
   */
  public static Dates of(String tag) {
    Language language = Language.of(tag);
    return new Dates(language.rows(WordKind.MONTHS).isEmpty() ? Language.all() : List.of(language));
  }

  /** The reader for texts in an unknown language. */
  public static Dates ofAnyLanguage() {
    return new Dates(Language.all());
  }

  private static List<String> all(Collection<Language> languages, WordKind kind) {
    return languages.stream().flatMap(language -> language.words(kind).stream()).toList();
  }

  private static void number(List<List<String>> rows, Map<String, Integer> numbers) {
    for (int i = 0; i < rows.size(); i++) {
      for (String word : rows.get(i)) {
        numbers.putIfAbsent(word, i + 1);
      }
    }
  }

  private static void byNumber(List<List<String>> rows, Map<String, Integer> numbers) {
    rows.forEach(
        row ->
            row.subList(1, row.size())
                .forEach(word -> numbers.put(word, Integer.parseInt(row.getFirst()))));
  }

  /**
   * A date in a text.
   *
   * @param start its first UTF-16 unit
   * @param end one past its last unit
   */
  public record Found(int start, int end, PartialDate date) {}

  /** The dates in a text, in order, without relative ones. */
  public List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    collect(ISO, text, found);
    collect(NUMERIC, text, found);
    collect(NUMERIC_MONTH, text, found);
    named.forEach(pattern -> collect(pattern, text, found));
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private void collect(Pattern pattern, String text, List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Optional<PartialDate> date = date(matcher).filter(PartialDate::exists);
      boolean free =
          found.stream().noneMatch(f -> f.start() < matcher.end() && matcher.start() < f.end());
      if (date.isPresent() && free) {
        found.add(new Found(matcher.start(), matcher.end(), date.get()));
      }
    }
  }

  private Optional<PartialDate> date(Matcher matcher) {
    Map<String, Integer> groups = matcher.namedGroups();
    if (groups.containsKey("day") && groups.containsKey("month") && countsAnotherThing(matcher)) {
      return Optional.empty();
    }
    OptionalInt year =
        groups.containsKey("year") ? year(matcher.group("year")) : OptionalInt.empty();
    OptionalInt month = groups.containsKey("month") ? month(matcher) : OptionalInt.empty();
    OptionalInt day = groups.containsKey("day") ? day(matcher.group("day")) : OptionalInt.empty();
    // The month comes first if the second number can only be a day.
    if (groups.containsKey("sign") && month.orElse(0) > LAST_MONTH) {
      return Optional.of(new PartialDate(year, day, month));
    }
    return Optional.of(new PartialDate(year, month, day));
  }

  // "The second march on Lima" is not a day of March, whereas "the second of march" is.
  private static boolean countsAnotherThing(Matcher matcher) {
    String day = matcher.group("day");
    return day != null
        && day.chars().allMatch(Character::isLetter)
        && Character.isLowerCase(matcher.group("month").charAt(0))
        && matcher.start("month") == matcher.end("day") + 1;
  }

  private static OptionalInt year(String digits) {
    if (digits == null) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(digits);
    return OptionalInt.of(digits.length() > 2 ? year : year + (year < 70 ? 20 : 19) * CENTURY);
  }

  private OptionalInt month(Matcher matcher) {
    String month = matcher.group("month").toLowerCase(Locale.ROOT);
    return OptionalInt.of(months.containsKey(month) ? months.get(month) : Integer.parseInt(month));
  }

  private OptionalInt day(String day) {
    if (day == null) {
      return OptionalInt.empty();
    }
    Integer ordinal = ordinals.get(day.toLowerCase(Locale.ROOT));
    return OptionalInt.of(
        ordinal != null ? ordinal : Integer.parseInt(day.replaceAll("\\D.*", "")));
  }

  /**
   * The first date mentioned in a stretch of a text. Its missing parts are taken from the dates
   * before it, and "yesterday" is resolved against the day of writing.
   *
   * @param start the first UTF-16 unit of the stretch
   * @param end one past its last unit
   * @param written when the text was written, if known to the day
   */
  public Optional<PartialDate> spokenOf(
      String text, int start, int end, Optional<LocalDate> written) {
    List<Found> before = in(text.substring(0, end));
    Optional<Found> own = before.stream().filter(found -> found.start() >= start).findFirst();
    List<Found> context =
        before.stream()
            .filter(found -> found.end() <= own.map(Found::start).orElse(start))
            .toList();
    Matcher matcher = relative.matcher(text).region(start, end);
    boolean relates = matcher.find() && own.stream().allMatch(o -> matcher.start() < o.start());
    Optional<PartialDate> related =
        relates ? related(matcher.group(), context, written) : Optional.empty();
    return related.or(() -> own.map(found -> completed(found.date(), context, written)));
  }

  private Optional<PartialDate> related(
      String words, List<Found> context, Optional<LocalDate> written) {
    String said = words.toLowerCase(Locale.ROOT);
    if (fromThen.containsKey(said)) {
      return lastDay(context, written).map(day -> PartialDate.of(day.plusDays(fromThen.get(said))));
    }
    if (fromNow.containsKey(said)) {
      return written.map(day -> PartialDate.of(day.plusDays(fromNow.get(said))));
    }
    // The last such day before the text was written.
    return written.map(
        day -> {
          long back = Math.floorMod(day.getDayOfWeek().getValue() - weekdays.get(said), 7);
          return PartialDate.of(day.minus(back, ChronoUnit.DAYS));
        });
  }

  private static Optional<LocalDate> lastDay(List<Found> context, Optional<LocalDate> written) {
    return context.reversed().stream()
        .map(found -> completed(found.date(), context, written))
        .filter(date -> date.year().isPresent() && date.day().isPresent())
        .map(
            date ->
                LocalDate.of(
                    date.year().getAsInt(), date.month().getAsInt(), date.day().getAsInt()))
        .findFirst();
  }

  // Takes the year of the date before, or else the year of writing, or the previous year for a
  // month still to come.
  private static PartialDate completed(
      PartialDate date, List<Found> context, Optional<LocalDate> written) {
    if (date.year().isPresent()) {
      return date;
    }
    OptionalInt year =
        context.reversed().stream()
            .map(found -> found.date().year())
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElseGet(
                () ->
                    written
                        .map(
                            day ->
                                OptionalInt.of(
                                    date.month().orElse(1) > day.getMonthValue()
                                        ? day.getYear() - 1
                                        : day.getYear()))
                        .orElse(OptionalInt.empty()));
    return new PartialDate(year, date.month(), date.day());
  }
}
