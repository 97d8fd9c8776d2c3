package org.quipu.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.web.TestRoom;

/** The reading room as people use it, in a real browser. */
@NeedsChromium
final class ReadingRoomInBrowserTest {
  private static final String QUOTE = "The pilots lit the lamp on the mole for the first time.";
  private static final String AXE = "axe.min.js";

  @TempDir private static Path folder;
  private static TestRoom room;
  private static Chromium browser;

  @BeforeAll
  static void open() throws IOException {
    Path corpus = folder.resolve("corpus");
    StringBuilder log = new StringBuilder("---\ntitle: The lamp\nauthors: [Ada Holm]\n");
    log.append("date: 1901-05-02\nlang: en\nurl: https://example.org/lamp\n---\n");
    for (int day = 1; day <= 60; day++) {
      log.append("Day ").append(day).append(" brought rain and nothing else worth a line.\n\n");
    }
    log.append("## The lamp\n\n").append(QUOTE).append("\n\n- Oil\n- Wick\n- Glass\n\n");
    for (int day = 61; day <= 90; day++) {
      log.append("Day ").append(day).append(" was spent at sea, without a catch.\n\n");
    }
    TestRoom.write(corpus, "lamp.md", log.toString());
    TestRoom.write(
        corpus,
        "rtl.md",
        """
        ---
        title: المنارة
        lang: ar
        ---
        أضاء المرشدون المصباح على الرصيف لأول مرة في تلك الليلة.\
        """);
    TestRoom.write(
        corpus,
        "table.html",
        """
        <html lang="en"><head><title>Heights</title></head><body><main>
        <p>These are the towers of the coast.</p>
        <table><tr><th>Tower</th><th>Height</th></tr><tr><td>North</td><td>40 m</td></tr></table>
        <ol><li>Oil the lamp.</li><li>Trim the wick.</li></ol></main></body></html>
        """);
    TestRoom.write(corpus, "_samples.yaml", "- lang: en\n  text: Who lit the lamp on the mole?\n");
    room = TestRoom.over(corpus, folder.resolve("index"));
    browser = Chromium.start(Chromium.installed().orElseThrow());
  }

  @AfterAll
  static void close() {
    browser.close();
    room.close();
  }

  @BeforeEach
  void sitAtADesk() {
    browser.size(1200, 800, false);
    browser.dark(false);
    browser.scripts(true);
  }

  private static String lamp() {
    return room.citation("lamp", QUOTE);
  }

  private boolean inView(String selector) {
    return browser
        .run(
            "(() => { const b = document.querySelector('%s').getBoundingClientRect();"
                    .formatted(selector)
                + " return b.top >= 0 && b.bottom <= innerHeight })()")
        .asBoolean();
  }

  @Test
  void aCitationOpensWithItsQuoteInView() {
    browser.open(room.address(lamp()));
    assertTrue(browser.run("scrollY").asInt() > 0);
    assertTrue(inView("mark"));
  }

  @Test
  void withoutScriptsTheQuoteIsInViewToo() {
    browser.scripts(false);
    browser.open(room.address(lamp()));
    assertTrue(inView("mark"));
  }

  @Test
  void peopleSearchAndOpenTheQuoteByKeyboardAlone() {
    browser.open(room.address("/"));
    for (int tabs = 0; tabs < 20 && !isFocused("question"); tabs++) {
      browser.press("Tab", 9);
    }
    browser.type("Who lit the lamp on the mole?");
    browser.leaving(() -> browser.press("Enter", 13));
    assertTrue(
        browser.run("document.querySelector('figure.big').innerText").asText().contains(QUOTE));
    for (int tabs = 0; tabs < 30 && !isOnALinkToAQuote(); tabs++) {
      browser.press("Tab", 9);
    }
    assertNotEquals(
        "none", browser.run("getComputedStyle(document.activeElement).outlineStyle").asText());
    browser.leaving(() -> browser.press("Enter", 13));
    assertEquals(QUOTE, browser.run("document.querySelector('mark').innerText").asText());
  }

  private boolean isFocused(String id) {
    return browser.run("document.activeElement.id").asText().equals(id);
  }

  private boolean isOnALinkToAQuote() {
    return browser.run("document.activeElement.pathname || ''").asText().startsWith("/c/");
  }

  @Test
  void nothingIsLoadedFromAnywhereElse() {
    browser.open(room.address(lamp()));
    String own = room.address("/");
    assertTrue(browser.requested().stream().allMatch(url -> url.startsWith(own)));
    assertTrue(browser.requested().size() >= 3);
  }

  @Test
  void aDarkScreenGetsADarkPage() {
    browser.open(room.address("/"));
    String light = browser.run("getComputedStyle(document.body).backgroundColor").asText();
    browser.dark(true);
    String dark = browser.run("getComputedStyle(document.body).backgroundColor").asText();
    assertNotEquals(light, dark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/articles", "/a/table", "/a/rtl", "/search?q=lamp", "/check?q=x"})
  void onAPhoneNothingIsWiderThanTheScreen(String path) {
    browser.size(360, 740, true);
    browser.open(room.address(path));
    assertEquals(360, browser.run("document.documentElement.scrollWidth").asInt());
  }

  @Test
  void textThatRunsFromTheRightDoes() {
    browser.open(room.address("/a/rtl"));
    assertEquals(
        "rtl",
        browser.run("getComputedStyle(document.querySelector('.block p')).direction").asText());
  }

  @Test
  void aPrintedPageHoldsTheTextAndNoControls() throws IOException {
    browser.open(room.address(lamp()));
    try (PDDocument printed = Loader.loadPDF(browser.pdf())) {
      String text = new PDFTextStripper().getText(printed);
      assertTrue(text.contains(QUOTE), text);
      assertTrue(!text.contains("Copy link") && !text.contains("Check a quotation"), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=Who+lit+the+lamp+on+the+mole%3F&why=1",
        "/search?q=zyxwvuts",
        "/articles",
        "/a/lamp",
        "/a/rtl",
        "/a/table",
        "CITATION",
        "/timeline?q=lamp",
        "/compare?q=lamp",
        "/check?q=The+pilots+lit+the+lamp+on+the+mole+for+the+last+time.",
        "/nowhere",
        "/?lang=es"
      })
  void axeFindsNoViolation(String path) throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      browser.open(room.address(path.equals("CITATION") ? lamp() : path));
      browser.run(axe());
      JsonNode found = browser.run("axe.run().then(r => r.violations)");
      List<String> violations = new ArrayList<>();
      found.forEach(
          v ->
              violations.add(
                  v.path("id").asText()
                      + " "
                      + v.path("nodes").path(0).path("html").asText()
                      + " "
                      + v.path("nodes").path(0).path("failureSummary").asText()));
      assertEquals(List.of(), violations);
    }
  }

  private static String axe() throws IOException {
    try (InputStream in =
        ReadingRoomInBrowserTest.class.getClassLoader().getResourceAsStream(AXE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; true";
    }
  }
}
