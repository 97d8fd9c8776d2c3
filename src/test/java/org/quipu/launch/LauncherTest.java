package org.quipu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * When the launcher of a checkout builds, with a Maven and a Java that only say they were called.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  @TempDir private Path folder;

  @BeforeEach
  void checkout() throws IOException {
    copy("quipu");
    copy(".mvn/find-jdk.sh");
    copy("pom.xml");
    write("src/main/java/A.java", "");
    script("mvnw", "echo built; touch target/quipu.jar target/quipu.aot");
    script("jdk/bin/java", "echo ran");
    script("jdk/bin/javac", "");
    write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
  }

  private void copy(String file) throws IOException {
    write(file, Files.readString(Path.of(file)));
    assertTrue(folder.resolve(file).toFile().setExecutable(true));
  }

  private void write(String file, String text) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
    Files.setLastModifiedTime(target, FileTime.from(Instant.EPOCH));
  }

  private void script(String file, String commands) throws IOException {
    write(file, "#!/bin/sh\n" + commands + "\n");
    assertTrue(folder.resolve(file).toFile().setExecutable(true));
  }

  private String run() throws Exception {
    ProcessBuilder launcher =
        new ProcessBuilder("./quipu", "--version")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    launcher.environment().put("QUIPU_JAVA_HOME", folder.resolve("jdk").toString());
    Process process = launcher.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.strip();
  }

  @Test
  void itBuildsOnFirstUseAndNotAgain() throws Exception {
    assertEquals("built\nran", run());
    assertEquals("ran", run());
  }

  @Test
  void itBuildsAgainWhenTheSourcesAreNewer() throws Exception {
    run();
    Path source = folder.resolve("src/main/java/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

    assertEquals("built\nran", run());
  }

  @Test
  void whatItWaitsForIsWhatTheBuildMakes() throws IOException {
    assertTrue(Files.readString(Path.of("pom.xml")).contains("/quipu.aot</argument>"));
  }
}
