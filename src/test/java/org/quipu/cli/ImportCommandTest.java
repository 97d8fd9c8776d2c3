package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
  private static final String TEXT =
      "Boats of reed\n\nBy Ana Quispe\n\nThe reeds of the lake are cut in August by forty"
          + " binders, when the water is low, and are carried to the shore in bundles.\n\n"
          + "Share this\n";

  @TempDir private Path home;
  private CommandLineRun.Runner quipu;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    Files.createDirectories(home.resolve("saved/page_files"));
    Files.writeString(home.resolve("saved/boats.txt"), TEXT);
    Files.writeString(home.resolve("saved/page_files/frame.html"), "<p>An advert.</p>");
    quipu = new CommandLineRun.Runner(home);
  }

  private String saved(String name) {
    return home.resolve("saved").resolve(name).toString();
  }

  @Test
  void reportSaysWhereEachFieldIsFromAndWhatIsUnknownOrLeftOut() {
    CommandLineRun run = quipu.run("import", saved("boats.txt"));
    assertAll(
        () -> assertEquals(0, run.exit(), run.err()),
        () ->
            assertTrue(
                run.out().contains("title: Boats of reed  [a guess, from the first line]"),
                run.out()),
        () -> assertTrue(run.out().contains("authors: Ana Quispe  [from the byline]"), run.out()),
        () -> assertTrue(run.out().contains("unknown: publisher, date, url"), run.out()),
        () -> assertTrue(run.out().contains("left out: \"Share this\" (navigation)"), run.out()),
        () -> assertTrue(Files.exists(home.resolve("corpus/imported/boats-of-reed.md"))));
  }

  @Test
  void jsonHasOneLineForEachArticle() throws IOException {
    CommandLineRun run = quipu.run("import", "--json", saved("boats.txt"));
    JsonNode line = new ObjectMapper().readTree(run.lines().getFirst());
    assertAll(
        () -> assertEquals(1, run.lines().size()),
        () -> assertEquals(saved("boats.txt"), line.path("file").asText()),
        () -> assertTrue(line.path("article").asText().endsWith("boats-of-reed.md")),
        () -> assertEquals("Boats of reed", line.path("title").asText()),
        () -> assertEquals("Ana Quispe", line.path("authors").path(0).asText()),
        () -> assertTrue(line.path("publisher").isNull()),
        () -> assertTrue(line.path("text").asText().startsWith("The reeds of the lake")),
        () -> assertTrue(line.path("unsure").toString().contains("title")),
        () -> assertEquals("byline", line.path("from").path("authors").asText()));
  }

  @Test
  void dryRunWritesNothing() {
    CommandLineRun run = quipu.run("import", "--dry-run", saved("boats.txt"));
    assertEquals(0, run.exit());
    assertFalse(Files.exists(home.resolve("corpus/imported")));
  }

  @Test
  void foldersAreSearchedButNotThoseThatBelongToASavedPage() {
    CommandLineRun run =
        quipu.run("import", "--json", saved(""), "--to", home.resolve("out").toString());
    assertEquals(1, run.lines().size(), run.out());
  }

  @Test
  void standardInputIsReadForADash() {
    CommandLineRun run = quipu.runWithInput(TEXT, "import", "--json", "-");
    assertTrue(run.out().contains("\"file\":\"-\""), run.out() + run.err());
  }

  @Test
  void fileThatCannotBeUsedIsReportedAndTheRestGoesOn() throws IOException {
    Files.write(home.resolve("saved/broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0});
    CommandLineRun run =
        quipu.run("import", saved("broken.pdf"), saved("absent.txt"), saved("boats.txt"));
    assertAll(
        () -> assertEquals(1, run.exit()),
        () -> assertTrue(run.err().contains("broken.pdf: damaged"), run.err()),
        () -> assertTrue(run.err().contains("absent.txt: no such file"), run.err()),
        () -> assertTrue(run.out().contains("boats-of-reed.md"), run.out()));
  }

  @Test
  void withoutAPathTheUseIsWrong() {
    assertEquals(2, quipu.run("import").exit());
  }

  @Test
  void importedArticleIsQuotedWithItsAuthor() {
    quipu.run("import", saved("boats.txt"));
    CommandLineRun run = quipu.run("ask", "--json", "when are the reeds of the lake cut?");
    assertAll(
        () -> assertTrue(run.out().contains("cut in August by forty"), run.out()),
        () -> assertTrue(run.out().contains("Ana Quispe"), run.out()));
  }

  private String stored() throws IOException {
    return Files.readString(home.resolve("corpus/imported/boats-of-reed.md"));
  }

  private void changeAuthor() throws IOException {
    Files.writeString(home.resolve("saved/boats.txt"), TEXT.replace("Ana Quispe", "Eve Rojas"));
  }

  @Test
  void anArticleIsNotReplacedWithoutAWord() throws IOException {
    quipu.run("import", saved("boats.txt"));
    changeAuthor();
    CommandLineRun run = quipu.run("import", saved("boats.txt"));
    assertAll(
        () -> assertEquals(1, run.exit()),
        () ->
            assertTrue(
                run.out().contains("differs in authors: “Ana Quispe” → “Eve Rojas”"), run.out()),
        () -> assertTrue(run.err().contains("1 article was not replaced"), run.err()),
        () -> assertTrue(stored().contains("Ana Quispe")));
  }

  @Test
  void aDryRunShowsWhatWouldBeReplaced() throws IOException {
    quipu.run("import", saved("boats.txt"));
    changeAuthor();
    CommandLineRun run = quipu.run("import", "--dry-run", "--json", saved("boats.txt"));
    assertAll(
        () -> assertEquals(0, run.exit()),
        () -> assertTrue(run.out().contains("authors: “Ana Quispe” → “Eve Rojas”"), run.out()),
        () -> assertTrue(stored().contains("Ana Quispe")));
  }

  @Test
  void anArticleIsReplacedWhereTheCommandLineSaysSo() throws IOException {
    quipu.run("import", saved("boats.txt"));
    changeAuthor();
    assertEquals(0, quipu.run("import", "--replace", saved("boats.txt")).exit());
    assertTrue(stored().contains("Eve Rojas"));
  }

  @Test
  void atATerminalTheDifferencesAreShownAndTheAnswerDecides() throws IOException {
    quipu.run("import", saved("boats.txt"));
    changeAuthor();
    quipu.atTerminal();
    CommandLineRun no = quipu.runWithInput("\n", "import", saved("boats.txt"));
    String kept = stored();
    CommandLineRun yes = quipu.runWithInput("y\n", "import", saved("boats.txt"));
    assertAll(
        () -> assertEquals(1, no.exit()),
        () -> assertTrue(kept.contains("Ana Quispe")),
        () -> assertTrue(yes.err().contains("authors: “Ana Quispe” → “Eve Rojas”"), yes.err()),
        () -> assertTrue(yes.err().contains("Replace it? [y/N]"), yes.err()),
        () -> assertEquals(0, yes.exit()),
        () -> assertTrue(stored().contains("Eve Rojas")));
  }
}
