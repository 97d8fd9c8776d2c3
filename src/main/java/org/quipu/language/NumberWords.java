package org.quipu.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for numbers in one language. */
public final class NumberWords {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,15}(?:\\.\\d{1,6})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The number of decimal places that people use before "million". */
  private static final int MOST_PLACES = 3;

  private final Map<String, Long> cardinals;
  private final Map<String, Long> ordinals;
  private final Map<String, Long> multipliers;
  private final Map<Long, List<String>> cardinalWords;
  private final Map<Long, List<String>> ordinalWords;
  private final Map<Long, List<String>> multiplierWords;

  private final Set<String> joins;

  private NumberWords(Language language) {
    cardinalWords = byNumber(language, WordKind.CARDINALS);
    ordinalWords = byNumber(language, WordKind.ORDINALS);
    multiplierWords = byNumber(language, WordKind.MULTIPLIERS);
    joins = Set.copyOf(language.folded(WordKind.NUMBER_JOINS));
    Map<Long, List<String>> composed = composed(language.folded(WordKind.ONES_BEFORE_TENS));
    composed.forEach(cardinalWords::putIfAbsent);
    cardinals = byWord(cardinalWords);
    ordinals = byWord(ordinalWords);
    multipliers = byWord(multiplierWords);
  }

  public static NumberWords of(Language language) {
    return new NumberWords(language);
  }

  private static Map<Long, List<String>> byNumber(Language language, WordKind kind) {
    Map<Long, List<String>> words = new LinkedHashMap<>();
    for (List<String> row : language.rows(kind)) {
      words.put(
          Long.parseLong(row.getFirst()),
          row.subList(1, row.size()).stream().map(Accents::fold).toList());
    }
    return words;
  }

  /**
   * The numbers between the tens without their own words, in digits and in words: "twenty one", and
   * in one word "fünfundzwanzig".
   */
  private Map<Long, List<String>> composed(Collection<String> links) {
    Map<Long, List<String>> composed = new LinkedHashMap<>();
    for (long tens = 20; tens < 100; tens += 10) {
      for (long ones = 1; ones < 10; ones++) {
        List<String> words = new ArrayList<>();
        for (String ten : cardinalWords.getOrDefault(tens, List.of())) {
          for (String one : cardinalWords.getOrDefault(ones, List.of())) {
            links.forEach(link -> words.add(one + link + ten));
            if (links.isEmpty()) {
              words.add(ten + " " + one);
            }
          }
        }
        composed.put(tens + ones, words);
      }
    }
    return composed;
  }

  private static Map<String, Long> byWord(Map<Long, List<String>> words) {
    Map<String, Long> numbers = new HashMap<>();
    words.forEach((number, all) -> all.forEach(word -> numbers.put(word, number)));
    return numbers;
  }

  /**
   * A number read from a sequence of words.
   *
   * @param words the number of words consumed
   * @param digits the number in digits, with a decimal point
   * @param ordinal whether it is an ordinal
   */
  public record Reading(int words, String digits, boolean ordinal) {}

  /**
   * The number at the start of some words.
   *
   * @param words in lower case and without accents; numbers in digits without separators
   */
  public Optional<Reading> read(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Long ordinal = ordinals.get(words.getFirst());
    if (ordinal != null) {
      return Optional.of(new Reading(1, ordinal.toString(), true));
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = null;
    int at = 0;
    for (; at < words.size(); at++) {
      String word = words.get(at);
      if (at > 0 && joins.contains(word) && goesOn(words, at, total, current)) {
        continue;
      }
      Long multiplier = multipliers.get(word);
      Optional<BigDecimal> value =
          at > 0 && current != null && isDigits(word) ? Optional.empty() : value(word);
      if (multiplier != null
          && (current != null || (multiplier < 1_000_000 && at > 0) || multiplier == 1000)) {
        BigDecimal times = BigDecimal.valueOf(multiplier);
        BigDecimal many = current == null ? BigDecimal.ONE : current;
        if (times.compareTo(HUNDRED) > 0) {
          total = total.add(many.multiply(times));
          current = null;
        } else {
          current = many.multiply(times);
        }
      } else if (value.isPresent()) {
        if (current != null && !joins(current, value.get())) {
          break;
        }
        current = current == null ? value.get() : current.add(value.get());
      } else {
        break;
      }
    }
    BigDecimal sum = current == null ? total : total.add(current);
    return at == 0
        ? Optional.empty()
        : Optional.of(new Reading(at, sum.stripTrailingZeros().toPlainString(), false));
  }

  // "Two hundred and five" is one number, "two and five" are two.
  private boolean goesOn(List<String> words, int join, BigDecimal total, BigDecimal current) {
    Optional<BigDecimal> next =
        join + 1 < words.size() && !isDigits(words.get(join + 1))
            ? value(words.get(join + 1))
            : Optional.empty();
    return next.isPresent() && (current == null ? total.signum() > 0 : joins(current, next.get()));
  }

  // "Two hundred five" is one number, "two five" are two.
  private static boolean joins(BigDecimal before, BigDecimal next) {
    return before.compareTo(next) > 0
        && (before.remainder(HUNDRED).signum() == 0
            || (before.remainder(BigDecimal.TEN).signum() == 0
                && next.compareTo(BigDecimal.TEN) < 0));
  }

  private static boolean isDigits(String word) {
    return DIGITS.matcher(word).matches();
  }

  private Optional<BigDecimal> value(String word) {
    if (isDigits(word)) {
      return Optional.of(new BigDecimal(word));
    }
    return Optional.ofNullable(cardinals.get(word)).map(BigDecimal::valueOf);
  }

  /** Alternative spellings of a number: "12 thousand" for "12000", "twenty" for "20". */
  public List<String> writings(String digits, boolean ordinal) {
    if (!isDigits(digits)) {
      return List.of();
    }
    BigDecimal number = new BigDecimal(digits);
    List<String> writings = new ArrayList<>();
    if (number.scale() <= 0) {
      writings.addAll(
          (ordinal ? ordinalWords : cardinalWords).getOrDefault(number.longValue(), List.of()));
    }
    multiplierWords.forEach(
        (multiplier, words) -> {
          BigDecimal times = BigDecimal.valueOf(multiplier);
          if (multiplier > 100 && number.compareTo(times) >= 0) {
            BigDecimal many = number.divide(times);
            if (many.stripTrailingZeros().scale() <= MOST_PLACES) {
              String before = many.stripTrailingZeros().toPlainString();
              words.forEach(word -> writings.add(before + " " + word));
            }
          }
        });
    return writings;
  }
}
