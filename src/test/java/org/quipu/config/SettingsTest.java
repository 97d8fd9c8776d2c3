package org.quipu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SettingsTest {
  @TempDir private Path home;

  private Settings read(String yaml, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(home.resolve("quipu.yaml"), yaml);
    return SettingsFile.read(file, true, environment, home);
  }

  private String refusal(String yaml, Map<String, String> environment, String key) {
    return assertThrows(ConfigException.class, () -> read(yaml, environment).integer(key, 1, 100))
        .getMessage();
  }

  @Test
  void theFileGoesBeforeTheDefaults() throws IOException {
    assertEquals(7, read("answer: {top: 7}", Map.of()).integer("answer.top", 1, 100));
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    Settings settings = read("answer: {top: 7}", Map.of("QUIPU_ANSWER_TOP", "9"));
    assertEquals(9, settings.integer("answer.top", 1, 100));
  }

  @Test
  void theCommandLineGoesBeforeAll() throws IOException {
    Settings settings =
        read("corpus: a", Map.of("QUIPU_CORPUS", "b")).with("corpus", "c", "--corpus");
    assertEquals(home.resolve("c"), settings.path("corpus"));
  }

  @Test
  void whatNobodySetHasItsDefault() throws IOException {
    assertEquals(3, read("", Map.of()).integer("answer.top", 1, 100));
  }

  @Test
  void anAbsentFileIsNoErrorUnlessItWasNamed() {
    Path absent = home.resolve("absent.yaml");
    assertEquals(3, SettingsFile.read(absent, false, Map.of(), home).integer("answer.top", 1, 100));
    String message =
        assertThrows(ConfigException.class, () -> SettingsFile.read(absent, true, Map.of(), home))
            .getMessage();
    assertTrue(message.contains("absent.yaml"), message);
  }

  @Test
  void aWrongValueNamesItsPlaceItsKeyAndWhatIsWanted() {
    String message = refusal("answer: {top: many}", Map.of(), "answer.top");
    assertTrue(message.contains("quipu.yaml"), message);
    assertTrue(message.contains("answer.top is \"many\"; it must be a whole number"), message);
  }

  @Test
  void aWrongVariableIsNamed() {
    String message = refusal("", Map.of("QUIPU_ANSWER_TOP", "x"), "answer.top");
    assertTrue(message.startsWith("the environment variable QUIPU_ANSWER_TOP"), message);
  }

  @Test
  void aNumberOutsideItsBoundsIsRefusedWithThem() throws IOException {
    Settings settings = read("answer: {top: 70000}", Map.of());
    assertEquals(70_000, settings.integer("answer.top", 0, 70_000));
    String message =
        assertThrows(ConfigException.class, () -> settings.integer("answer.top", 0, 65_535))
            .getMessage();
    assertTrue(message.contains("must be a whole number from 0 to 65535"), message);
  }

  @Test
  void aDurationTooShortIsRefusedWithTheShortest() throws IOException {
    Settings settings = read("store: {lease: PT1S}", Map.of());
    assertEquals(Duration.ofSeconds(1), settings.duration("store.lease", Duration.ofSeconds(1)));
    String message =
        assertThrows(
                ConfigException.class,
                () -> settings.duration("store.lease", Duration.ofSeconds(5)))
            .getMessage();
    assertTrue(message.contains("store.lease is \"PT1S\""), message);
    assertTrue(message.contains("at least PT5S"), message);
  }

  @Test
  void aVariableThatIsNoSettingIsNoticed() {
    Map<String, String> environment =
        Map.of("QUIPU_TELEGRAM_ALOW", "7", "QUIPU_TELEGRAM_ALLOW", "7", "QUIPU_HOME", "/", "A", "");
    assertEquals(List.of("QUIPU_TELEGRAM_ALOW"), SettingsFile.strayVariables(environment));
  }

  /** What the documentation promises of every key, taken from the file that documents them. */
  @ParameterizedTest
  @MethodSource("documentedKeys")
  void everyDocumentedKeyCanBeSetByTheEnvironment(String key) throws IOException {
    String variable = "QUIPU_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    assertEquals(Optional.of("odd"), read("", Map.of(variable, "odd")).text(key));
    assertEquals(List.of(), SettingsFile.strayVariables(Map.of(variable, "odd")));
  }

  static List<String> documentedKeys() throws IOException {
    List<String> keys = new ArrayList<>();
    List<String> path = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("config/quipu.yaml"))) {
      if (line.matches(" *[a-z-]+:.*")) {
        int depth = line.indexOf(line.strip()) / 2;
        path = new ArrayList<>(path.subList(0, depth));
        path.add(line.strip().replaceFirst(":.*", ""));
        if (!line.strip().endsWith(":")) {
          keys.add(String.join(".", path));
        }
      }
    }
    return keys;
  }

  @Test
  void aMisspeltKeyIsRefusedWithTheKnownOnes() {
    String message = refusal("answer: {topp: 3}", Map.of(), "answer.top");
    assertTrue(message.contains("there is no setting answer.topp; known here are"), message);
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    String message = refusal("corpus: a\nanswer: {top: [", Map.of(), "answer.top");
    assertTrue(message.contains("quipu.yaml:2"), message);
  }

  @Test
  void listsAreReadFromYamlAndFromCommas() throws IOException {
    Settings settings = read("", Map.of("QUIPU_CORPUS", " a, ,b "));
    assertEquals(List.of("a", "b"), settings.texts("corpus"));
  }
}
