package org.quipu.corpus.importing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Author;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.PersonName;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.importing.ArticleFolder.Mode;
import org.quipu.corpus.importing.ArticleFolder.Outcome;
import org.quipu.corpus.importing.ArticleFolder.Written;
import org.quipu.corpus.reading.CorpusFolder;

final class ArticleFolderTest {
  @TempDir private Path corpus;

  private static ArticleDraft article(String title, String... paragraphs) {
    return ArticleDraft.article(
        "saved/page.html",
        Findings.of(List.of(Finding.guessed(Field.TITLE, title, "first line"))),
        List.of(paragraphs).stream().map(TextBlock::paragraph).toList(),
        List.of());
  }

  private Written write(Mode mode, ArticleDraft article) throws IOException {
    return ArticleFolder.open(corpus.resolve("imported"), mode)
        .write(List.of(article), change -> true)
        .getFirst();
  }

  private List<Article> readBack() throws IOException {
    List<Article> articles = new ArrayList<>();
    CorpusFolder folder = new CorpusFolder(corpus);
    for (CorpusFile file : folder.files()) {
      folder.read(
          file,
          new ArticleSink() {
            @Override
            public void article(Article article) {
              articles.add(article);
            }

            @Override
            public void problem(CorpusProblem problem) {
              throw new AssertionError(problem.toString());
            }
          });
    }
    return articles;
  }

  @Test
  void articleReadsBackWithItsAttribution() throws IOException {
    Findings findings =
        Findings.of(
            List.of(
                Finding.stated(Field.TITLE, "Boats: \"reed\" & more", "x"),
                new Finding(Field.AUTHORS, List.of("Ana Quispe", "J. O'Neill"), "x", true),
                Finding.stated(Field.PUBLISHER, "1984", "x"),
                Finding.stated(Field.DATE, "2020-03-04", "x"),
                Finding.stated(Field.URL, "https://lake.example/a#b", "x"),
                Finding.stated(Field.LANG, "no", "x")));
    ArticleDraft imported =
        ArticleDraft.article(
            "a.txt",
            findings,
            List.of(TextBlock.heading("One #"), TextBlock.paragraph("Two.")),
            List.of());
    Written written = write(Mode.CAREFUL, imported);
    Article article = readBack().getFirst();
    assertAll(
        () -> assertEquals(written.id(), article.id()),
        () -> assertEquals(Optional.of("Boats: \"reed\" & more"), article.attribution().title()),
        () -> assertEquals(List.of("Ana Quispe", "J. O'Neill"), article.attribution().authors()),
        () -> assertEquals(Optional.of("1984"), article.attribution().publisher()),
        () -> assertEquals("2020-03-04", article.attribution().date().orElseThrow().toString()),
        () -> assertEquals(Optional.of("https://lake.example/a#b"), article.attribution().url()),
        () -> assertEquals("no", article.lang()),
        () -> assertEquals(imported.text(), article.text().value()));
  }

  @Test
  void whatIsSaidOfAuthorsReadsBack() throws IOException {
    List<Author> writers =
        List.of(
            new Author.Unsaid("reed \"lover\""),
            new Author.Body("Lake: an office"),
            new Author.Person("Ana Quispe", Optional.empty()),
            new Author.Person(
                "Dr. Jan van Dyck", Optional.of(new PersonName("Jan", "van", "Dyck", "Jr."))));
    write(
        Mode.CAREFUL,
        ArticleDraft.article(
            "a.txt",
            Findings.of(List.of(Finding.writers(writers, "x"))),
            List.of(TextBlock.paragraph("Two.")),
            List.of()));

    assertEquals(writers, readBack().getFirst().attribution().writers());
  }

  @Test
  void anyTextReadsBackAsItIs() throws IOException {
    String signs =
        "abc xyz *_`#>-+=~|\\[]()<>!&;:.,'\"0123. é\u00A0ñ\u200D𝄞\u3000—…“”&amp;&#65;\t{}$@^%/?";
    int[] alphabet = signs.codePoints().toArray();
    Random random = new Random(7);
    List<String> paragraphs = new ArrayList<>();
    while (paragraphs.size() < 400) {
      StringBuilder raw = new StringBuilder();
      for (int i = 0; i <= random.nextInt(40); i++) {
        raw.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      String text = TextBlock.fold(raw.toString());
      if (!text.isBlank()) {
        paragraphs.add(text);
      }
    }
    ArticleDraft imported = article("Signs", paragraphs.toArray(String[]::new));
    write(Mode.CAREFUL, imported);
    assertEquals(imported.text(), readBack().getFirst().text().value());
  }

  @Test
  void articleImportedAgainIsUpdatedInPlace() throws IOException {
    Written first = write(Mode.CAREFUL, article("Boats", "Old text."));
    Written same = write(Mode.CAREFUL, article("Boats", "Old text."));
    Written second = write(Mode.CAREFUL, article("Boats", "New text."));
    assertAll(
        () -> assertEquals(Outcome.NEW, first.outcome()),
        () -> assertEquals(Outcome.UNCHANGED, same.outcome()),
        () -> assertEquals(Outcome.UPDATED, second.outcome()),
        () -> assertEquals(first.path(), second.path()),
        () -> assertEquals("New text.", readBack().getFirst().text().value()));
  }

  @Test
  void fileThatWasRenamedIsStillKnown() throws IOException {
    Written first = write(Mode.CAREFUL, article("Boats", "Old text."));
    Path renamed = first.path().resolveSibling("my-own-name.md");
    Files.move(first.path(), renamed);
    assertEquals(renamed, write(Mode.CAREFUL, article("Boats", "Old text.")).path());
  }

  @Test
  void handEditsAreKeptUnlessForced() throws IOException {
    Path file = write(Mode.CAREFUL, article("Boats", "Old text.")).path();
    String edited = Files.readString(file).replace("Old text", "My text");
    Files.writeString(file, edited);
    assertAll(
        () ->
            assertEquals(
                Outcome.KEPT, write(Mode.CAREFUL, article("Boats", "New text.")).outcome()),
        () -> assertEquals(edited, Files.readString(file)),
        () ->
            assertEquals(
                Outcome.UPDATED, write(Mode.FORCE, article("Boats", "New text.")).outcome()),
        () -> assertTrue(Files.readString(file).contains("New text.")));
  }

  @Test
  void dryRunWritesNothing() throws IOException {
    assertEquals(Outcome.NEW, write(Mode.DRY_RUN, article("Boats", "Text.")).outcome());
    assertFalse(Files.exists(corpus.resolve("imported")));
  }

  @Test
  void articlesOfOneTitleFromOtherFilesDoNotMeet() throws IOException {
    ArticleFolder folder = ArticleFolder.open(corpus.resolve("imported"), Mode.CAREFUL);
    ArticleDraft other =
        ArticleDraft.article(
            "other.html",
            article("Boats", "x").findings(),
            List.of(TextBlock.paragraph("Two.")),
            List.of());
    List<Written> written = folder.write(List.of(article("Boats", "One."), other), change -> true);
    assertFalse(written.get(0).path().equals(written.get(1).path()));
  }

  @Test
  void titleNeverLeadsOutOfTheFolder() throws IOException {
    Written written = write(Mode.CAREFUL, article("../../../etc/passwd", "Text."));
    assertEquals(corpus.resolve("imported/etc-passwd.md"), written.path());
  }

  @Test
  void commentNamesTheArticleThatItStandsUnder() throws IOException {
    ArticleDraft comment =
        ArticleDraft.comment(
            "saved/page.html",
            0,
            Findings.of(List.of(Finding.stated(Field.AUTHORS, "reedlover", "x"))),
            List.of(TextBlock.paragraph("So true.")));
    List<Written> written =
        ArticleFolder.open(corpus.resolve("imported"), Mode.CAREFUL)
            .write(List.of(article("Boats", "Text."), comment), change -> true);
    Article read = readBack().stream().filter(Article::isComment).findFirst().orElseThrow();
    assertAll(
        () ->
            assertEquals(
                new ArticleKind.Comment(Optional.of(written.getFirst().id())), read.kind()),
        () -> assertEquals(List.of("reedlover"), read.attribution().authors()));
  }
}
