package org.quipu.corpus.format.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.quipu.corpus.draft.TextBlock;

/** The text of a cell as a spreadsheet shows it: 0.5 may be 50 %, and 45658 a day. */
final class CellText {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final int DAYS_UNTIL_1904 = 1462;
  private static final double LAST_DAY = 2_958_466;

  private CellText() {}

  /**
   * Reads a cell.
   *
   * @param since1904 whether the spreadsheet counts days from 1904
   */
  static String of(Cell cell, boolean since1904) {
    if (cell.getType() == CellType.ERROR) {
      return "";
    }
    Optional<BigDecimal> number = number(cell);
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    return number.isPresent()
        ? number(number.get(), format, since1904)
        : TextBlock.fold(Optional.ofNullable(cell.getText()).orElse(""));
  }

  private static Optional<BigDecimal> number(Cell cell) {
    boolean numeric = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
    try {
      return Optional.ofNullable(numeric ? cell.getRawValue() : null)
          .filter(raw -> raw.length() <= 40)
          .map(BigDecimal::new);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A number under a format of the spreadsheet, such as {@code #,##0.00 "€"}. */
  static String number(BigDecimal number, String format, boolean since1904) {
    String positive = format.split(";", 2)[0];
    String signs = withoutLiterals(positive);
    if (isDate(signs) && number.signum() >= 0 && number.doubleValue() < LAST_DAY) {
      return date(number.doubleValue() + (since1904 ? DAYS_UNTIL_1904 : 0), signs);
    }
    int first = firstDigit(signs);
    if (first < 0 || signs.toUpperCase(Locale.ROOT).contains("E+")) {
      return plain(number);
    }
    boolean percent = signs.indexOf('%') >= 0;
    int point = signs.indexOf('.');
    int decimals =
        point < 0
            ? 0
            : (int) signs.chars().skip(point).filter(c -> c == '0' || c == '#' || c == '?').count();
    BigDecimal shown =
        (percent ? number.movePointRight(2) : number).setScale(decimals, RoundingMode.HALF_UP);
    DecimalFormat writer =
        new DecimalFormat(
            signs.indexOf(',') >= 0 ? "#,##0" : "0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    writer.setMinimumFractionDigits(decimals);
    writer.setMaximumFractionDigits(decimals);
    String currency = currency(positive);
    String text = writer.format(shown) + (percent ? "%" : "");
    boolean before =
        !currency.isEmpty() && positive.indexOf(currency) < positive.indexOf(signs.charAt(first));
    return currency.isEmpty() ? text : before ? currency + text : text + " " + currency;
  }

  private static String plain(BigDecimal number) {
    // Rounds away binary fractions: 0.1 + 0.2 is stored as 0.30000000000000004.
    BigDecimal rounded = number.round(new java.math.MathContext(15)).stripTrailingZeros();
    return rounded.precision() - rounded.scale() > 21
        ? rounded.toString()
        : rounded.toPlainString();
  }

  private static int firstDigit(String signs) {
    for (int i = 0; i < signs.length(); i++) {
      if (signs.charAt(i) == '0' || signs.charAt(i) == '#') {
        return i;
      }
    }
    return -1;
  }

  // Text in quotation marks or brackets, or after a backslash, is literal.
  private static String withoutLiterals(String format) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      int end = c == '"' ? format.indexOf('"', i + 1) : c == '[' ? format.indexOf(']', i) : -1;
      if (end > 0) {
        i = end;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else {
        signs.append(c);
      }
    }
    return signs.toString();
  }

  private static String currency(String format) {
    int bracket = format.indexOf("[$");
    if (bracket >= 0) {
      int end = bracket + 2;
      while (end < format.length() && format.charAt(end) != '-' && format.charAt(end) != ']') {
        end++;
      }
      return format.substring(bracket + 2, end);
    }
    for (int i = 0; i < format.length(); i++) {
      if (Character.getType(format.charAt(i)) == Character.CURRENCY_SYMBOL) {
        return format.substring(i, i + 1);
      }
    }
    int quote = format.indexOf('"');
    int end = quote < 0 ? -1 : format.indexOf('"', quote + 1);
    return end < 0 ? "" : format.substring(quote + 1, end).strip();
  }

  private static boolean isDate(String signs) {
    String lower = signs.toLowerCase(Locale.ROOT);
    boolean general = lower.contains("general") || lower.contains("e+");
    return !general
        && lower.chars().anyMatch(c -> "ydmhs".indexOf(c) >= 0)
        && firstDigit(lower.replace(".000", "")) < 0;
  }

  private static String date(double days, String signs) {
    String lower = signs.toLowerCase(Locale.ROOT);
    LocalDateTime time = EPOCH.plusSeconds(Math.round(days * 86_400));
    boolean clock = lower.indexOf('h') >= 0 || lower.indexOf('s') >= 0;
    boolean day = lower.indexOf('d') >= 0 || lower.indexOf('y') >= 0;
    String minutes = time.truncatedTo(ChronoUnit.MINUTES).toLocalTime().toString();
    return day ? time.toLocalDate() + (clock ? " " + minutes : "") : minutes;
  }
}
