package org.quipu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell function by which the launcher and the Maven wrapper find a JDK. */
@DisabledOnOs(OS.WINDOWS)
final class JdkFinderTest {
  @TempDir private Path folder;

  private Path jdk(String name, String version, String... programs) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
    for (String program : programs) {
      Files.createFile(
          bin.resolve(program),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
    Files.writeString(
        bin.resolveSibling("release"),
        "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
    return bin.getParent();
  }

  private String found(Map<String, String> environment) throws Exception {
    return printed("find_jdk", environment);
  }

  private String printed(String command, Map<String, String> environment) throws Exception {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", ". ./.mvn/find-jdk.sh; " + command)
            .redirectErrorStream(true);
    shell.environment().keySet().removeIf(name -> name.endsWith("JAVA_HOME"));
    shell.environment().putAll(environment);
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.strip();
  }

  @Test
  void quipusOwnVariableGoesBeforeTheCommonOne() throws Exception {
    Path own = jdk("own", "25.0.1", "java", "javac");
    Path common = jdk("common", "25.0.1", "java", "javac");
    assertEquals(
        own.toString(),
        found(Map.of("QUIPU_JAVA_HOME", own.toString(), "JAVA_HOME", common.toString())));
  }

  @Test
  void anOlderJdkIsPassedOver() throws Exception {
    Path old = jdk("old", "17.0.15", "java", "javac");
    Path young = jdk("young", "26-ea", "java", "javac");
    assertEquals(
        young.toString(),
        found(Map.of("QUIPU_JAVA_HOME", old.toString(), "JAVA_HOME", young.toString())));
  }

  @Test
  void aRuntimeWithoutACompilerIsPassedOver() throws Exception {
    Path runtime = jdk("jre", "25", "java");
    assertNotEquals(runtime.toString(), found(Map.of("QUIPU_JAVA_HOME", runtime.toString())));
  }

  @Test
  void aFolderWithASpaceInItsNameIsFound() throws Exception {
    Path spaced = jdk("my jdk", "25", "java", "javac");
    assertEquals(spaced.toString(), found(Map.of("JAVA_HOME", spaced.toString())));
  }

  @Test
  void theJavaOnThePathIsFoundThroughLinks() throws Exception {
    Path real = jdk("real", "25", "java", "javac");
    Path links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("java"), real.resolve("bin/java"));
    String path = links + ":" + System.getenv("PATH");
    assertEquals(real.toRealPath().toString(), found(Map.of("PATH", path)));
  }

  @Test
  void aLocaleThatKnowsAsciiOnlyGivesWayToUtf8() throws Exception {
    assertEquals("UTF-8", printed("use_utf8_locale; locale charmap", Map.of("LC_ALL", "C")));
  }

  @Test
  void aLocaleOfUtf8IsLeftAlone() throws Exception {
    assertEquals(
        "it was left alone",
        printed(
            "locale() { echo UTF-8; }; LC_ALL='it was left alone'; use_utf8_locale; echo $LC_ALL",
            Map.of()));
  }

  @Test
  void aRuntimeIsEnoughForARelease() throws Exception {
    Path runtime = jdk("jre", "25.0.1", "java");
    assertEquals(
        runtime.toString(), printed("find_jre", Map.of("QUIPU_JAVA_HOME", runtime.toString())));
  }
}
