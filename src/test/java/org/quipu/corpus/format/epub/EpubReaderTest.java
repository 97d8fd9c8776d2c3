package org.quipu.corpus.format.epub;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.DocumentReader;
import org.quipu.corpus.format.Sample;
import org.quipu.corpus.importing.ArticleFolder;

final class EpubReaderTest {
  private static final String REEDS = "Reeds are cut in the dry months. They dry on the shore.";
  private static final String KNOTS = "The binder ties four bundles. A good one needs three days.";
  private static final String OARS = "Nobody rows a boat of reed. It is pushed with a pole.";

  /** A book that is put together piece by piece. */
  private static final class Book {
    private final Map<String, String> documents = new LinkedHashMap<>();
    private String metadata =
        "<dc:title>Boats of reed</dc:title><dc:creator>Ana Quispe</dc:creator>";
    private String contents = "";
    private String guide = "";

    Book metadata(String xml) {
      metadata = xml;
      return this;
    }

    Book document(String name, String body) {
      documents.put(name, body);
      return this;
    }

    Book contents(String list) {
      contents = list;
      return this;
    }

    Book guide(String references) {
      guide = "<guide>" + references + "</guide>";
      return this;
    }

    List<ArticleDraft> read() throws IOException {
      return new DocumentReader().read("boats.epub", bytes(false));
    }

    List<ArticleDraft> readAsEpub2() throws IOException {
      return new DocumentReader().read("boats.epub", bytes(true));
    }

    private byte[] bytes(boolean two) throws IOException {
      StringBuilder manifest = new StringBuilder();
      StringBuilder spine = new StringBuilder();
      List<String> files =
          new ArrayList<>(
              List.of(
                  "mimetype",
                  "application/epub+zip",
                  "META-INF/container.xml",
                  "<container><rootfiles><rootfile"
                      + " full-path='OEBPS/book.opf'/></rootfiles></container>"));
      documents.forEach(
          (name, body) -> {
            manifest.append("<item id='" + name + "' href='" + name + ".xhtml'/>");
            spine.append("<itemref idref='" + name + "'/>");
            files.add("OEBPS/" + name + ".xhtml");
            files.add("<html><body" + body + "</body></html>");
          });
      if (!contents.isEmpty() && two) {
        manifest.append("<item id='t' href='toc.ncx' media-type='application/x-dtbncx+xml'/>");
        files.add("OEBPS/toc.ncx");
        files.add("<ncx><navMap>" + contents + "</navMap></ncx>");
      } else if (!contents.isEmpty()) {
        manifest.append("<item id='t' href='toc.xhtml' properties='nav'/>");
        spine.insert(0, "<itemref idref='t'/>");
        files.add("OEBPS/toc.xhtml");
        files.add("<html><body><nav epub:type='toc'><ol>" + contents + "</ol></nav></body></html>");
      }
      files.add("OEBPS/book.opf");
      files.add(
          "<package xmlns='http://www.idpf.org/2007/opf'"
              + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
              + " xmlns:opf='http://www.idpf.org/2007/opf'><metadata>"
              + metadata
              + "</metadata><manifest>"
              + manifest
              + "</manifest><spine>"
              + spine
              + "</spine>"
              + guide
              + "</package>");
      return Sample.zip(files.toArray(String[]::new));
    }
  }

  private static String line(String href, String label) {
    return "<li><a href='" + href + "'>" + label + "</a></li>";
  }

  private static String point(String href, String label, String inner) {
    return "<navPoint><navLabel><text>"
        + label
        + "</text></navLabel><content src='"
        + href
        + "'/>"
        + inner
        + "</navPoint>";
  }

  private static String title(ArticleDraft article) {
    return article.findings().value(Field.TITLE).orElse("unknown");
  }

  private static List<String> titles(List<ArticleDraft> articles) {
    return articles.stream().map(EpubReaderTest::title).toList();
  }

  private static List<String> texts(ArticleDraft article) {
    return article.blocks().stream().map(TextBlock::text).toList();
  }

  @Test
  void chapterOfTheContentsIsAnArticleCreditedToItsBook() throws IOException {
    List<ArticleDraft> chapters =
        new Book()
            .metadata(
                "<dc:title>Boats of reed</dc:title><dc:creator>Ana"
                    + " Quispe</dc:creator><dc:publisher>Lake Press</dc:publisher><dc:date"
                    + " opf:event='modification'>2024-01-01</dc:date><dc:date>1931</dc:date><dc:language>en</dc:language>"
                    + "<dc:identifier>urn:uuid:1</dc:identifier><dc:identifier>urn:isbn:9780000000002</dc:identifier>")
            .contents(line("one.xhtml", "Reeds") + line("two.xhtml", "Knots"))
            .document("one", "><h1>Reeds</h1><p>" + REEDS + "</p>")
            .document("two", "><h1>Knots</h1><p>" + KNOTS + "</p>")
            .read();
    ArticleDraft second = chapters.get(1);
    assertAll(
        () ->
            assertEquals(List.of("Boats of reed: Reeds", "Boats of reed: Knots"), titles(chapters)),
        () -> assertEquals(List.of(KNOTS), texts(second)),
        () -> assertEquals(List.of("Ana Quispe"), second.findings().authors()),
        () -> assertEquals(Optional.of("Lake Press"), second.findings().value(Field.PUBLISHER)),
        () -> assertEquals(Optional.of("1931"), second.findings().value(Field.DATE)),
        () -> assertEquals(Optional.of("en"), second.findings().value(Field.LANG)),
        () ->
            assertEquals(
                Optional.of("urn:isbn:9780000000002"),
                second.partOf().flatMap(book -> book.url())));
  }

  @Test
  void chapterGoesOnInDocumentsThatTheContentsDoNotName() throws IOException {
    List<ArticleDraft> chapters =
        new Book()
            .contents(line("one.xhtml", "Reeds") + line("three.xhtml", "Oars"))
            .document("one", "><h1>Reeds</h1><p>" + REEDS + "</p>")
            .document("two", "><p>" + KNOTS + "</p>")
            .document("three", "><h1>Oars</h1><p>" + OARS + "</p>")
            .read();
    assertAll(
        () -> assertEquals(2, chapters.size()),
        () -> assertEquals(List.of(REEDS, KNOTS), texts(chapters.getFirst())));
  }

  @Test
  void chaptersInOneDocumentAreCutWhereTheirHeadingsStand() throws IOException {
    List<ArticleDraft> chapters =
        new Book()
            .contents(
                point("all.xhtml#c1", "I. Reeds", "")
                    + point("all.xhtml#c2", "II. Knots", point("all.xhtml#s", "Of ends", "")))
            .document(
                "all",
                "><div><h2><a id='c1'></a>I.<br/>Reeds</h2><p>"
                    + REEDS
                    + "</p><h2 id='c2'>II. Knots</h2><p>"
                    + KNOTS
                    + "</p><h3 id='s'>Of ends</h3><p>"
                    + OARS
                    + "</p></div>")
            .readAsEpub2();
    assertAll(
        () ->
            assertEquals(
                List.of("Boats of reed: I. Reeds", "Boats of reed: II. Knots"), titles(chapters)),
        () -> assertEquals(List.of(REEDS), texts(chapters.getFirst())),
        () -> assertEquals(List.of(KNOTS, "Of ends", OARS), texts(chapters.get(1))));
  }

  @Test
  void chaptersOfPartsAreArticlesAndEqualNamesAreToldApart() throws IOException {
    List<ArticleDraft> chapters =
        new Book()
            .contents(
                point("p1.xhtml", "Part One", point("one.xhtml", "Chapter 1", ""))
                    + point("p2.xhtml", "Part Two", point("two.xhtml", "Chapter 1", "")))
            .document("p1", "><h1>Part One</h1>")
            .document("one", "><h2>Chapter 1</h2><p>" + REEDS + "</p>")
            .document("p2", "><h1>Part Two</h1>")
            .document("two", "><h2>Chapter 1</h2><p>" + KNOTS + "</p>")
            .readAsEpub2();
    assertAll(
        () ->
            assertEquals(
                List.of("Boats of reed: Part One: Chapter 1", "Boats of reed: Part Two: Chapter 1"),
                titles(chapters)),
        () ->
            assertEquals(
                List.of("Part One", "Part Two"),
                chapters.getFirst().dropped().stream().map(Dropped::text).toList()));
  }

  @Test
  void coverTitlePageRightsContentsAndTinyPagesAreLeftOutAndReported() throws IOException {
    List<ArticleDraft> chapters =
        new Book()
            .contents(
                line("title.xhtml", "Boats of reed")
                    + line("rights.xhtml", "Copyright")
                    + line("for.xhtml", "Dedication")
                    + line("one.xhtml", "Reeds")
                    + line("two.xhtml", "Knots")
                    + line("late.xhtml", "Who made this"))
            .guide("<reference type='colophon' href='late.xhtml'/>")
            .document("title", " epub:type='titlepage'><h1>Boats of reed</h1><p>By Ana Quispe.</p>")
            .document("rights", "><p>All rights are reserved by the author and her heirs.</p>")
            .document("for", "><p>To my mother, who taught me.</p>")
            .document("one", "><h1>Reeds</h1><p>" + REEDS + "</p>")
            .document("two", "><h1>Knots</h1><p>" + KNOTS + "</p>")
            .document("late", "><p>This book was set by hand in a shed.</p>")
            .read();
    assertAll(
        () ->
            assertEquals(List.of("Boats of reed: Reeds", "Boats of reed: Knots"), titles(chapters)),
        () ->
            assertEquals(
                List.of("Boats of reed", "Copyright", "Dedication", "Who made this"),
                chapters.getFirst().dropped().stream().map(Dropped::text).toList()));
  }

  @Test
  void textOfACollectionHasItsOwnAuthorAndNeverItsEditor() throws IOException {
    List<ArticleDraft> texts =
        new Book()
            .metadata(
                "<dc:title>Lake texts</dc:title><dc:creator id='e'>Rosa Mamani</dc:creator><meta"
                    + " refines='#e' property='role'>edt</meta>")
            .contents(line("one.xhtml", "Reeds") + line("two.xhtml", "Knots"))
            .document(
                "one", "><h1>Reeds</h1><p>By J. Smith</p><p>3 March 2020</p><p>" + REEDS + "</p>")
            .document("two", "><h1>Knots</h1><p>" + KNOTS + "</p>")
            .read();
    assertAll(
        () -> assertEquals(List.of("J. Smith"), texts.getFirst().findings().authors()),
        () ->
            assertEquals(Optional.of("2020-03-03"), texts.getFirst().findings().value(Field.DATE)),
        () -> assertEquals(List.of(REEDS), texts(texts.getFirst())),
        () -> assertEquals(List.of(), texts.get(1).findings().authors()),
        () ->
            assertEquals(
                Optional.of("Rosa Mamani"), texts.get(1).partOf().flatMap(book -> book.author())));
  }

  @Test
  void dateAboveALetterInANovelIsNotTheDateOfTheBook() throws IOException {
    List<ArticleDraft> chapters =
        new Book()
            .contents(line("one.xhtml", "Reeds") + line("two.xhtml", "Knots"))
            .document("one", "><h1>Reeds</h1><p>3 May 1897</p><p>" + REEDS + "</p>")
            .document("two", "><h1>Knots</h1><p>" + KNOTS + "</p>")
            .read();
    assertAll(
        () -> assertEquals(Optional.empty(), chapters.getFirst().findings().value(Field.DATE)),
        () -> assertEquals(List.of("3 May 1897", REEDS), texts(chapters.getFirst())));
  }

  @Test
  void bookWithoutContentsIsOneArticle() throws IOException {
    List<ArticleDraft> articles =
        new Book()
            .document("one", "><h1>Reeds</h1><p>" + REEDS + "</p>")
            .document("two", "><h1>Knots</h1><p>" + KNOTS + "</p>")
            .read();
    assertAll(
        () -> assertEquals(List.of("Boats of reed"), titles(articles)),
        () -> assertEquals(List.of("Reeds", REEDS, "Knots", KNOTS), texts(articles.getFirst())));
  }

  @Test
  void secondImportFindsEachChapterAgain(@TempDir Path folder) throws IOException {
    List<ArticleDraft> chapters =
        new Book()
            .metadata(
                "<dc:title>Boats</dc:title><dc:identifier>https://lake.example/boats</dc:identifier>")
            .contents(
                line("one.xhtml", "Letter")
                    + line("two.xhtml", "Letter")
                    + line("three.xhtml", "Oars"))
            .document("one", "><p>" + REEDS + "</p>")
            .document("two", "><p>" + KNOTS + "</p>")
            .document("three", "><p>" + OARS + "</p>")
            .read();
    List<ArticleFolder.Written> first =
        ArticleFolder.open(folder, ArticleFolder.Mode.CAREFUL).write(chapters, change -> true);
    List<ArticleFolder.Written> second =
        ArticleFolder.open(folder, ArticleFolder.Mode.CAREFUL).write(chapters, change -> true);
    assertAll(
        () -> assertEquals(3, first.stream().map(ArticleFolder.Written::path).distinct().count()),
        () ->
            assertEquals(
                first.stream().map(ArticleFolder.Written::path).toList(),
                second.stream().map(ArticleFolder.Written::path).toList()),
        () ->
            assertTrue(
                second.stream().allMatch(one -> one.outcome() == ArticleFolder.Outcome.UNCHANGED)));
  }
}
