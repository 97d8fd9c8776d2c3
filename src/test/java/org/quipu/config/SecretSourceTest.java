package org.quipu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretSourceTest {
  @TempDir private Path folder;

  @Test
  void aVariableHoldsTheSecret() {
    assertEquals("s", new SecretSource(Map.of("NAME", " s ")).find("NAME").orElseThrow().reveal());
  }

  @Test
  void aFileHoldsTheSecretWithoutItsLineEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "s\n");
    SecretSource source = new SecretSource(Map.of("NAME_FILE", file.toString()));
    assertEquals("s", source.find("NAME").orElseThrow().reveal());
  }

  @Test
  void withoutAnyThereIsNone() {
    assertTrue(new SecretSource(Map.of("NAME", " ")).find("NAME").isEmpty());
  }

  @Test
  void anUnreadableFileIsNamed() {
    SecretSource source = new SecretSource(Map.of("NAME_FILE", folder.resolve("x").toString()));
    String message = assertThrows(ConfigException.class, () -> source.find("NAME")).getMessage();
    assertTrue(message.startsWith("NAME_FILE names ") && message.contains("x"), message);
  }
}
