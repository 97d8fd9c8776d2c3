package org.quipu.chat.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Selects the plural form of a language for a whole number, by rules in the syntax of the CLDR,
 * such as {@code n % 10 = 2..4 and n % 100 != 12..14}. The operands {@code n} and {@code i} are the
 * number itself; the others describe decimals and are 0.
 */
final class PluralRules {
  private static final Pattern RELATION =
      Pattern.compile("\\s*([nivftwce])\\s*(?:%\\s*(\\d+))?\\s*(!?=)\\s*([\\d.,\\s]+)");

  private final List<Rule> rules = new ArrayList<>();

  /** The numbers that belong to a category. */
  private record Rule(String category, LongPredicate takes) {}

  /** A range of numbers, both ends included. */
  private record Range(long first, long last) {
    static Range of(String text) {
      int dots = text.indexOf("..");
      return dots < 0
          ? new Range(Long.parseLong(text), Long.parseLong(text))
          : new Range(
              Long.parseLong(text.substring(0, dots)), Long.parseLong(text.substring(dots + 2)));
    }

    boolean holds(long value) {
      return first <= value && value <= last;
    }
  }

  /**
   * Reads the rules.
   *
   * @param conditions the conditions by category; numbers that match none are {@code other}
   * @throws IllegalArgumentException if one cannot be read
   */
  PluralRules(Map<String, String> conditions) {
    conditions.forEach((category, text) -> rules.add(new Rule(category, condition(text))));
  }

  String category(long number) {
    for (Rule rule : rules) {
      if (rule.takes().test(number)) {
        return rule.category();
      }
    }
    return "other";
  }

  private static LongPredicate condition(String text) {
    LongPredicate any = number -> false;
    for (String alternative : text.split("\\bor\\b", -1)) {
      LongPredicate all = number -> true;
      for (String relation : alternative.split("\\band\\b", -1)) {
        all = all.and(relation(relation));
      }
      any = any.or(all);
    }
    return any;
  }

  private static LongPredicate relation(String text) {
    Matcher matcher = RELATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a plural rule: " + text.strip());
    }
    boolean isNumber = "ni".contains(matcher.group(1));
    long modulus = matcher.group(2) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
    boolean wanted = matcher.group(3).equals("=");
    List<Range> ranges = ranges(matcher.group(4));
    return number -> {
      long value = isNumber ? number % modulus : 0;
      return ranges.stream().anyMatch(range -> range.holds(value)) == wanted;
    };
  }

  private static List<Range> ranges(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String range : text.split(",", -1)) {
      ranges.add(Range.of(range.strip()));
    }
    return ranges;
  }
}
