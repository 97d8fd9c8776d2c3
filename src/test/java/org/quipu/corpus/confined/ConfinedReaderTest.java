package org.quipu.corpus.confined;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quipu.corpus.confined.ReadingEnded.Excess;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.DocumentReader;
import org.quipu.corpus.format.Sample;

/** Documents that are read in a process of its own. */
final class ConfinedReaderTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private static ConfinedReader reader(int heapMegabytes) {
    return reader(new ConfinedReader.Limits(heapMegabytes, LONG, 1 << 20));
  }

  private static ConfinedReader reader(ConfinedReader.Limits limits) {
    return new ConfinedReader(limits, classPath());
  }

  // Some launchers of tests load the program from elsewhere than the class path.
  private static String classPath() {
    return ConfinedReader.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  @ParameterizedTest
  @EnumSource(
      value = Sample.class,
      names = {"HTML", "EPUB", "DOCX", "PDF"})
  void readsWhatIsReadHere(Sample sample) throws IOException {
    List<ArticleDraft> here = new DocumentReader().read(sample.fileName(), sample.bytes());
    assertEquals(here, reader(256).read(sample.fileName(), sample.bytes()));
  }

  @Test
  void saysWhyADocumentCannotBeUsed() {
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> reader(128).read("a.pdf", bytes("no PDF")));
    assertTrue(e.getMessage().contains("no format that can be imported"), e.getMessage());
  }

  @Test
  void aDocumentThatTakesAllMemoryEndsItsProcessAlone() {
    byte[] page = bytes("<p>" + "<b>a</b>".repeat(1_500_000));
    ReadingEnded e = assertThrows(ReadingEnded.class, () -> reader(32).read("a.html", page));
    assertEquals(Excess.MEMORY, e.excess());
  }

  @Test
  void aDocumentThatTakesTooLongIsGivenUp() {
    ConfinedReader hasty = reader(new ConfinedReader.Limits(128, Duration.ofMillis(1), 1 << 20));
    ReadingEnded e =
        assertThrows(ReadingEnded.class, () -> hasty.read("a.txt", bytes("Some text.")));
    assertEquals(Excess.TIME, e.excess());
  }

  @Test
  void whatIsFoundInADocumentIsBounded() {
    byte[] text = bytes("The ferry to Anholt was built in 1911. ".repeat(50_000));
    ReadingEnded e = assertThrows(ReadingEnded.class, () -> reader(256).read("a.txt", text));
    assertEquals(Excess.RESULT, e.excess());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
