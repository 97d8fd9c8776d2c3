package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  @TempDir Path home;

  private CommandLineRun index() {
    return new CommandLineRun.Runner(home).run("index");
  }

  private void write(String... lines) throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    Files.writeString(home.resolve("corpus").resolve("a.jsonl"), String.join("\n", lines));
  }

  @Test
  void sumsUpWhatItDid() throws IOException {
    write("{\"id\":\"one\",\"lang\":\"en\",\"text\":\"First.\"}");
    CommandLineRun run = index();
    assertEquals(0, run.exit());
    assertTrue(run.out().startsWith("1 articles, 1 passages; 1 added, 0 changed, 0 removed; "));
    assertEquals("", run.err());
    assertTrue(index().out().startsWith("1 articles, 1 passages; nothing changed; "));
  }

  @Test
  void reportsWhatItCouldNotUseEveryTime() throws IOException {
    write("no JSON", "{\"id\":\"one\",\"lang\":\"en\",\"text\":\"First.\"}");
    CommandLineRun first = index();
    assertEquals(0, first.exit());
    assertTrue(first.err().startsWith("a.jsonl:1: not JSON"), first.err());
    assertEquals(first.err(), index().err());
  }

  @Test
  void failsToEncodeWithoutAnEncoder() throws IOException {
    write("{\"id\":\"one\",\"lang\":\"en\",\"text\":\"First.\"}");
    CommandLineRun run = new CommandLineRun.Runner(home).run("index", "--vectors");
    assertEquals(1, run.exit());
    assertTrue(run.out().startsWith("1 articles, 1 passages; "), run.out());
    assertTrue(run.err().startsWith("not all sentences could be encoded"), run.err());
  }

  @Test
  void failsWithoutACorpus() {
    CommandLineRun run = index();
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("the corpus cannot be listed"), run.err());
  }
}
