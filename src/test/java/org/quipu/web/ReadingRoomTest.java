package org.quipu.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The responses of the reading room to readers and programs. */
final class ReadingRoomTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUOTE = "The ferry sank in the storm of 1883.";

  @TempDir private static Path folder;
  private static TestRoom room;

  @BeforeAll
  static void open() throws IOException {
    Path corpus = folder.resolve("corpus");
    TestRoom.write(
        corpus,
        "harbour.md",
        """
        ---
        title: The harbour & its <ferries>
        authors: [Ada Holm, Bo Lind]
        publisher: Coast Courier
        date: 2011-06-28
        url: "https://example.org/harbour#:~:text=old"
        lang: en
        licence: CC-BY-4.0
        sources:
          - title: The log of the pilots
            author: Cleo Marsh
            url: https://example.org/log
          - title: A trap
            url: "javascript:alert(1)"
        ---
        Fishermen built the first pier.

        ## Storms

        The ferry sank in the storm of 1883. Forty people were saved by the pilots.

        - Ropes
        - Lamps
        """);
    TestRoom.write(
        corpus,
        "evil.md",
        """
        ---
        title: "<script>alert(1)</script>"
        url: "javascript:alert(1)"
        ---
        An </script><img src=x onerror=alert(1)> article about lighthouses in the north.
        """);
    TestRoom.write(
        corpus,
        "odd.jsonl",
        """
        {"id":"https://example.org//x?y#z","title":"Odd one","text":"A heron stood by the canal.","lang":"en"}
        {"id":"..","title":"Odd two","text":"A stork nested on the chapel.","lang":"en"}
        {"id":"año nuevo/ñ","title":"Odd three","text":"Una gaviota robó el pan.","lang":"es"}
        """);
    TestRoom.write(
        corpus,
        "long.md",
        "---\ntitle: A long one\nlang: en\n---\n"
            + "Nothing much happened on this day, as on so many days of that slow winter. "
                .repeat(30)
                .concat("\n\n")
                .repeat(120)
            + "The needle lay here.\n\n"
            + "And then it went on, day after day, with nothing but rain. "
                .repeat(30)
                .concat("\n\n")
                .repeat(120));
    room = TestRoom.over(corpus, folder.resolve("index"));
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static String citation() {
    return room.citation("harbour", QUOTE);
  }

  @Test
  void aCitationOpensTheArticleWithTheQuoteMarked() {
    Document page = room.page(citation());
    assertEquals(QUOTE, page.select("mark").text());
    assertTrue(page.select("main").text().contains("Forty people were saved by the pilots."));
    assertEquals("The harbour & its <ferries>", page.select("h1").text());
    assertTrue(
        page.select(".credit").text().contains("¶ 2, Storms"), page.select(".credit").text());
  }

  @Test
  void aCitationSaysWhatItsArticleDrawsOnAndItsLicence() {
    Element about = room.page(citation()).select(".about").first();
    assertTrue(about.text().contains("CC-BY-4.0"));
    assertEquals("https://example.org/log", about.select("a:contains(pilots)").attr("href"));
  }

  @Test
  void anAddressLosesTheWordsThatItWasSavedFor() {
    Document page = room.page(citation());
    assertFalse(page.select("dd").text().contains("text=old"), page.select("dd").text());
    assertTrue(
        page.select("a.outward")
            .attr("href")
            .startsWith("https://example.org/harbour#:~:text=The"));
  }

  @Test
  void referenceManagersAndPreviewsFindTheirTags() throws IOException {
    Document page = room.page(citation());
    assertEquals(
        List.of("Ada Holm", "Bo Lind"),
        page.select("meta[name=citation_author]").eachAttr("content"));
    assertEquals("2011/06/28", page.select("meta[name=citation_publication_date]").attr("content"));
    assertEquals(QUOTE, page.select("meta[property=og:description]").attr("content"));
    assertEquals(TestRoom.URL + citation(), page.select("meta[property=og:url]").attr("content"));
    JsonNode linked = JSON.readTree(page.select("script[type=application/ld+json]").html());
    assertEquals(QUOTE, linked.path("text").asText());
    assertEquals("The harbour & its <ferries>", linked.path("isPartOf").path("headline").asText());
  }

  @Test
  void aCitationIsAWebAnnotationToo() throws IOException {
    HttpResponse<String> response = room.get(citation() + ".json");
    JsonNode target = JSON.readTree(response.body()).path("target");
    assertEquals(TestRoom.URL + "/a/harbour", target.path("source").asText());
    JsonNode byQuote = target.path("selector").path(0);
    assertEquals("TextQuoteSelector", byQuote.path("type").asText());
    assertEquals(QUOTE, byQuote.path("exact").asText());
    JsonNode byPosition = target.path("selector").path(1);
    assertEquals("TextPositionSelector", byPosition.path("type").asText());
    assertEquals(QUOTE.length(), byPosition.path("end").asInt() - byPosition.path("start").asInt());
  }

  @Test
  void aCitationIsThereForReferenceManagers() throws IOException {
    assertTrue(room.get(citation() + ".bib").body().startsWith("@misc{"));
    JsonNode items = JSON.readTree(room.get(citation() + ".csl.json").body());
    assertEquals("¶ 2, Storms", items.path(0).path("note").asText());
  }

  @Test
  void aChangedArticleIsShownWithTheWordsAsTheyWereQuoted() throws IOException {
    Path corpus = folder.resolve("other");
    TestRoom.write(corpus, "town.md", "The mayor resigned on Monday.");
    try (TestRoom other = TestRoom.over(corpus, folder.resolve("other-index"))) {
      String path = other.citation("town", "The mayor resigned on Monday.");
      other.page(path);
      other.rewrite("town.md", "The mayor resigned on a Tuesday, it turned out.");
      Document changed = other.page(path);
      assertEquals(0, changed.select("mark").size());
      assertEquals("The mayor resigned on Monday.", changed.select("blockquote").text());
      other.remove("town.md");
      assertEquals(410, other.get(path).statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nowhere", "/a/nowhere", "/a", "/c/qnowhere", "/c/q", "/c/", "/assets/x"})
  void unknownAddressesOfferASearch(String path) {
    HttpResponse<String> response = room.get(path, "Accept", "text/html");
    assertEquals(404, response.statusCode());
    assertTrue(response.body().contains("name=\"q\""), response.body());
  }

  @Test
  void aWellFormedIdThatNobodyGaveIsNotFound() {
    assertEquals(404, room.get("/c/qAQAAAAIAAAAOAAAAERI0Vng").statusCode());
    HttpResponse<String> forPrograms = room.get("/c/qAQAAAAIAAAAOAAAAERI0Vng.json");
    assertEquals(404, forPrograms.statusCode());
    assertTrue(forPrograms.body().startsWith("{\"error\""), forPrograms.body());
  }

  @Test
  void articlesOfAnyIdOpenFromTheList() {
    Document list = room.page("/articles");
    for (String title : List.of("Odd one", "Odd two", "Odd three")) {
      String path = list.select(".articles a.name:contains(" + title + ")").attr("href");
      assertEquals(title, room.page(path).select("h1").text(), path);
    }
  }

  @Test
  void articlesAreFilteredBySourceAuthorLanguageAndDate() {
    assertEquals(1, room.page("/articles?source=courier").select(".articles li").size());
    assertEquals(1, room.page("/articles?author=Bo%20Lind").select(".articles li").size());
    assertEquals(1, room.page("/articles?language=es").select(".articles li").size());
    assertEquals(1, room.page("/articles?after=2010&before=2012").select(".articles li").size());
    assertEquals(0, room.page("/articles?before=2001").select(".articles li").size());
  }

  @Test
  void aLongArticleComesInPartsAndItsCitationsLeadToTheRightOne() {
    String path = room.citation("long", "The needle lay here.");
    HttpResponse<String> page = room.get(path);
    assertTrue(page.body().length() < 28_000, "bytes: " + page.body().length());
    String whole = room.page(path).select("a:contains(whole article)").attr("href");
    Document part = room.page(whole);
    String anchor = whole.substring(whole.indexOf('#') + 1);
    assertTrue(part.getElementById(anchor).text().contains("The needle lay here."));
  }

  @Test
  void whatArticlesHoldIsEscaped() {
    Document page = room.page("/a/evil");
    assertEquals("<script>alert(1)</script>", page.select("h1").text());
    assertEquals(0, page.select("main script, img[onerror]").size());
    assertEquals(0, page.select("[href^=javascript]").size());
    assertEquals(0, room.page(citation()).select("[href^=javascript]").size());
    assertEquals(0, room.page("/search?q=%22%3E%3Cscript%3E").select("main script").size());
  }

  @Test
  void browsersAreToldToLoadNothingElse() {
    for (String path :
        List.of("/", citation(), "/nowhere", "/api/ask?q=ferry", "/assets/room.js")) {
      HttpResponse<String> response = room.get(path);
      String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
      assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
      assertTrue(response.headers().firstValue("Server").isEmpty());
    }
    Document page = room.page(citation());
    assertEquals(0, page.select("[style], style, [onclick], script:not([src]):not([type])").size());
    assertTrue(
        page.select("script[src], link[rel=stylesheet], img").stream()
            .allMatch(e -> (e.attr("src") + e.attr("href")).startsWith("/assets/")));
  }

  @Test
  void aPageThatIsTheSameIsNotSentAgain() {
    String tag = room.get(citation()).headers().firstValue("ETag").orElseThrow();
    assertEquals(304, room.get(citation(), "If-None-Match", tag).statusCode());
  }

  @Test
  void pagesAreCompressed() throws IOException {
    HttpResponse<String> page = room.get("/", "Accept-Encoding", "gzip");
    assertEquals("gzip", page.headers().firstValue("Content-Encoding").orElseThrow());
  }

  @Test
  void aQuestionIsAnsweredWithTheQuoteFirst() {
    Document page = room.page("/search?q=When%20did%20the%20ferry%20sink%3F");
    assertTrue(page.select("figure.big blockquote").text().startsWith(QUOTE.substring(0, 20)));
    assertTrue(page.select("figure.big a.name").attr("href").startsWith("/c/q"));
  }

  @Test
  void whyAPassageStandsFirstIsSaidWhenAsked() {
    Document page = room.page("/search?q=When%20did%20the%20ferry%20sink%3F&why=1");
    assertTrue(page.select("#why meter").size() > 2);
    assertTrue(page.select("#why").text().contains("ferry"));
  }

  @Test
  void whatAPassageLacksOfTheQuestionIsSaidToo() {
    Document page =
        room.page("/search?q=When%20did%20the%20ferry%20sink%20with%20alpacas%3F&why=1");
    assertTrue(page.select("#why s").eachText().contains("alpacas"));
  }

  @Test
  void aSourceInAnotherLanguageThanTheQuestionIsMarkedAsSuch() {
    Document foreign = room.page("/search?q=What%20did%20the%20gaviota%20do%20with%20the%20pan%3F");
    assertTrue(foreign.select("main").text().contains("This source is in Spanish."));
    Document own = room.page("/search?q=When%20did%20the%20ferry%20sink%3F");
    assertFalse(own.select("main").text().contains("This source is in"));
  }

  @Test
  void aTimelineSaysWhenThingsWereAndWhichDatesAreTheArticles() {
    Document page = room.page("/timeline?q=ferry%20storm%20pier%20pilots");
    assertEquals("1883", page.select(".when time").attr("datetime"));
    assertEquals("", page.select(".when span").text());
    Document published = room.page("/timeline?q=Who%20built%20the%20first%20pier%3F");
    assertEquals("2011-06-28", published.select(".when time").attr("datetime"));
    assertEquals("(date of the article)", published.select(".when span").text());
  }

  @Test
  void aQuestionThatNothingAnswersIsDeclined() {
    Document page = room.page("/search?q=zyxwvuts%20qwertyuiop");
    assertEquals(0, page.select("figure.big").size());
    assertTrue(page.select("[role=status]").text().contains("zyxwvuts"));
  }

  @Test
  void quotationsAreChecked() {
    String words = QUOTE.replace("sank", "burned").replace(" ", "%20");
    Document page = room.page("/check?q=" + words);
    assertEquals("burned", page.select("del").text());
    assertEquals("sank", page.select("ins").text());
  }

  @Test
  void pagesSpeakTheLanguageThatTheBrowserAsksFor() {
    Document page = room.page("/", "Accept-Language", "de, es-PE;q=0.8, en;q=0.5");
    assertEquals("es", page.select("html").attr("lang"));
    assertFalse(page.select("nav a").attr("href").contains("lang="));
  }

  @Test
  void aChosenLanguageStaysOnTheNextPage() {
    Document page = room.page("/?lang=es", "Accept-Language", "en");
    assertEquals("/articles?lang=es", page.select("nav a").attr("href"));
  }

  @Test
  void programsAskInJson() throws IOException {
    JsonNode answer =
        JSON.readTree(room.get("/api/ask?q=When+did+the+ferry+sink+in+the+storm%3F").body());
    assertEquals("answered", answer.path("outcome").asText());
    assertEquals("Storms", answer.path("answers").path(0).path("place").path("heading").asText());
    assertEquals(400, room.get("/api/ask").statusCode());
  }

  @Test
  void theInterfaceIsDescribed() throws IOException {
    JsonNode description = JSON.readTree(room.get("/openapi.json").body());
    assertTrue(description.path("paths").has("/api/ask"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.atom", "/sitemap.xml"})
  void listsForMachinesAreWellFormedAndHoldWholeAddresses(String path) throws Exception {
    String xml = room.get(path).body();
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertTrue(xml.contains(TestRoom.URL + "/a/harbour"), xml);
  }

  @Test
  void onlyReadingIsPossible() {
    assertEquals(405, room.send("POST", "/search").statusCode());
    assertEquals(200, room.send("HEAD", citation()).statusCode());
  }

  @Test
  void aQuestionBeyondAllMeasureIsRefused() {
    assertEquals(400, room.get("/search?q=" + "a".repeat(3000)).statusCode());
    assertTrue(room.get("/search?q=" + "a".repeat(30_000)).statusCode() >= 400);
  }

  @Test
  void fiveHundredReadersAtOnceAreAllServed() throws Exception {
    List<String> paths =
        List.of("/", citation(), "/search?q=When+did+the+ferry+sink%3F", "/articles", "/a/harbour");
    List<Callable<Integer>> readers = new ArrayList<>();
    for (int reader = 0; reader < 500; reader++) {
      String path = paths.get(reader % paths.size());
      readers.add(() -> room.get(path).statusCode());
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status : threads.invokeAll(readers)) {
        assertEquals(200, status.get());
      }
    }
  }

  @Test
  void aRoomForThisMachineAnswersToNoOtherName() throws IOException {
    try (TestRoom own =
        TestRoom.forThisMachine(folder.resolve("corpus"), folder.resolve("own-index"))) {
      assertEquals(200, own.get("/").statusCode());
      assertEquals(421, own.statusFor("evil.example.org"));
      assertEquals(200, own.statusFor("localhost:8080"));
      assertTrue(
          own.get("/api/ask?q=x").headers().map().keySet().stream()
              .noneMatch(name -> name.equalsIgnoreCase("Access-Control-Allow-Origin")));
    }
  }

  @Test
  void aPrivateRoomAsksForItsToken() throws IOException {
    try (TestRoom locked =
        TestRoom.locked(folder.resolve("corpus"), folder.resolve("locked"), "open-sesame")) {
      assertEquals(401, locked.get("/").statusCode());
      assertEquals(401, locked.get(citation() + ".json").statusCode());
      String wrong = Base64.getEncoder().encodeToString("me:open".getBytes(StandardCharsets.UTF_8));
      assertEquals(401, locked.get("/", "Authorization", "Basic " + wrong).statusCode());
      String right =
          Base64.getEncoder().encodeToString("me:open-sesame".getBytes(StandardCharsets.UTF_8));
      assertEquals(200, locked.get("/", "Authorization", "Basic " + right).statusCode());
      assertEquals(200, locked.get("/", "Authorization", "Bearer open-sesame").statusCode());
    }
  }
}
