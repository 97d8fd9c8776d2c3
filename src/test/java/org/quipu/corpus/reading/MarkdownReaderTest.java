package org.quipu.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.Article;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.Author;
import org.quipu.corpus.Block.Kind;

class MarkdownReaderTest {
  @TempDir Path folder;

  @Test
  void frontMatterBecomesTheAttribution() throws Exception {
    Article article =
        read("""
        ---
        id: knots
        title: "Knots: a history"
        authors: [Ana Ruiz, "J. Smith"]
        publisher: The Cord
        date: 2021-06-28
        url: https://example.org/knots
        lang: en
        licence: CC BY 4.0
        sources:
          - title: An older book
            date: June 1904
        ---
        Cords hold numbers.
        """)
            .only();
    Attribution from = article.attribution();
    assertAll(
        () -> assertEquals("knots", article.id()),
        () -> assertEquals(Optional.of("Knots: a history"), from.title()),
        () -> assertEquals(List.of("Ana Ruiz", "J. Smith"), from.authors()),
        () -> assertEquals(Optional.of("The Cord"), from.publisher()),
        () -> assertEquals("2021-06-28", from.date().orElseThrow().toString()),
        () -> assertEquals(Optional.of("https://example.org/knots"), from.url()),
        () -> assertEquals("en", article.lang()),
        () -> assertEquals(Optional.of("CC BY 4.0"), from.licence()),
        () -> assertEquals(Optional.of("June 1904"), from.sources().getFirst().date()),
        () -> assertEquals(14, article.origin().line()),
        () -> assertEquals("Cords hold numbers.", article.text().value()));
  }

  @Test
  void anAuthorMaySayWhoseNameItIs() throws Exception {
    Attribution from =
        read("""
        ---
        authors:
          - Ana Ruiz
          - {organization: Lake Office}
          - family: van Beethoven
            given: Ludwig
        ---
        Text.
        """)
            .only()
            .attribution();

    assertEquals(List.of("Ana Ruiz", "Lake Office", "Ludwig van Beethoven"), from.authors());
    assertEquals(new Author.Body("Lake Office"), from.writers().get(1));
  }

  @Test
  void anAuthorWithoutANameIsReportedWithItsLine() throws Exception {
    Collected read = read("---\ntitle: A\nauthors: [{role: editor}]\n---\nText.\n");

    assertEquals(List.of(), read.only().attribution().authors());
    assertEquals(3, read.problems.getFirst().line());
  }

  @Test
  void valuesStayTheTextThatStandsThere() throws Exception {
    Attribution from =
        read("---\ntitle: 1984\nlang: no\nlicence: 1.50\npublisher: ~\ndate: 2021\n---\nText.\n")
            .only()
            .attribution();
    assertAll(
        () -> assertEquals(Optional.of("1984"), from.title()),
        () -> assertEquals(Optional.of("no"), from.lang()),
        () -> assertEquals(Optional.of("1.50"), from.licence()),
        () -> assertEquals(Optional.empty(), from.publisher()),
        () -> assertEquals("2021", from.date().orElseThrow().toString()));
  }

  @Test
  void markupIsStrippedAndWordsAreKept() throws Exception {
    assertEquals(
        List.of("A bold, emphatic link with code & an entity – done."),
        read("""
        A **bold**, *emphatic* [link](https://example.org "t") with
        `code` &amp; an entity &ndash; <span class="x">done</span>.
        """)
            .blocks());
  }

  @Test
  void hardLineBreaksStay() throws Exception {
    assertEquals(
        List.of("Roses are red\nviolets are blue"),
        read("Roses are red\\\nviolets are blue").blocks());
  }

  @Test
  void headingsAreBlocksOfTheirOwn() throws Exception {
    Collected read = read("# One\n\nFirst.\n\nTwo\n---\n\n### Three ###\n\nLast.");
    assertEquals(List.of("First.", "Two", "Three", "Last."), read.blocks());
    assertEquals(List.of(Kind.PARAGRAPH, Kind.HEADING, Kind.HEADING, Kind.PARAGRAPH), read.kinds());
    assertEquals(3, read.only().text().blocks().get(2).level());
  }

  @Test
  void leadingHeadingIsTheTitle() throws Exception {
    Collected read = read("# The *title*\n\nText.");
    assertEquals(Optional.of("The title"), read.only().attribution().title());
    assertEquals(List.of("Text."), read.blocks());
  }

  @Test
  void leadingHeadingThatIsNotTheTitleIsText() throws Exception {
    Collected read = read("---\ntitle: Another\n---\n# The title\n\nText.");
    assertEquals(Optional.of("Another"), read.only().attribution().title());
    assertEquals(List.of("The title", "Text."), read.blocks());
  }

  @Test
  void listIsOneBlockWithItemsOnLines() throws Exception {
    Collected read =
        read("Intro:\n\n- one\n  goes on\n- two\n  1. inner\n  2. more\n\n- *three*\n");
    assertEquals(
        List.of("Intro:", "• one goes on\n• two\n1. inner\n2. more\n• three"), read.blocks());
    assertEquals(List.of(Kind.PARAGRAPH, Kind.LIST), read.kinds());
  }

  @Test
  void blockQuotesAndCodeAreParagraphs() throws Exception {
    assertEquals(
        List.of("Said one.", "Said two.", "x = 1\ny = 2"),
        read("> Said\n> one.\n>\n> Said two.\n\n```\nx = 1\n\ny = 2\n```\n").blocks());
  }

  @Test
  void lineUnderPictureIsItsCaption() throws Exception {
    Collected read = read("![alt](a.png)\n\n*A cord*\n\nText.\n\n![b](b.png) Beside it\n");
    assertEquals(List.of("A cord", "Text.", "Beside it"), read.blocks());
    assertEquals(List.of(Kind.CAPTION, Kind.PARAGRAPH, Kind.CAPTION), read.kinds());
  }

  @Test
  void htmlIsReadAsText() throws Exception {
    assertEquals(
        List.of("Inside & out.", "After."),
        read("<div>Inside <b>&amp;</b> out.</div>\n\n<!-- no -->\n\nAfter.").blocks());
  }

  @Test
  void ruleAtTheTopIsNoFrontMatter() throws Exception {
    assertEquals(
        List.of("Just text, no fields."), read("---\n\nJust text, no fields.\n\n---\n").blocks());
  }

  @Test
  void anArticleWithBrokenFrontMatterIsHeldBackAndReportedWithItsLine() throws Exception {
    Collected read = read("---\ntitle: Good title\nauthors: [Ana\npublisher: A: B\n---\nText.\n");
    assertEquals(List.of(), read.articles);
    assertTrue(
        read.unreadable
            .getFirst()
            .toString()
            .startsWith("a.md:4: the article is held back, since its front matter is not YAML: "),
        read.unreadable.toString());
  }

  @Test
  void unclosedFrontMatterIsReported() throws Exception {
    Collected read = read("---\ntitle: T\n\nText.\n");
    assertEquals(List.of(), read.articles);
    assertEquals(1, read.unreadable.getFirst().line());
  }

  @Test
  void keyThatOccursTwiceIsBroken() throws Exception {
    assertEquals(3, read("---\ntitle: T\ntitle: U\n---\nText.\n").unreadable.getFirst().line());
  }

  @Test
  void badDateIsReportedAndLeftUnknown() throws Exception {
    Collected read = read("---\ntitle: T\ndate: 28 June\n---\nText.\n");
    assertEquals(Optional.empty(), read.only().attribution().date());
    assertEquals(3, read.problems.getFirst().line());
  }

  @Test
  void emptyBodyIsUnreadable() throws Exception {
    Collected read = read("---\ntitle: T\n---\n\n");
    assertEquals(List.of(), read.articles);
    assertTrue(read.unreadable.getFirst().what().contains("empty"));
  }

  private Collected read(String markdown) throws Exception {
    Files.writeString(folder.resolve("a.md"), markdown);
    return Collected.from(folder);
  }
}
