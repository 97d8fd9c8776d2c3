package org.quipu.corpus;

import java.util.Locale;

/**
 * Decides whether a new sentence really begins at a candidate offset.
 *
 * @param abbreviations the abbreviations of the text's language
 */
record SentenceEnds(Abbreviations abbreviations) {
  /** Marks after which scripts without spaces begin the next sentence at once. */
  private static final String UNSPACED = "。！？｡";

  private static final int LONGEST_ORDINAL = 2;

  /**
   * Whether a sentence may end before {@code end} and the next begin at {@code next}.
   *
   * @param start where the sentence in question began
   * @param end one past its last character, white space left out
   * @param next the first character of what follows, beyond white space
   */
  boolean endsAt(String text, int start, int end, int next) {
    int last = end - 1;
    while (last > start && isCloser(text.charAt(last))) {
      last--;
    }
    char mark = text.charAt(last);
    if (end == next && UNSPACED.indexOf(mark) < 0) {
      return false; // As before a German closing quotation mark, which in other languages opens.
    }
    int word = next;
    while (word < text.length() && isOpener(text.charAt(word))) {
      word++;
    }
    if (goesOn(text, next, word)) {
      return false;
    }
    return mark != '.' || fullStopEnds(text, start, last, next, word);
  }

  // The following text cannot begin a sentence: a lower-case letter, or punctuation that belongs to
  // the left.
  private static boolean goesOn(String text, int next, int word) {
    char first = text.charAt(next);
    if (first == '.' || (first == '…' && !isLetterAt(text, next + 1))) {
      return true;
    }
    if (first == ',' || first == ';' || first == ':' || (isCloser(first) && !isOpener(first))) {
      return true;
    }
    if (isDash(first)) {
      int after = next + 1;
      while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
        after++;
      }
      return after < text.length() && Character.isLowerCase(text.codePointAt(after));
    }
    return word < text.length() && Character.isLowerCase(text.codePointAt(word));
  }

  private boolean fullStopEnds(String text, int start, int stop, int next, int word) {
    if (stop > start && text.charAt(stop - 1) == '.') {
      return true; // An ellipsis before a capital letter.
    }
    int begin = stop;
    while (begin > start && isWordPart(text.charAt(begin - 1))) {
      begin--;
    }
    if (begin == stop) {
      return true;
    }
    String last = text.substring(begin, stop).toLowerCase(Locale.ROOT);
    String following = wordAt(text, word);
    boolean opener =
        abbreviations.openers().contains(following.toLowerCase(Locale.ROOT))
            && !isInitial(text, word, following);
    boolean number = word < text.length() && isNumber(text, word, opener);
    if (isDigits(last)) {
      return numberEnds(text, start, begin, last.length(), opener || number);
    }
    boolean letter =
        last.codePointCount(0, last.length()) == 1 && Character.isLetter(last.codePointAt(0));
    boolean second = letter && isInitialBefore(text, start, begin);
    if (abbreviations.clock().contains(second ? initialBefore(text, begin) + "." + last : last)) {
      return !abbreviations.timeWords().contains(following.toLowerCase(Locale.ROOT))
          && next == word;
    }
    if (letter) {
      return letterEnds(text, start, begin, last, following, opener, number);
    }
    if (abbreviations.always().contains(last) || (number && beforeNumber(last))) {
      return false;
    }
    return !(abbreviations.usually().contains(last) || isAcronym(text.substring(begin, stop)))
        || opener
        || following.isEmpty();
  }

  // "A" in "S. A." does not open a sentence, although "A las tres" does.
  private static boolean isInitial(String text, int start, String word) {
    int end = start + word.length();
    return word.length() == 1 && end < text.length() && text.charAt(end) == '.';
  }

  private boolean beforeNumber(String word) {
    return abbreviations.beforeNumber().contains(word);
  }

  // "1. FC" and "1. The first point" at the start; "3. Oktober" in languages that write ordinals
  // so.
  private boolean numberEnds(String text, int start, int begin, int digits, boolean newStart) {
    if (begin == start) {
      return false;
    }
    return !abbreviations.ordinals()
        || digits > LONGEST_ORDINAL
        || newStart
        || before(text, start, begin) == '.';
  }

  private boolean letterEnds(
      String text,
      int start,
      int begin,
      String letter,
      String following,
      boolean opener,
      boolean number) {
    boolean capital = Character.isUpperCase(text.codePointAt(begin));
    if (number) {
      return !beforeNumber(letter);
    }
    if (begin == start) {
      return false;
    }
    boolean afterInitial = isInitialBefore(text, start, begin);
    if (!capital) {
      // "z. B.", "d. h.", "г. Москва", but "в 1998 г. Президент".
      return opener || following.isEmpty() || Character.isDigit(before(text, start, begin));
    }
    if (afterInitial) {
      return opener && !Character.isLowerCase(initialBefore(text, begin));
    }
    return opener || following.isEmpty() || (letter.equals("i") && following.length() > 1);
  }

  private static char before(String text, int start, int begin) {
    int at = begin - 1;
    while (at > start && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at >= start ? text.charAt(at) : ' ';
  }

  // Whether the word before this one is a single letter with a full stop too.
  private static boolean isInitialBefore(String text, int start, int begin) {
    int at = begin - 1;
    while (at > start && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at > start
        && text.charAt(at) == '.'
        && Character.isLetter(text.charAt(at - 1))
        && (at - 1 == start || !isWordPart(text.charAt(at - 2)));
  }

  private static char initialBefore(String text, int begin) {
    int at = begin - 1;
    while (text.charAt(at) != '.') {
      at--;
    }
    return text.charAt(at - 1);
  }

  // "U.S", "S.A.A": single capital letters between full stops.
  private static boolean isAcronym(String word) {
    int dot = word.indexOf('.');
    if (dot < 1) {
      return false;
    }
    for (String part : word.split("\\.", -1)) {
      if (part.length() != 1 || !Character.isUpperCase(part.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static String wordAt(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  // "Vol. I" and "art. V" have numbers of one letter; "I" in English is a word.
  private static boolean isNumber(String text, int at, boolean opener) {
    char c = text.charAt(at);
    if (Character.isDigit(c)) {
      return true;
    }
    int end = at;
    while (end < text.length() && "IVXLC".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return whole && (end - at > 1 || (end > at && !opener && "IVX".indexOf(text.charAt(at)) >= 0));
  }

  private static boolean isLetterAt(String text, int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private static boolean isDigits(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '/' || c == 'º';
  }

  private static boolean isDash(char c) {
    return c == '—' || c == '–' || c == '-' || c == '―';
  }

  static boolean isCloser(char c) {
    return c == '"'
        || c == '\''
        || switch (Character.getType(c)) {
          case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
          default -> false;
        };
  }

  static boolean isOpener(char c) {
    return c == '"'
        || c == '\''
        || c == '¿'
        || c == '¡'
        || c == '„'
        || c == '•'
        || switch (Character.getType(c)) {
          case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
          default -> false;
        };
  }
}
