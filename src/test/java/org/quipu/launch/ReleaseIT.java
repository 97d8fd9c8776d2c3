package org.quipu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The unpacked release answers with nothing but a Java runtime. Runs in {@code ./mvnw -Prelease
 * verify}, which builds the zip.
 */
@EnabledIfSystemProperty(named = "quipu.release", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReleaseIT {
  private Path folder;
  private Path home;

  @BeforeAll
  void unpack(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path zip = Path.of(System.getProperty("quipu.release"));
    try (InputStream bytes = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(bytes)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target);
        }
      }
    }
    home = folder.resolve(zip.getFileName().toString().replace(".zip", ""));
    assertTrue(home.resolve("quipu").toFile().setExecutable(true));
  }

  /** A runtime without a compiler: the running one, without what a JDK adds. */
  private Path runtime() throws IOException {
    Path jdk = Path.of(System.getProperty("java.home"));
    Path runtime = folder.resolve("runtime");
    if (!Files.exists(runtime)) {
      Files.createDirectories(runtime.resolve("bin"));
      Files.createSymbolicLink(runtime.resolve("release"), jdk.resolve("release"));
      Path java = runtime.resolve("bin/java");
      Files.writeString(java, "#!/bin/sh\nexec '%s/bin/java' \"$@\"\n".formatted(jdk));
      assertTrue(java.toFile().setExecutable(true));
    }
    return runtime;
  }

  private record Run(int exit, String out) {}

  private Run quipu(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("./quipu"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_HOME"));
    builder.environment().putAll(Map.of("QUIPU_JAVA_HOME", runtime().toString()));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }

  @Test
  void itAnswersFromTheShippedCorpus() throws Exception {
    Run run = quipu("ask", "--top", "1", "how many coups has Peru had?");
    assertEquals(0, run.exit(), run.out());
    assertTrue(run.out().contains("18 coups since it won independence"), run.out());
  }

  @Test
  void itSaysItsVersion() throws Exception {
    String version = home.getFileName().toString().replace("quipu-", "");
    assertTrue(quipu("--version").out().contains(version), quipu("--version").out());
  }

  @Test
  void itLeavesTheSymbolsForDebuggersOut() throws IOException {
    try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
      Path library =
          libraries
              .filter(file -> file.getFileName().toString().startsWith("onnxruntime"))
              .findFirst()
              .orElseThrow();
      try (ZipFile jar = new ZipFile(library.toFile())) {
        List<String> names = jar.stream().map(ZipEntry::getName).toList();
        assertTrue(names.stream().anyMatch(name -> name.endsWith("libonnxruntime.so")));
        assertEquals(List.of(), names.stream().filter(name -> name.endsWith(".pdb")).toList());
      }
    }
  }

  @Test
  void itHoldsNothingOfTheMachineThatMadeIt() {
    assertFalse(Files.exists(home.resolve("config/local.yaml")));
    assertFalse(Files.exists(home.resolve("data")));
  }
}
