package org.quipu.corpus.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          some 10<sup>9</sup> cells | some 10⁹ cells
          4 × 10<sup>-7</sup> m | 4 × 10⁻⁷ m
          a plot of 60 m<sup>2</sup> | a plot of 60 m²
          2<sup>8</sup> colours | 2⁸ colours
          x<sup>2</sup> + y<sup>2</sup> | x² + y²
          Ca<sup>2+</sup> ions | Ca²⁺ ions
          3<sup>1</sup>/<sub>4</sub> pounds | 3¼ pounds
          a <sup>3</sup>&frasl;<sub>16</sub> inch bolt | a 3⁄16 inch bolt
          H<sub>2</sub>O | H2O
          the 21<sup>st</sup> day | the 21st day
          el 1<sup>o</sup> de mayo | el 1º de mayo
          """)
  void raisedAndLoweredFiguresAreWrittenAsPlainTextWritesThem(String html, String text) {
    assertEquals(text, words(html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          built in 1904<sup>7</sup> of brick | built in 1904 of brick
          for 12,300<sup>8</sup> crowns | for 12,300 crowns
          by two sisters.<sup>9</sup> Later | by two sisters. Later
          the tower<sup>[3]</sup> fell | the tower fell
          the tower<sup><a href='#fn4'>4</a></sup> fell | the tower fell
          the tower<sup>*</sup> fell | the tower fell
          NATO<sup>2</sup> said | NATO said
          """)
  void marksOfNotesAreNoText(String html, String text) {
    assertEquals(text, words(html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          costs <del>9</del> 7 euros | costs 7 euros
          opens at <s>eight</s> nine | opens at nine
          <ruby>駐車場<rp>(</rp><rt>ちゅうしゃじょう</rt><rp>)</rp></ruby>は北 | 駐車場は北
          """)
  void struckOutWordsAndReadingsAreNoText(String html, String text) {
    assertEquals(text, words(html));
  }

  private static String words(String html) {
    return BodyBlocks.words(Markup.fragment("<p>" + html + "</p>"));
  }
}
