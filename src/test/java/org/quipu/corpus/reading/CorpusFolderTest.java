package org.quipu.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.SampleQuestion;

class CorpusFolderTest {
  @TempDir Path folder;

  @Test
  void filesAreSortedByNameAndHiddenOnesLeftOut() throws Exception {
    write("b/x.md", "Text.");
    write("a.txt", "Text.");
    write("README.md", "Text.");
    write(".git/c.md", "Text.");
    write("_drafts/d.md", "Text.");
    write("_e.md", "Text.");
    write("f.png", "Text.");
    assertEquals(List.of("README.md", "a.txt", "b/x.md"), names());
  }

  @Test
  void aDocumentThatNobodyReadsIsReported() throws Exception {
    write("minutes.odt", "PK");

    CorpusProblem problem = Collected.from(folder).unreadable.getFirst();

    assertEquals("minutes.odt", problem.file());
    assertTrue(problem.cure().startsWith("save it as PDF, .docx"), problem.cure());
  }

  @Test
  void folderThatIsMissingIsNamed() {
    Path missing = folder.resolve("none");
    IOException e = assertThrows(IOException.class, () -> new CorpusFolder(missing).files());
    assertTrue(e.getMessage().contains("none"), e.getMessage());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksOutOfTheFolderAreReportedAndNotFollowed(@TempDir Path elsewhere) throws Exception {
    Files.writeString(elsewhere.resolve("secret.md"), "A secret.");
    write("a.md", "Text.");
    Files.createSymbolicLink(folder.resolve("b.md"), elsewhere.resolve("secret.md"));
    Files.createSymbolicLink(folder.resolve("c"), elsewhere);
    Files.createSymbolicLink(folder.resolve("d.md"), folder.resolve("a.md"));
    Collected read = Collected.from(folder);
    assertEquals(
        List.of("Text.", "Text."), read.articles.stream().map(a -> a.text().value()).toList());
    assertEquals(
        List.of(
            "b.md: a link that leads out of the corpus folder, which is not followed; put what it"
                + " leads to into the folder, or set corpus-links: on",
            "c: a link that leads out of the corpus folder, which is not followed; put what it"
                + " leads to into the folder, or set corpus-links: on"),
        read.unreadable.stream().map(CorpusProblem::toString).toList());
  }

  @Test
  void defaultsNeverSayWhoseAnImportedArticleIs() throws Exception {
    write("_defaults.yaml", "publisher: House\nauthors: [House]\ndate: 2020-01-01\n");
    write("imported/_defaults.yaml", "publisher: Nearer\nsources: [Nearer]\n");
    write("imported/a.md", "---\ntitle: T\nimported-from: t.html\n---\nText.");
    Attribution from = Collected.from(folder).only().attribution();
    assertEquals(List.of(), from.authors());
    assertEquals(Optional.empty(), from.publisher());
    assertEquals(Optional.empty(), from.date());
    assertEquals(List.of(), from.sources());
  }

  @Test
  void nearestDefaultsWinFieldByField() throws Exception {
    write("_defaults.yaml", "publisher: Outer\nauthors: [Ana]\nlicence: CC0\n");
    write("in/_defaults.yaml", "publisher: Inner\nlicence: CC BY\n");
    write("in/deep/a.md", "---\nlicence: MIT\n---\nText.");
    Attribution from = Collected.from(folder).only().attribution();
    assertEquals("Inner", from.publisher().orElseThrow());
    assertEquals(List.of("Ana"), from.authors());
    assertEquals("MIT", from.licence().orElseThrow());
  }

  @Test
  void ownAuthorIsNotOverriddenByDefaultAuthors() throws Exception {
    write("_defaults.yaml", "authors: [House]\n");
    write("a.md", "---\nauthor: Ana\n---\nText.");
    assertEquals(List.of("Ana"), Collected.from(folder).only().attribution().authors());
  }

  @Test
  void changedDefaultsChangeTheFilesBelow() throws Exception {
    write("in/a.md", "Text.");
    write("b.md", "Text.");
    List<CorpusFile> without = new CorpusFolder(folder).files();
    write("in/_defaults.yaml", "lang: en\n");
    List<CorpusFile> with = new CorpusFolder(folder).files();
    write("in/_defaults.yaml", "lang: en-GB\n");
    List<CorpusFile> changed = new CorpusFolder(folder).files();
    Files.delete(folder.resolve("in/_defaults.yaml"));
    assertEquals(without.getFirst(), with.getFirst());
    assertNotEquals(without.getLast(), with.getLast());
    assertNotEquals(with.getLast(), changed.getLast());
    assertEquals(without, new CorpusFolder(folder).files());
  }

  @Test
  void samplesComeByLanguageInTheirOrder() throws Exception {
    write("_samples.yaml", "en:\n  - Who tied it?\n  - 'Why: a cord?'\nes:\n- ¿Quién?\n");
    List<CorpusProblem> problems = new ArrayList<>();
    assertEquals(
        List.of(
            new SampleQuestion("en", "Who tied it?"),
            new SampleQuestion("en", "Why: a cord?"),
            new SampleQuestion("es", "¿Quién?")),
        new CorpusFolder(folder).samples(problems::add));
    assertEquals(List.of(), problems);
    assertEquals(List.of(), names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en: Who?           | _samples.yaml:1: there are no questions for "en"
          - Who?             | _samples.yaml:1: not YAML: these are no "key: value" lines
          en: [Who?          | _samples.yaml:
          """)
  void samplesThatCannotBeReadAreNamedWithTheirLine(String yaml, String said) throws Exception {
    write("_samples.yaml", yaml);
    List<CorpusProblem> problems = new ArrayList<>();
    assertEquals(List.of(), new CorpusFolder(folder).samples(problems::add));
    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().toString().startsWith(said), problems.toString());
  }

  @Test
  void changedSidecarChangesItsFile() throws Exception {
    write("a.html", "<p>Text.");
    List<CorpusFile> before = new CorpusFolder(folder).files();
    write("a.html.yaml", "lang: en\n");
    assertNotEquals(before, new CorpusFolder(folder).files());
  }

  @Test
  void brokenDefaultsAreReportedAndTheArticleIsServed() throws Exception {
    write("_defaults.yaml", "lang: en\nauthors: [Ana\n");
    write("a.md", "Text.");
    Collected read = Collected.from(folder);
    assertEquals("Text.", read.only().text().value());
    assertEquals("_defaults.yaml", read.problems.getFirst().file());
  }

  @Test
  void fileThatIsGoneIsUnreadable() throws Exception {
    Collected read = new Collected();
    new CorpusFolder(folder).read(new CorpusFile("a.md", 1, 1, Instant.EPOCH), read);
    assertEquals(
        "a.md: cannot be read: it is gone; repair or remove the file",
        read.unreadable.getFirst().toString());
  }

  @Test
  void idIsThePathWithoutExtension() throws Exception {
    write("in/a.b.md", "Text.");
    assertEquals("in/a.b", Collected.from(folder).only().id());
  }

  private List<String> names() throws IOException {
    return new CorpusFolder(folder).files().stream().map(CorpusFile::name).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aNameInAnotherEncodingIsAProblemOfThatFileOnly() throws Exception {
    write("door.md", "The door is red.");
    // As an archive from an older system leaves it: ü as one byte of ISO 8859-1.
    new ProcessBuilder("sh", "-c", "echo Text. > \"$(printf 'Schl\\374ssel.md')\"")
        .directory(folder.toFile())
        .start()
        .waitFor();
    Collected collected = Collected.from(folder);
    assertEquals("door", collected.only().id());
    assertEquals(1, collected.unreadable.size(), collected.unreadable.toString());
    assertTrue(
        collected.unreadable.getFirst().cure().contains("LC_ALL"), collected.unreadable.toString());
  }
}
