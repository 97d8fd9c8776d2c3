package org.quipu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
  void aFileWithMoreThanTheSecretIsRefusedWithoutShowingIt() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "s3cret\n# of my bot\n");
    SecretSource source = new SecretSource(Map.of("NAME_FILE", file.toString()));
    String message = assertThrows(ConfigException.class, () -> source.find("NAME")).getMessage();
    assertTrue(message.startsWith(file + " holds more than the secret"), message);
    assertFalse(message.contains("s3cret"), message);
  }

  @Test
  void aFolderAndWhatIsNoTextAreToldApart() throws IOException {
    Path noText = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertTrue(refusal(folder).endsWith("it is a folder"), refusal(folder));
    assertTrue(refusal(noText).endsWith("it is not text in UTF-8"), refusal(noText));
    Path none = folder.resolve("none");
    assertTrue(refusal(none).endsWith("there is no such file"), refusal(none));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatEverybodyCanReadIsPointedOut() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "s");
    SecretSource source = new SecretSource(Map.of("NAME_FILE", file.toString()));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(Optional.of(file), source.openFile("NAME"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertEquals(Optional.empty(), source.openFile("NAME"));
  }

  @Test
  void anEmptyFileIsToldOf() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), " \n");
    assertTrue(refusal(file).endsWith("which is empty"), refusal(file));
  }

  private static String refusal(Path file) {
    SecretSource source = new SecretSource(Map.of("NAME_FILE", file.toString()));
    return assertThrows(ConfigException.class, () -> source.find("NAME")).getMessage();
  }

  @Test
  void anUnreadableFileIsNamed() {
    SecretSource source = new SecretSource(Map.of("NAME_FILE", folder.resolve("x").toString()));
    String message = assertThrows(ConfigException.class, () -> source.find("NAME")).getMessage();
    assertTrue(message.startsWith("NAME_FILE names ") && message.contains("x"), message);
  }
}
