package org.quipu.chat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which plural form a language uses for a whole number, by rules in the syntax of the CLDR, such as
 * {@code n % 10 = 2..4 and n % 100 != 12..14}. The operands {@code n} and {@code i} are the number;
 * the others speak of decimals and are 0.
 *
 * @param conditions by category; what none of them takes is {@code other}
 */
record PluralRules(Map<String, String> conditions) {
  private static final Pattern RELATION =
      Pattern.compile("\\s*([nivftwce])\\s*(?:%\\s*(\\d+))?\\s*(!?=)\\s*([\\d.,\\s]+)");

  /**
   * Checks the rules.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  PluralRules {
    conditions = new LinkedHashMap<>(conditions);
    conditions.values().forEach(condition -> holds(condition, 1));
  }

  String category(long number) {
    return conditions.entrySet().stream()
        .filter(rule -> holds(rule.getValue(), number))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("other");
  }

  // All parts are read, also when the first decides, so that a mistake shows at once.
  private static boolean holds(String condition, long number) {
    boolean any = false;
    for (String alternative : condition.split("\\bor\\b", -1)) {
      boolean all = true;
      for (String relation : alternative.split("\\band\\b", -1)) {
        all &= relationHolds(relation, number);
      }
      any |= all;
    }
    return any;
  }

  private static boolean relationHolds(String relation, long number) {
    Matcher matcher = RELATION.matcher(relation);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a plural rule: " + relation.strip());
    }
    long operand = "ni".contains(matcher.group(1)) ? number : 0;
    long value = matcher.group(2) == null ? operand : operand % Long.parseLong(matcher.group(2));
    boolean inRange =
        Arrays.stream(matcher.group(4).split(",", -1))
            .map(String::strip)
            .anyMatch(range -> isIn(range, value));
    return inRange == matcher.group(3).equals("=");
  }

  private static boolean isIn(String range, long value) {
    int dots = range.indexOf("..");
    if (dots < 0) {
      return Long.parseLong(range) == value;
    }
    return Long.parseLong(range.substring(0, dots)) <= value
        && value <= Long.parseLong(range.substring(dots + 2));
  }
}
