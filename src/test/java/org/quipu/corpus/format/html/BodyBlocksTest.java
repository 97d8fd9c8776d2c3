package org.quipu.corpus.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.draft.TextBlock;

class BodyBlocksTest {
  @Test
  void rowOfATableIsWrittenWithItsHeaders() {
    assertEquals(
        List.of("• Water: 2021 310 euros; 2022 355 euros\n• Paint: 2021 90 euros"),
        texts(
            """
            <table><tr><th>Item<th>2021<th>2022</tr>
            <tr><td>Water<td>310 euros<td>355 euros</tr><tr><td>Paint<td>90 euros<td></tr></table>
            """));
  }

  @Test
  void headerOfSeveralRowsAndCellsOverSeveralRowsAreSpelledOut() {
    assertEquals(
        List.of("• North: 2021 spring 4; 2021 autumn 7\n• South: 2021 spring 4; 2021 autumn 9"),
        texts(
            """
            <table><thead><tr><th rowspan=2>Pier<th colspan=2>2021</tr><tr><th>spring<th>autumn</tr></thead>
            <tr><td>North<td rowspan=2>4<td>7</tr><tr><td>South<td>9</tr></table>
            """));
  }

  @Test
  void cellsOfALayoutAreParagraphs() {
    assertEquals(
        List.of("Menu", "A long story begins here."),
        texts("<table><tr><td><h3>Menu</h3><td><p>A long story begins here.</p></tr></table>"));
  }

  @Test
  void listIsOneBlockOfLinesAfterItsLeadIn() {
    assertEquals(
        List.of("Bring along:", "• a towel\n• a padlock\n1. of brass"),
        texts("<p>Bring along:</p><ul><li>a towel<li>a padlock<ol><li>of brass</ol></ul>"));
  }

  @Test
  void definitionsStandBehindTheirTerms() {
    assertEquals(
        List.of("• Weir: a low dam\n• Sluice: a gate for water"),
        texts("<dl><dt>Weir<dd>a low dam<dt>Sluice<dd>a gate for water</dl>"));
  }

  @Test
  void lineBreaksOfTheAuthorStay() {
    assertEquals(
        List.of("Harbour Street 4\nNorth Pier"), texts("<p>Harbour Street 4<br>North Pier"));
  }

  private static List<String> texts(String html) {
    return BodyBlocks.of(Markup.fragment(html)).stream().map(TextBlock::text).toList();
  }
}
