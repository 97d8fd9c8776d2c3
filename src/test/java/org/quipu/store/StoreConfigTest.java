package org.quipu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.config.ConfigException;
import org.quipu.config.Settings;
import org.quipu.config.SettingsFile;

class StoreConfigTest {
  @TempDir private Path home;

  private StoreSettings read(String url, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("QUIPU_STORE_URL", url);
    Settings settings = SettingsFile.read(home.resolve("none.yaml"), false, environment, home);
    return StoreConfig.read(settings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlite:/data/quipu.db",
        "jdbc:postgresql:quipu",
        "jdbc:postgresql:///quipu?user=a",
        "jdbc:postgresql://localhost/quipu?user=a&password=b",
        "jdbc:postgresql://127.0.0.1:5432,[::1]:5433/quipu",
        "jdbc:postgresql://db.example.org/quipu?user=a&sslmode=verify-full",
        "jdbc:postgresql://a,b:5433/quipu?sslmode=VERIFY-FULL&user=a"
      })
  void whatStaysOnTheMachineOrIsVerifiedIsTaken(String url) {
    assertEquals(url, read(url, Map.of()).url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/quipu?user=a&password=hidden",
        "jdbc:postgresql://localhost,db/quipu?password=hidden",
        "jdbc:postgresql://db/quipu?password=hidden&sslmode=require",
        "jdbc:postgresql://db/quipu?password=hidden&sslmode=verify-ca",
        "jdbc:postgresql://10.0.0.7:5432/quipu?password=hidden&notsslmode=verify-full",
        "jdbc:postgresql://127.0.0.1.example.org/quipu?password=hidden"
      })
  void anotherMachineIsNotTrustedUnlessThatIsSaid(String url) {
    ConfigException refusal = assertThrows(ConfigException.class, () -> read(url, Map.of()));
    assertTrue(refusal.getMessage().contains("sslmode=verify-full"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("store.plain-postgres"), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("hidden"), refusal.getMessage());
    assertEquals(url, read(url, Map.of("QUIPU_STORE_PLAIN_POSTGRES", "on")).url());
  }

  @Test
  void moreMemoryThanThereCanBeIsRefusedWithTheRange() {
    Settings settings =
        SettingsFile.read(
            home.resolve("none.yaml"),
            false,
            Map.of("QUIPU_ANSWER_REMEMBER_MEGABYTES", "-1"),
            home);
    ConfigException refusal =
        assertThrows(ConfigException.class, () -> StoreConfig.kept(settings, false));
    assertTrue(refusal.getMessage().contains("from 0 to 1048576"), refusal.getMessage());
  }
}
