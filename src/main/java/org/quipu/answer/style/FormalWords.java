package org.quipu.answer.style;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The words that the formal styles need in some language.
 *
 * @param locale the locale for names of months
 * @param undated replaces an unknown date
 * @param apaParagraph names the paragraph by its number
 * @param apaAnd joins the last two authors, spaces included
 */
public record FormalWords(
    Locale locale,
    DateForm apaDate,
    DateForm mlaDate,
    DateForm chicagoDate,
    String undated,
    UnaryOperator<String> apaParagraph,
    UnaryOperator<String> paragraph,
    String apaAnd,
    String and) {
  static final FormalWords ENGLISH =
      new FormalWords(
          Locale.ENGLISH,
          new DateForm("{year}, {month} {day}", "{year}, {month}"),
          new DateForm("{day} {month} {year}", "{month} {year}"),
          new DateForm("{month} {day}, {year}", "{month} {year}"),
          "n.d.",
          number -> "para. " + number,
          number -> "par. " + number,
          " & ",
          ", and ");
}
