package org.quipu.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of an article say that it is superseded or expired. */
final class ReplacedArticleTest {
  private static final String OLD = "The last ferry to Orsund leaves at nine.";

  @TempDir private Path folder;

  @Test
  void everyPageOfTheOlderArticleLeadsToTheNewer() throws IOException {
    Path corpus = folder.resolve("corpus");
    TestRoom.write(
        corpus,
        "ferry/2019.md",
        "---\ntitle: Ferry 2019\nvalid-until: 2019-12-31\nlang: en\n---\n" + OLD + "\n");
    TestRoom.write(
        corpus,
        "ferry/2023.md",
        """
        ---
        title: Ferry 2023
        date: 2023-01
        supersedes: ferry/2019
        lang: en
        ---
        The ferry leaves at ten.
        """);
    try (TestRoom room = TestRoom.over(corpus, folder.resolve("index"))) {
      for (String page :
          new String[] {
            "/a/ferry/2019",
            room.citation("ferry/2019", OLD),
            "/search?q=last+ferry+to+Orsund",
            "/articles"
          }) {
        var said = room.page(page).select(".replaced").first();
        assertEquals("A newer article replaces this: Ferry 2023, January 2023", said.text(), page);
        assertTrue(said.select("a").attr("href").contains("/a/ferry/2023"), page);
        assertTrue(room.page(page).text().contains("valid until December 31, 2019"), page);
      }
      assertTrue(room.page("/a/ferry/2023").select(".replaced").isEmpty());
    }
  }
}
