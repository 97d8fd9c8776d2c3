package org.quipu.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.config.ConfigException;
import org.quipu.config.SettingsFile;

/** The settings of the reading room. */
final class WebSettingsTest {
  @TempDir private Path home;

  private WebSettings read(String yaml) throws IOException {
    Path file = Files.writeString(home.resolve("quipu.yaml"), yaml);
    return WebSettings.read(SettingsFile.read(file, true, Map.of(), home));
  }

  @Test
  void aMiniAppNeedsAnHttpsAddress() throws IOException {
    assertTrue(read("web: {url: 'https://read.example.org', mini-app: true}").miniApp());
    assertFalse(read("web: {url: 'https://read.example.org'}").miniApp());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web: {mini-app: true}",
        "web: {url: 'http://read.example.org', mini-app: true}",
        "web: {url: 'https://read.example.org', mini-app: true, token: 'abcdefgh'}"
      })
  void whatCannotBeOpenedAsAMiniAppIsRefused(String yaml) {
    String refusal = assertThrows(ConfigException.class, () -> read(yaml)).getMessage();
    assertTrue(refusal.startsWith("web.mini-app is true, but "), refusal);
  }
}
