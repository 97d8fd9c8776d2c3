package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.config.ConfigException;
import org.quipu.config.Settings;
import org.quipu.config.SettingsFile;

final class ThresholdsTest {
  private static final Path SHIPPED = Path.of("config", "quipu.yaml");

  private static Settings settings(Map<String, String> environment) {
    return SettingsFile.read(SHIPPED, true, environment, Path.of("").toAbsolutePath());
  }

  @Test
  void theUsualOnesAreThoseOfTheShippedSettings() {
    assertEquals(Thresholds.USUAL, Thresholds.read(settings(Map.of())));
  }

  @Test
  void bothMayBeTheSame() {
    assertEquals(
        new Thresholds(0.3, 0.3),
        Thresholds.read(
            settings(Map.of("QUIPU_ANSWER_THRESHOLD", "0.3", "QUIPU_ANSWER_TENTATIVE", "0.3"))));
  }

  @ParameterizedTest
  @CsvSource({
    "QUIPU_ANSWER_THRESHOLD, 1.2",
    "QUIPU_ANSWER_THRESHOLD, high",
    "QUIPU_ANSWER_TENTATIVE, -0.1",
    "QUIPU_ANSWER_TENTATIVE, 0.99"
  })
  void whatCannotBeUsedIsNamed(String variable, String value) {
    Settings settings = settings(Map.of(variable, value));
    ConfigException e = assertThrows(ConfigException.class, () -> Thresholds.read(settings));

    String key = variable.equals("QUIPU_ANSWER_THRESHOLD") ? "threshold" : "tentative";
    assertTrue(e.getMessage().contains("answer." + key), e.getMessage());
    assertTrue(e.getMessage().contains(value), e.getMessage());
  }
}
