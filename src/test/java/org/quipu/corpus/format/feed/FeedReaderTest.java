package org.quipu.corpus.format.feed;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;

class FeedReaderTest {
  @Test
  void entryWithoutAnAuthorHasTheFeeds() throws Exception {
    ArticleDraft entry =
        FeedReader.read(
                "f.xml",
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/"><title>Pier notes</title>
                <author><name>Vera Sund</name></author>
                <entry><title>Ice</title><link href="ice"/><updated>2024-01-03T00:00:00Z</updated>
                <content type="text">Ice on the pier. Walk slowly.</content></entry></feed>
                """)
            .getFirst();
    assertAll(
        () -> assertEquals(List.of("Vera Sund"), entry.findings().authors()),
        () -> assertEquals("https://example.org/blog/ice", value(entry, Field.URL)),
        () -> assertEquals("Pier notes", value(entry, Field.PUBLISHER)));
  }

  @Test
  void itemIsReadHoweverItIsEscaped() throws Exception {
    ArticleDraft item =
        rss(
            """
            <title>Salt &amp;amp; sand</title><guid>https://example.org/salt</guid>
            <description>&lt;![CDATA[Salt is dear this year.]]&gt;</description>
            <pubDate>Mon, 05 Feb 24 08:00:00 GMT</pubDate>
            <author>desk@example.org (Vera Sund)</author>\
            """);
    assertAll(
        () -> assertEquals("Salt & sand", value(item, Field.TITLE)),
        () -> assertEquals("Salt is dear this year.", item.text()),
        () -> assertEquals("2024-02-05", value(item, Field.DATE)),
        () -> assertEquals("https://example.org/salt", value(item, Field.URL)),
        () -> assertEquals(List.of("Vera Sund"), item.findings().authors()));
  }

  @Test
  void wholeArticleGoesBeforeItsSummary() throws Exception {
    ArticleDraft item =
        rss(
            """
            <title>Salt</title><link>https://example.org/s?utm_source=rss</link><description>Short…</description>
            <content:encoded xmlns:content="x">&lt;p&gt;Salt is dear this year, and sand is cheap.&lt;/p&gt;</content:encoded>
            <dc:creator xmlns:dc="y">Vera Sund, Omar Lind and Ida Berg</dc:creator>\
            """);
    assertAll(
        () -> assertEquals("Salt is dear this year, and sand is cheap.", item.text()),
        () -> assertEquals("https://example.org/s", value(item, Field.URL)),
        () ->
            assertEquals(List.of("Vera Sund", "Omar Lind", "Ida Berg"), item.findings().authors()));
  }

  @Test
  void jsonFeedIsReadLikeTheOthers() throws Exception {
    ArticleDraft item =
        JsonFeedReader.read(
                "f.json",
                """
                {"version":"https://jsonfeed.org/version/1.1","title":"Pier notes","authors":[{"name":"Vera Sund"}],
                "items":[{"id":"1","url":"https://example.org/1","title":"Ice","content_html":"<p>Ice on the pier.</p>",
                "date_published":"2024-01-03T00:00:00Z"}]}
                """)
            .getFirst();
    assertAll(
        () -> assertEquals("Ice on the pier.", item.text()),
        () -> assertEquals(List.of("Vera Sund"), item.findings().authors()),
        () -> assertEquals("2024-01-03", value(item, Field.DATE)));
  }

  private static ArticleDraft rss(String item) throws Exception {
    return FeedReader.read(
            "f.xml",
            "<rss version='2.0'><channel><title>Pier</title><item>"
                + item
                + "</item></channel></rss>")
        .getFirst();
  }

  private static String value(ArticleDraft article, Field field) {
    return article.findings().value(field).orElse("unknown");
  }
}
