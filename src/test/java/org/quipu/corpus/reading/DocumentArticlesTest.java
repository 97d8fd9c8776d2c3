package org.quipu.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.Block.Kind;

class DocumentArticlesTest {
  @TempDir Path folder;

  @Test
  void attributionComesFromTheMetadata() throws Exception {
    Attribution from =
        read("""
        <html lang="es"><head><title>Nudos | El Cordel</title>
        <meta property="og:title" content="Nudos">
        <meta property="og:site_name" content="El Cordel">
        <meta name="author" content="Ana Ruiz"><meta name="author" content="Luis Paz">
        <meta property="article:published_time" content="2021-06-28T10:00:00Z">
        <link rel="canonical" href="https://example.org/nudos">
        </head><body><p>Texto.</p></body></html>
        """)
            .only()
            .attribution();
    assertAll(
        () -> assertEquals(Optional.of("Nudos"), from.title()),
        () -> assertEquals(List.of("Ana Ruiz", "Luis Paz"), from.authors()),
        () -> assertEquals(Optional.of("El Cordel"), from.publisher()),
        () -> assertEquals("2021-06-28", from.date().orElseThrow().toString()),
        () -> assertEquals(Optional.of("https://example.org/nudos"), from.url()),
        () -> assertEquals(Optional.of("es"), from.lang()));
  }

  @Test
  void linkedDataComesBeforeOtherMetadata() throws Exception {
    Attribution from =
        read("""
        <title>Wrong</title><meta name="author" content="Ana Ruiz">
        <script type="application/ld+json">not JSON</script>
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},
        {"@type":["NewsArticle"],"headline":"Right","datePublished":"2021-06-28",
        "author":[{"name":"Another"}],"publisher":{"name":"The Cord"}}]}</script>
        <p>Text.
        """)
            .only()
            .attribution();
    assertAll(
        () -> assertEquals(Optional.of("Right"), from.title()),
        () -> assertEquals(List.of("Another"), from.authors()),
        () -> assertEquals(Optional.of("The Cord"), from.publisher()),
        () -> assertEquals("2021-06-28", from.date().orElseThrow().toString()));
  }

  @Test
  void addressInPlaceOfAnAuthorIsNoAuthor() throws Exception {
    assertEquals(
        List.of(),
        read("<meta property='article:author' content='https://example.org/ana'><p>Text.")
            .only()
            .attribution()
            .authors());
  }

  @Test
  void onlyTheArticleIsRead() throws Exception {
    assertEquals(
        List.of("First one.", "Second."),
        read("""
        <body><header>Site</header><nav><a>Home</a></nav>
        <article><h1>T</h1><p>First <b>one</b>.</p><script>x()</script>
        <div>Second.</div><aside>Related</aside><footer>Share</footer></article>
        <footer>Imprint</footer></body>
        """)
            .blocks());
  }

  @Test
  void blocksKeepTheirKinds() throws Exception {
    Collected read =
        read(
            """
            <title>T</title><h2>Head &amp; all</h2><p>A<br>b</p>
            <ul><li>one<ol start="3"><li>inner</li></ol></li><li><p>two</p></li></ul>
            <figure><img src="a.png" alt="no"><figcaption>A cord</figcaption></figure>
            <table><tr><th>Y</th><th>N</th></tr><tr><td>1</td><td>2</td></tr></table>
            loose <i>text</i>
            """);
    assertEquals(
        List.of("Head & all", "A\nb", "• one\n3. inner\n• two", "A cord", "• 1: N 2", "loose text"),
        read.blocks());
    assertEquals(
        List.of(Kind.HEADING, Kind.PARAGRAPH, Kind.LIST, Kind.CAPTION, Kind.LIST, Kind.PARAGRAPH),
        read.kinds());
  }

  @Test
  void doubleLineBreakEndsParagraph() throws Exception {
    assertEquals(List.of("One", "Two"), read("<body>One<br> <br>Two</body>").blocks());
  }

  @Test
  void declaredCharsetIsObeyed() throws Exception {
    byte[] page =
        "<meta charset='windows-1251'><p>Узел</p>".getBytes(Charset.forName("windows-1251"));
    Files.write(folder.resolve("a.html"), page);
    Collected read = Collected.from(folder);
    assertEquals(List.of("Узел"), read.blocks());
    assertEquals(List.of(), read.problems);
  }

  @Test
  void undeclaredWindowsEncodingIsReadAndReported() throws Exception {
    Files.write(
        folder.resolve("a.html"),
        "<p>El niño lloró.</p>".getBytes(Charset.forName("windows-1252")));
    Collected read = Collected.from(folder);
    assertEquals(List.of("El niño lloró."), read.blocks());
    assertEquals(1, read.problems.size());
  }

  @Test
  void fileBesideItGivesWhatThePageDoesNot() throws Exception {
    Files.writeString(folder.resolve("a.html.yaml"), "title: The right one\nauthor: Ana\n");
    Attribution from = read("<title>Wrong</title><p>Text.").only().attribution();
    assertEquals(Optional.of("The right one"), from.title());
    assertEquals(List.of("Ana"), from.authors());
  }

  private Collected read(String html) throws Exception {
    Files.writeString(folder.resolve("a.html"), html);
    return Collected.from(folder);
  }
}
