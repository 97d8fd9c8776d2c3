package org.quipu.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.web.TestRoom;

/** Links with text fragments lead to the quoted words on the page that was saved. */
@NeedsChromium
final class TextFragmentInBrowserTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour</title>
      <link rel="canonical" href="ADDRESS"></head><body><main>
      FILLER
      <p id="plain">The council met on Monday to speak about the harbour,
        the <em>bridge</em> and the old mill by the river.</p>
      FILLER
      <p>What a pilot has to know:</p>
      <ol id="list"><li>The lamp on the mole burns from dusk to dawn.</li>
      <li>The channel is nine fathoms deep at low water.</li></ol>
      FILLER
      <table id="table"><tr><th>Ship</th><th>Year</th><th>Built of</th></tr>
      <tr><td>The good ship Albatross</td><td>1874</td><td>oak from the royal forest</td></tr>
      <tr><td>The old ferry Seagull</td><td>1881</td><td>iron plates from Leeds</td></tr></table>
      FILLER
      <ul id="bullets"><li>Ropes of <b>hemp</b>, forty fathoms each.</li><li>Two anchors of wrought iron.</li></ul>
      FILLER
      </main></body></html>
      """;

  @TempDir private static Path folder;
  private static HttpServer site;
  private static TestRoom room;
  private static Chromium browser;

  @BeforeAll
  static void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/";
    StringBuilder page = new StringBuilder();
    String[] parts = PAGE.split("FILLER", -1);
    for (int i = 0; i < parts.length; i++) {
      page.append(parts[i]);
      for (int line = 0; i + 1 < parts.length && line < 30; line++) {
        page.append("<p>Line ").append(i).append(' ').append(line).append(" says little.</p>\n");
      }
    }
    byte[] html =
        page.toString()
            .replace("ADDRESS", address + "#:~:text=elsewhere")
            .getBytes(StandardCharsets.UTF_8);
    site.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
          }
        });
    site.start();
    TestRoom.write(
        folder.resolve("corpus"), "harbour.html", new String(html, StandardCharsets.UTF_8));
    room = TestRoom.over(folder.resolve("corpus"), folder.resolve("index"));
    browser = Chromium.start(Chromium.installed().orElseThrow());
    browser.size(1000, 600, false);
  }

  @AfterAll
  static void close() {
    browser.close();
    room.close();
    site.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain   | The council met on Monday to speak about the harbour, the bridge and the old mill by the river.
          list    | 1. The lamp on the mole burns from dusk to dawn.\\n2. The channel is nine fathoms deep at low water.
          list    | 2. The channel is nine fathoms deep at low water.
          table   | • The good ship Albatross: Year 1874; Built of oak from the royal forest\\n• The old ferry Seagull: Year 1881; Built of iron plates from Leeds
          table   | • The old ferry Seagull: Year 1881; Built of iron plates from Leeds
          bullets | • Ropes of hemp, forty fathoms each.\\n• Two anchors of wrought iron.
          """)
  void thePageOpensAtTheQuote(String element, String words) {
    String quote = words.replace("\\n", "\n").replace("\\t", "\t");
    String link = link(quote);
    assertTrue(link.contains("#:~:text="), link);
    assertEquals(link.indexOf(":~:"), link.lastIndexOf(":~:"), link);
    browser.open("about:blank");
    browser.open(link);
    assertTrue(
        browser
            .run(
                "(() => { const b = document.getElementById('%s').getBoundingClientRect();"
                        .formatted(element)
                    + " return scrollY > 0 && b.bottom > 0 && b.top < innerHeight })()")
            .asBoolean(),
        link);
  }

  private static String link(String quote) {
    return room.page(room.citation("harbour", quote)).select("a.outward").attr("href");
  }
}
