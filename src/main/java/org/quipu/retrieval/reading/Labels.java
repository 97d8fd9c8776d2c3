package org.quipu.retrieval.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Preserves distinguishing labels that analyzers drop: the sign of "C#", the letter of "vitamin A",
 * the numeral of "Louis XVI"; and normalises each number and label, however it is written.
 *
 * <p>It works in two steps around an analyzer. {@link #keep} replaces characters of a text one for
 * one, so that a tokenizer sees a word in place of the label and offsets do not change. {@link
 * #form} turns such a word into a term.
 */
public final class Labels {
  // Letters that occur in no text and that no analyzer changes represent signs.
  private static final char SHARP = 'ǃ';
  private static final char PLUS = 'ǂ';
  private static final char DOT = 'ǀ';

  /** Joins two parts of a token. */
  private static final char JOINT = '_';

  /** The distance from a letter to its full-width form, which is not a stop word. */
  private static final int TO_WIDE = 'Ａ' - 'A';

  private static final int LONGEST_CODE_LETTERS = 2;
  private static final int GROUP = 3;
  private static final int ALPHABETS = 0x0530;

  private static final Map<Character, Character> FRACTIONS = Map.of('½', 'ｈ', '¼', 'ｑ', '¾', 'ｔ');
  private static final Map<Character, String> FRACTION_DIGITS =
      Map.of('ｈ', "5", 'ｑ', "25", 'ｔ', "75");

  private static final Pattern THOUSANDS =
      Pattern.compile("(\\d{1,3}(?:([.,'’])\\d{3})(?:\\2\\d{3})*)(?:[.,](\\d+))?");
  private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,](\\d+)");
  private static final Pattern ORDINAL =
      Pattern.compile("(\\d+)\\.?(?:st|nd|rd|th|[ºª°]|ro|ra|do|da|to|er|ers?)");
  private static final Pattern FRACTION = Pattern.compile("(\\d*)([ｈｑｔ])");
  private static final Pattern ROMAN =
      Pattern.compile("m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})");

  private Labels() {}

  /** The text with labels preserved, of the same length, so that all offsets stay valid. */
  public static String keep(String text) {
    return new Keeping(text).all();
  }

  /**
   * The normal form of a word of a kept text: numbers without group separators and with a uniform
   * decimal separator, Roman numerals and ordinals as numbers, short codes without a hyphen.
   *
   * @param word the word in lower case
   */
  public static String form(String word) {
    if (!mayBeLabel(word)) {
      return word;
    }
    String plain = withoutStandIns(word);
    return fraction(plain).or(() -> wide(plain)).or(() -> number(plain)).orElse(plain);
  }

  /** The value of a Roman numeral in digits; empty for anything else. */
  public static Optional<String> roman(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.isEmpty() || !ROMAN.matcher(small).matches()) {
      return Optional.empty();
    }
    int sum = 0;
    for (int i = 0; i < small.length(); i++) {
      int value = value(small.charAt(i));
      boolean before = i + 1 < small.length() && value < value(small.charAt(i + 1));
      sum += before ? -value : value;
    }
    return Optional.of(Integer.toString(sum));
  }

  private static int value(char numeral) {
    return switch (numeral) {
      case 'i' -> 1;
      case 'v' -> 5;
      case 'x' -> 10;
      case 'l' -> 50;
      case 'c' -> 100;
      case 'd' -> 500;
      default -> 1000;
    };
  }

  /** Whether a capitalised word of a kept text is a label. */
  static boolean isLabel(String text, int start, int end) {
    char first = text.charAt(start);
    if (end - start == 1) {
      return first != 'A' && first != 'I';
    }
    char last = text.charAt(end - 1);
    return isWide(Character.toLowerCase(first))
        || last == SHARP
        || last == PLUS
        || Character.isDigit(last);
  }

  /** Whether the {@link #form} of a word may differ from the word itself. */
  public static boolean mayBeLabel(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == JOINT || c == SHARP || c == PLUS || c == DOT || Character.isDigit(c) || isWide(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWide(char c) {
    return c >= 'ａ' && c <= 'ｚ';
  }

  private static String withoutStandIns(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case SHARP -> plain.append('#');
        case PLUS -> plain.append('+');
        case DOT -> plain.append('.');
        case JOINT -> {
          if (!isDigitAt(word, i - 1) && !isDigitAt(word, i + 1)) {
            plain.append(c);
          }
        }
        default -> plain.append(Character.isDigit(c) ? digit(c) : c);
      }
    }
    return plain.toString();
  }

  private static char digit(char c) {
    return (char) ('0' + Character.digit(c, 10));
  }

  private static boolean isDigitAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static Optional<String> fraction(String word) {
    Matcher matcher = FRACTION.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String whole = matcher.group(1).isEmpty() ? "0" : matcher.group(1);
    return Optional.of(whole + "." + FRACTION_DIGITS.get(matcher.group(2).charAt(0)));
  }

  private static Optional<String> wide(String word) {
    if (word.isEmpty() || !word.chars().allMatch(c -> isWide((char) c))) {
      return Optional.empty();
    }
    StringBuilder narrow = new StringBuilder();
    word.chars().forEach(c -> narrow.append((char) (c - TO_WIDE)));
    String letters = narrow.toString();
    return letters.length() == 1
        ? Optional.of(letters)
        : roman(letters).or(() -> Optional.of(letters));
  }

  private static Optional<String> number(String word) {
    if (word.length() == 2 && word.charAt(0) == '0' && Character.isDigit(word.charAt(1))) {
      return Optional.of(word.substring(1)); // As in 07/12/2022.
    }
    Matcher thousands = THOUSANDS.matcher(word);
    if (thousands.matches()) {
      String whole = thousands.group(1).replaceAll("\\D", "");
      return Optional.of(decimal(whole, thousands.group(3) == null ? "" : thousands.group(3)));
    }
    Matcher decimal = DECIMAL.matcher(word);
    if (decimal.matches()) {
      return Optional.of(decimal(decimal.group(1), decimal.group(2)));
    }
    Matcher ordinal = ORDINAL.matcher(word);
    return ordinal.matches() ? Optional.of(ordinal.group(1)) : Optional.empty();
  }

  private static String decimal(String whole, String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return end == 0 ? whole : whole + "." + digits.substring(0, end);
  }

  /** One pass over a text. */
  private static final class Keeping {
    private final String text;
    private char[] kept = {};

    Keeping(String text) {
      this.text = text;
    }

    String all() {
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if ((c < 'a' || c > 'z') && c != ' ') { // as nine of ten are not
          look(at, c);
        }
      }
      return kept.length == 0 ? text : new String(kept);
    }

    private void look(int at, char c) {
      switch (c) {
        case '#' -> sharp(at);
        case '+' -> plus(at);
        case '.' -> dot(at);
        case '-', '‐', '‑' -> hyphen(at);
        case '½', '¼', '¾' -> put(at, FRACTIONS.get(c));
        default -> {
          if (c >= 'A' && c <= 'Z') {
            capital(at);
          } else if (Character.isDigit(c)) {
            groups(at);
            date(at);
          }
        }
      }
    }

    private void put(int at, char c) {
      if (kept.length == 0) {
        kept = text.toCharArray();
      }
      kept[at] = c;
    }

    private boolean isWordAt(int at) {
      return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    // Only letters of alphabets: other scripts are not split at signs and spaces.
    private boolean isLetterAt(int at) {
      return at >= 0
          && at < text.length()
          && text.charAt(at) < ALPHABETS
          && Character.isLetter(text.charAt(at));
    }

    private boolean isOneLetter(int at) {
      return isLetterAt(at) && !isWordAt(at - 1);
    }

    // "C#"
    private void sharp(int at) {
      if (isOneLetter(at - 1) && !isWordAt(at + 1)) {
        put(at, SHARP);
      }
    }

    // "C++", "A+"
    private void plus(int at) {
      int end = at;
      while (end < text.length() && text.charAt(end) == '+') {
        end++;
      }
      boolean follows = isOneLetter(at - 1) || (end - at == 2 && isLetterAt(at - 1));
      if (follows && end - at <= 2 && !isWordAt(end)) {
        for (int i = at; i < end; i++) {
          put(i, PLUS);
        }
      }
    }

    // ".NET"
    private void dot(int at) {
      boolean begins = at == 0 || " \t\n\u00A0(\"“«'‘".indexOf(text.charAt(at - 1)) >= 0;
      if (begins && isLetterAt(at + 1) && isLetterAt(at + 2)) {
        put(at, DOT);
      }
    }

    // "E-1042", "B-52", "3-D"
    private void hyphen(int at) {
      int start = at;
      while (isWordAt(start - 1)) {
        start--;
      }
      int end = at + 1;
      while (isWordAt(end)) {
        end++;
      }
      boolean apart = !isHyphenAt(start - 1) && !isHyphenAt(end);
      if (apart && (isCode(start, at, at + 1, end) || isCode(at + 1, end, start, at))) {
        put(at, JOINT);
      }
    }

    private boolean isHyphenAt(int at) {
      return at >= 0 && at < text.length() && "-‐‑–/_".indexOf(text.charAt(at)) >= 0;
    }

    private boolean isCode(int start, int end, int digitsStart, int digitsEnd) {
      return end > start
          && end - start <= LONGEST_CODE_LETTERS
          && digitsEnd > digitsStart
          && IntStream.range(start, end).allMatch(this::isLetterAt)
          && text.substring(digitsStart, digitsEnd).chars().allMatch(Character::isDigit);
    }

    // "48 000": groups of three digits separated by spaces.
    private void groups(int at) {
      boolean inside = at > 0 && (isWordAt(at - 1) || ".,'’_".indexOf(text.charAt(at - 1)) >= 0);
      if (inside || (at > 1 && isBlank(at - 1) && isDigitAt(text, at - 2))) {
        return;
      }
      int end = end(at);
      if (end - at > GROUP) {
        return;
      }
      while (isBlank(end) && isGroup(end + 1)) {
        put(end, JOINT);
        end += 1 + GROUP;
      }
    }

    // "7.12.2022" and "12.2022" are several words.
    private void date(int at) {
      int first = end(at);
      boolean inside = at > 0 && (isWordAt(at - 1) || ".,-_/".indexOf(text.charAt(at - 1)) >= 0);
      if (inside || first - at > 2 || !isDot(first)) {
        return;
      }
      int second = end(first + 1);
      if (isYear(first + 1, second)) {
        put(first, ' ');
      } else if (second - first <= 3 && isDot(second) && isYear(second + 1, end(second + 1))) {
        put(first, ' ');
        put(second, ' ');
      }
    }

    private int end(int digits) {
      int end = digits;
      while (isDigitAt(text, end)) {
        end++;
      }
      return end;
    }

    private boolean isDot(int at) {
      return at < text.length() && text.charAt(at) == '.';
    }

    private boolean isYear(int start, int end) {
      return end - start == 4
          && (text.startsWith("19", start) || text.startsWith("20", start))
          && !isWordAt(end)
          && !(isDot(end) && isDigitAt(text, end + 1));
    }

    private boolean isBlank(int at) {
      return at >= 0 && at < text.length() && " \u00A0\u2009\u202F".indexOf(text.charAt(at)) >= 0;
    }

    private boolean isGroup(int at) {
      return isDigitAt(text, at)
          && isDigitAt(text, at + 1)
          && isDigitAt(text, at + 2)
          && !isWordAt(at + GROUP);
    }

    // "vitamin A", "Louis XVI"
    private void capital(int at) {
      if (isWordAt(at - 1) || (at > 0 && "'’_".indexOf(text.charAt(at - 1)) >= 0)) {
        return;
      }
      int end = at;
      while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
        end++;
      }
      boolean whole = !isWordAt(end) && !goesOn(end);
      if (whole && (end - at == 1 ? !opensSentence(at) : isNumeral(text.substring(at, end)))) {
        for (int i = at; i < end; i++) {
          put(i, (char) (text.charAt(i) + TO_WIDE));
        }
      }
    }

    // "U.S", "A's", "T-shirt"
    private boolean goesOn(int end) {
      return end < text.length()
          && ".'’-‑&/:_·".indexOf(text.charAt(end)) >= 0
          && (isWordAt(end + 1) || "'’_".indexOf(text.charAt(end)) >= 0);
    }

    private boolean opensSentence(int at) {
      int before = at - 1;
      while (before >= 0 && (Character.isWhitespace(text.charAt(before)) || isBlank(before))) {
        before--;
      }
      return before < 0
          || (before == at - 1 && !Character.isLetterOrDigit(text.charAt(before)))
          || ".!?:;…\"“”«»¿¡([-–—•".indexOf(text.charAt(before)) >= 0
          || text.substring(before + 1, at).indexOf('\n') >= 0;
    }

    // "CD", "MD" and "DC" are rarely numerals.
    private static boolean isNumeral(String capitals) {
      boolean small = capitals.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
      boolean usual =
          small
              || (capitals.length() > 2 && capitals.startsWith("X"))
              || capitals.matches("M[CDMLXVI]{3,}");
      return usual && ROMAN.matcher(capitals.toLowerCase(Locale.ROOT)).matches();
    }
  }
}
