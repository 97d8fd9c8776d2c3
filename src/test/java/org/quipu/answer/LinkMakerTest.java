package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Span;

final class LinkMakerTest {
  private static final String URL = "https://example.org/a";
  private static final String LONG =
      "The council met on Monday to speak about the harbour, the bridge and the old mill by the"
          + " river.";

  private final LinkMaker links = new LinkMaker(new KnownTexts());

  private Link link(Article article, String quoted) {
    int start = article.text().value().indexOf(quoted);
    Quote quote = new Quote(article, new Span(start, start + quoted.length()));
    OptionalInt page = article.text().blocks().get(quote.paragraph()).page();
    return links.link(quote, page).orElseThrow();
  }

  @Test
  void aLinkNamesTheFirstAndTheLastWordsOfTheQuote() {
    Link link = link(Articles.at(URL, "Before. " + LONG + " After."), LONG);
    assertEquals(URL + "#:~:text=The%20council%20met%20on,mill%20by%20the%20river.", link.url());
    assertEquals(Link.Precision.SENTENCE, link.precision());
  }

  @Test
  void moreWordsAreNamedWhereTheFirstAreNotUnique() {
    Article article = Articles.at(URL, "The council met on Friday. " + LONG);
    assertEquals(
        URL + "#:~:text=The%20council%20met%20on%20Monday,old%20mill%20by%20the%20river.",
        link(article, LONG).url());
  }

  @Test
  void aShortQuoteIsNamedWhole() {
    assertEquals(
        URL + "#:~:text=It%20rained%2C%20again.",
        link(Articles.at(URL, "Sun. It rained, again."), "It rained, again.").url());
  }

  @Test
  void aSentenceThatOccursTwiceGetsThePlainLink() {
    Link link = link(Articles.at(URL, LONG + " Then: " + LONG), LONG);
    assertEquals(new Link(URL, Link.Precision.ARTICLE), link);
  }

  @Test
  void accentsAndCaseDoNotMakeASentenceUnique() {
    Link link = link(Articles.at(URL, "Llego la paz. Llegó la PAZ."), "Llego la paz.");
    assertEquals(Link.Precision.ARTICLE, link.precision());
  }

  @Test
  void dashesAreEncodedSinceTheyAreSyntax() {
    assertEquals(
        URL + "#:~:text=A%20run%2Doff%20followed.",
        link(Articles.at(URL, "A run-off followed. Peace."), "A run-off followed.").url());
  }

  @Test
  void anAddressWithAFragmentKeepsIt() {
    assertEquals(
        URL + "#part:~:text=It%20rained.",
        link(Articles.at(URL + "#part", "Sun. It rained."), "It rained.").url());
  }

  @Test
  void aDirectiveThatTheAddressWasSavedWithIsReplaced() {
    for (String saved : new String[] {"#:~:text=Sun.", "#part:~:text=Sun.&text=x"}) {
      String kept = saved.startsWith("#part") ? "#part" : "#";
      assertEquals(
          URL + kept + ":~:text=It%20rained.",
          link(Articles.at(URL + saved, "Sun. It rained."), "It rained.").url());
    }
  }

  @Test
  void bothEndsStandInsideOneItemOfAListWithoutItsMarker() {
    String list = "1. Boil two litres of clean water.\n2. Add the leaves of one whole plant.";
    assertEquals(
        URL + "#:~:text=Boil%20two%20litres%20of,of%20one%20whole%20plant.",
        link(Articles.at(URL, "How to:\n\n" + list), list).url());
  }

  @Test
  void ofARowOfATableOnlyWhatIsSurelyInOneCellIsNamed() {
    String rows =
        "• The old harbour bridge: Year 1874; Built of stone\n• The new iron bridge: Year 1901";
    CanonicalText text =
        new CanonicalText.Builder()
            .add("Bridges.", Block.Kind.PARAGRAPH)
            .add(rows, Block.Kind.LIST)
            .build();
    Article article = Articles.article("table", Optional.of(URL), text);
    assertEquals(
        URL + "#:~:text=The%20old%20harbour%20bridge,The%20new%20iron%20bridge",
        link(article, rows).url());
    assertEquals(new Link(URL, Link.Precision.ARTICLE), link(article, "Year 1874; Built of stone"));
  }

  @Test
  void bothEndsStandInsideOneCellOfATableWrittenWithBars() {
    String row = "| The old harbour bridge | 1874 | Built of stone by prisoners |";
    assertEquals(
        URL + "#:~:text=The%20old%20harbour%20bridge,of%20stone%20by%20prisoners",
        link(Articles.at(URL, "| Name | Year | Note |\n" + row), row).url());
  }

  @Test
  void anEndThatIsNotUniqueLeavesItsPlaceToTheNext() {
    String rows = "1\tHuascaran in the north\t6768\n2\tCoropuna in the south\t6377";
    assertEquals(
        URL + "#:~:text=Huascaran%20in%20the%20north,6377",
        link(Articles.at(URL, rows + "\n1\tNone\t6768"), rows).url());
  }

  @Test
  void aPagedSourceIsLinkedByItsPage() {
    CanonicalText text =
        new CanonicalText.Builder()
            .add("First page.", Block.Kind.PARAGRAPH, OptionalInt.of(1))
            .add("Second page.", Block.Kind.PARAGRAPH, OptionalInt.of(2))
            .build();
    Article article = Articles.article("pdf", Optional.of("https://example.org/a.pdf"), text);
    assertEquals(
        new Link("https://example.org/a.pdf#page=2", Link.Precision.PAGE),
        link(article, "Second page."));
  }

  @Test
  void withoutAnAddressOfTheWebThereIsNoLink() {
    for (String url : new String[] {"javascript:alert(1)", "file:///etc/passwd", "about us"}) {
      Article article = Articles.at(url, "It rained.");
      Quote quote = new Quote(article, new Span(0, 10));
      assertTrue(links.link(quote, OptionalInt.empty()).isEmpty(), url);
    }
  }
}
