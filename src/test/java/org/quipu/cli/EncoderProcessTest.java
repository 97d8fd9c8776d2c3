package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.Quipu;

/**
 * The sentence encoder in a separate process: where it runs, where it cannot run, and switched off.
 */
final class EncoderProcessTest {
  private static final String LIBRARY = "ai.onnxruntime.";

  @TempDir private Path data;

  @Test
  void switchedOffNothingOfItIsLoaded() throws Exception {
    Run run = ask("off", "-verbose:class");
    assertTrue(run.out().contains("18 coups"), run::out);
    assertTrue(run.out().contains("org.quipu.retrieval.Search"), "classes are listed");
    assertFalse(run.out().contains(LIBRARY), "a class of the library is loaded");
    assertFalse(Files.exists(data.resolve("index/vectors.bin")));
  }

  @Test
  void whereItsLibraryDoesNotLoadOneLineSaysSoAndWordsAnswer() throws Exception {
    Run run = ask("auto", "-Donnxruntime.native.path=" + data.resolve("missing"));
    assertTrue(run.out().contains("18 coups"), run::out);
    assertEquals(1, run.err().lines().count(), run::err);
    assertTrue(run.err().contains("the sentence encoder cannot run here"), run::err);
  }

  @Test
  void whereItRunsItKeepsVectorsBesideTheIndexAndSaysNothing() throws Exception {
    Run run = ask("auto");
    assertTrue(run.out().contains("18 coups"), run::out);
    assertEquals("", run.err());
    assertTrue(Files.exists(data.resolve("index/vectors.bin")));
    assertEquals(run.out(), ask("auto").out(), "found vectors give the same answer");
  }

  private record Run(String out, String err) {}

  private Run ask(String encoder, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Quipu.class.getName()));
    command.addAll(List.of("ask", "how many coups has Peru had?"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("QUIPU_ANSWER_ENCODER", encoder);
    builder.environment().put("QUIPU_DATA", data.toString());
    builder.environment().put("QUIPU_HOME", Path.of("").toAbsolutePath().toString());
    Process process = builder.redirectError(data.resolve("err").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return new Run(out, Files.readString(data.resolve("err")));
  }
}
