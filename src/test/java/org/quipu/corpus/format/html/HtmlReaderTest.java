package org.quipu.corpus.format.html;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.Author;
import org.quipu.corpus.PersonName;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.DocumentReader;

final class HtmlReaderTest {
  private static final String ONE =
      "The reeds are cut in the dry months, when the water is low, and carried to the shore, where"
          + " they are left to dry for some weeks, sometimes longer.";
  private static final String TWO =
      "A boat takes four bundles, two long and two short, and a good binder, if the weather holds,"
          + " finishes it in three days, or so the binders say.";
  private static final String BODY =
      "<p>"
          + ONE
          + "</p><p>"
          + TWO
          + "</p><p>"
          + ONE.replace("reeds", "rushes")
          + "</p><p>"
          + TWO.replace("boat", "raft")
          + "</p>";

  private static ArticleDraft read(String head, String body) throws IOException {
    String page =
        "<!doctype html><html lang=\"en-GB\"><head>"
            + head
            + "</head><body>"
            + body
            + "</body></html>";
    return new HtmlReader().read("page.html", page).getFirst();
  }

  private static List<String> texts(ArticleDraft article) {
    return article.blocks().stream().map(TextBlock::text).toList();
  }

  private static String value(ArticleDraft article, Field field) {
    return article.findings().value(field).orElse("unknown");
  }

  @Test
  void bodyIsKeptAndEverythingAroundItIsNot() throws IOException {
    ArticleDraft article =
        read(
            "<title>Boats of reed on the lake | Lake Review</title>",
            "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>"
                + "<div class=cookie-banner>We use cookies, many of them, for everything.</div>"
                + "<div id=main class=article-body><h1>Boats of reed on the lake</h1>"
                + BODY
                + "<div class=share-buttons><a href=#>Tweet</a> <a href=#>Share</a></div></div>"
                + "<div class=related><h3>Related</h3><a href=/a>Another story</a></div>"
                + "<footer>All rights reserved, by everybody.</footer>");
    assertAll(
        () -> assertEquals(4, article.blocks().size()),
        () -> assertEquals(ONE, texts(article).getFirst()),
        () -> assertEquals("Boats of reed on the lake", value(article, Field.TITLE)));
  }

  @Test
  void wordsAreVerbatimButForEntitiesAndFoldedSpace() throws IOException {
    ArticleDraft article =
        read(
            "",
            "<article><p>He said \"no\" &amp; <b>left</b>\n"
                + "   the&nbsp;lake &mdash; for good&hellip; It's   true, they say, and sad.</p>"
                + BODY
                + "</article>");
    assertEquals(
        "He said \"no\" & left the\u00A0lake — for good… It's true, they say, and sad.",
        texts(article).getFirst());
  }

  @Test
  void twoLineBreaksEndAParagraph() throws IOException {
    ArticleDraft article =
        read(
            "",
            "<div id=content>"
                + ONE
                + "<br><br>"
                + TWO
                + "<br>\n<br>"
                + ONE.replace("reeds", "rushes")
                + "</div>");
    assertEquals(List.of(ONE, TWO, ONE.replace("reeds", "rushes")), texts(article));
  }

  @Test
  void captionThatRecursIsKeptOnceAndReported() throws IOException {
    String figure =
        "<figure><img src=x><figcaption>Boats at dawn on the lake</figcaption></figure>";
    ArticleDraft article =
        read(
            "",
            "<article>"
                + figure
                + BODY
                + figure
                + BODY.replace("the", "these")
                + figure
                + "</article>");
    assertAll(
        () ->
            assertEquals(
                1, texts(article).stream().filter("Boats at dawn on the lake"::equals).count()),
        () -> assertEquals(2, article.dropped().size()));
  }

  @Test
  void jsonLdComesFirst() throws IOException {
    ArticleDraft article =
        read(
            """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},
            {"@type":"NewsArticle","headline":"Boats &amp; reeds","datePublished":"2020-03-04T10:00:00+01:00","inLanguage":"en",
            "author":[{"@type":"Person","name":"Ana Quispe"},{"@type":"Person","name":"Juan Mamani"}],
            "publisher":{"@type":"Organization","name":"Lake Review"}}]}</script>
            <meta property="og:title" content="Other title"><meta name="author" content="Somebody Else">
            <meta property="og:site_name" content="Other"><link rel="canonical" href="https://lake.example/boats">
            """,
            "<article>" + BODY + "</article>");
    assertAll(
        () -> assertEquals("Boats & reeds", value(article, Field.TITLE)),
        () -> assertEquals(List.of("Ana Quispe", "Juan Mamani"), article.findings().authors()),
        () -> assertEquals("Lake Review", value(article, Field.PUBLISHER)),
        () -> assertEquals("2020-03-04", value(article, Field.DATE)),
        () -> assertEquals("https://lake.example/boats", value(article, Field.URL)),
        () -> assertEquals("en-GB", value(article, Field.LANG)),
        () -> assertEquals(List.of(), article.findings().unsure()));
  }

  @Test
  void aPageSaysWhetherItsAuthorsArePersonsOrInstitutions() throws IOException {
    ArticleDraft article =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Boats","author":[
              {"@type":"Person","name":"Ana Quispe","givenName":"Ana","familyName":"Quispe"},
              {"@type":"Organization","name":"Lake Office"},
              {"@type":["Person"],"name":"Juan Mamani"},
              {"@type":"Person","name":"The Lake Times"},
              {"@type":"Person","name":"reedlover"},
              {"name":"Rosa Choque"}]}</script>
            """,
            "<article>" + BODY + "</article>");

    assertEquals(
        List.of(
            new Author.Person("Ana Quispe", Optional.of(new PersonName("Ana", "", "Quispe", ""))),
            new Author.Body("Lake Office"),
            new Author.Person("Juan Mamani", Optional.empty()),
            new Author.Unsaid("The Lake Times"),
            new Author.Unsaid("reedlover"),
            new Author.Unsaid("Rosa Choque")),
        article.findings().writers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lea también: Los remeros ganan otra vez",
        "Le puede interesar: Los remeros ganan otra vez",
        "READ ALSO: Rowers win again",
        "Lesen Sie auch: Ruderer gewinnen wieder",
        "À lire aussi : Les rameurs gagnent encore",
        "Síguenos en Facebook y Twitter",
        "Folgen Sie uns auf Instagram",
        "No responses so far"
      })
  void linesThatLeadElsewhereAreNoPartOfTheArticle(String line) throws IOException {
    ArticleDraft article =
        read("", "<article>" + BODY + "<p>" + line + "</p>" + BODY + "</article>");

    assertFalse(article.text().contains(line), article.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See: the boat has two bows, and either may go first.",
        "Read this: reeds rot from below, said Ana Quispe, and laughed."
      })
  void aSentenceThatBeginsLikeThemStays(String line) throws IOException {
    ArticleDraft article =
        read("", "<article>" + BODY + "<p>" + line + "</p>" + BODY + "</article>");

    assertTrue(article.text().contains(line), article.text());
  }

  @Test
  void anArticleMadeOfPartsIsReadWhole() throws IOException {
    String part =
        "<div class='field__item'><div class='part'><div class='text'>%s</div></div></div>";
    String last =
        "<p>Nobody has bound a boat of that length since, and the last of its makers lives in town"
            + " with his daughter, far from the shore.</p>";
    ArticleDraft article =
        read(
            "",
            "<div class='fields'>"
                + part.formatted(BODY)
                + part.formatted(last)
                + "</div>"
                + "<div class='foot'><p>Write to us.</p></div>");

    assertTrue(article.text().endsWith("far from the shore."), article.text());
  }

  @Test
  void metaTagsAreReadWhereJsonLdIsBroken() throws IOException {
    ArticleDraft article =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":</script>
            <meta name="DC.title" content="Boats of reed"><meta name="citation_author" content="Quispe, Ana">
            <meta name="citation_publication_date" content="2020/03/04"><meta property="og:url" content="javascript:alert(1)">
            """,
            "<article>" + BODY + "</article>");
    assertAll(
        () -> assertEquals("Boats of reed", value(article, Field.TITLE)),
        () -> assertEquals(List.of("Quispe, Ana"), article.findings().authors()),
        () -> assertEquals("2020-03-04", value(article, Field.DATE)),
        () -> assertEquals("unknown", value(article, Field.URL)));
  }

  @Test
  void visibleBylineAndTimeAreGuesses() throws IOException {
    ArticleDraft article =
        read(
            "<title>Boats of reed on the lake</title>",
            "<article><p class=byline>By Ana Quispe</p><time datetime=2020-03-04T10:00>4"
                + " March</time>"
                + BODY
                + "</article>");
    assertAll(
        () -> assertEquals(List.of("Ana Quispe"), article.findings().authors()),
        () -> assertEquals("2020-03-04", value(article, Field.DATE)),
        () ->
            assertTrue(
                article
                    .findings()
                    .unsure()
                    .containsAll(List.of(Field.TITLE, Field.AUTHORS, Field.DATE))));
  }

  @Test
  void addressComesFromTheBrowserThatSavedThePage() throws IOException {
    String page =
        "<!-- saved from url=(0030)https://lake.example/saved -->\n<html><body><article>"
            + BODY
            + "</article></body></html>";
    ArticleDraft article = new HtmlReader().read("page.html", page).getFirst();
    assertEquals("https://lake.example/saved", value(article, Field.URL));
  }

  @Test
  void encodingOfThePageIsRespected() throws IOException {
    String page =
        "<html><head><meta charset=windows-1252></head><body><article><p>Señor “Núñez”, who binds"
            + " boats, and reeds, too.</p>"
            + BODY
            + "</article></body></html>";
    ArticleDraft article =
        new DocumentReader()
            .read("page.html", page.getBytes(Charset.forName("windows-1252")))
            .getFirst();
    assertEquals("Señor “Núñez”, who binds boats, and reeds, too.", texts(article).getFirst());
  }

  @Test
  void pageWithoutTextSaysWhatToDo() {
    UnreadableException refusal =
        assertThrows(
            UnreadableException.class,
            () -> read("<title>App</title>", "<div id=root></div><script>run()</script>"));
    assertTrue(refusal.getMessage().contains("save it after it has loaded"));
  }

  @Test
  void bylineAndDateInPlainParagraphsAreReadAndTakenOutOfTheText() throws IOException {
    ArticleDraft article =
        read(
            "<title>Boats of reed on the lake</title>",
            "<article><h1>Boats of reed on the lake</h1><p>By Ana Quispe, J. Smith and Rosa"
                + " Mamani</p><p>28 June 2021</p>"
                + BODY
                + "</article>");
    assertAll(
        () ->
            assertEquals(
                List.of("Ana Quispe", "J. Smith", "Rosa Mamani"), article.findings().authors()),
        () -> assertEquals("2021-06-28", value(article, Field.DATE)),
        () -> assertEquals(ONE, texts(article).getFirst()),
        () -> assertTrue(article.findings().unsure().contains(Field.AUTHORS)));
  }

  @Test
  void bylineBelowTheTextIsReadToo() throws IOException {
    ArticleDraft article =
        read("<title>Boats</title>", "<article>" + BODY + "<p>By Ana Quispe</p></article>");
    assertAll(
        () -> assertEquals(List.of("Ana Quispe"), article.findings().authors()),
        () -> assertFalse(article.text().contains("Quispe")));
  }

  @Test
  void bylineIsReadWithoutRolesHandlesDatesAndButtons() throws IOException {
    ArticleDraft article =
        read(
            "<title>Boats</title>",
            "<div class=byline><span>By</span><a href=/a>Ana"
                + " Quispe</a><span>@anaq</span><span>Senior Lake Editor</span><span>28 June 2021"
                + " 5:07 AM</span><a>View author archive</a></div><article>"
                + BODY
                + "</article>");
    assertEquals(List.of("Ana Quispe"), article.findings().authors());
  }

  @Test
  void severalMarkedUpAuthorsAreAllRead() throws IOException {
    ArticleDraft article =
        read(
            "<title>Boats</title>",
            "<p class=byline>By <a rel=author>Ana Quispe</a> and <a rel=author>J."
                + " Smith</a></p><article>"
                + BODY
                + "</article>");
    assertEquals(List.of("Ana Quispe", "J. Smith"), article.findings().authors());
  }

  @Test
  void dateThatIsOnlySeenOnThePageIsAGuess() throws IOException {
    ArticleDraft article =
        read(
            "<title>Boats</title>",
            "<ul class=latest><li><span class=date>1 May 2022</span></ul><div"
                + " class=post-date>Published 28 June 2021</div><article>"
                + BODY
                + "</article>");
    assertAll(
        () -> assertEquals("2021-06-28", value(article, Field.DATE)),
        () -> assertTrue(article.findings().unsure().contains(Field.DATE)));
  }

  @Test
  void titleEndsWhereTheHeadingOnThePageEnds() throws IOException {
    assertEquals(
        "湖の葦船をつくる人びと",
        value(
            read(
                "<title>湖の葦船をつくる人びと｜湖新聞</title>",
                "<h1>湖の葦船をつくる人びと</h1><article>" + BODY + "</article>"),
            Field.TITLE));
  }
}
