package org.quipu.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class NativeLibraryTest {
  private static final String FOLDER = "org.sqlite.lib.path";

  @TempDir private Path data;
  private Optional<String> before;

  @BeforeEach
  void forget() {
    before = Optional.ofNullable(System.clearProperty(FOLDER));
  }

  @AfterEach
  void restore() {
    System.clearProperty(FOLDER);
    before.ifPresent(folder -> System.setProperty(FOLDER, folder));
  }

  private Path put() throws IOException {
    System.clearProperty(FOLDER);
    NativeLibrary.putBeside(data.resolve("quipu.db"));
    try (Stream<Path> files = Files.list(Path.of(System.getProperty(FOLDER)))) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), all::toString);
      return all.getFirst();
    }
  }

  @Test
  void itIsUnpackedOnceHoweverOftenTheStoreIsOpened() throws IOException {
    Path library = put();
    assertTrue(library.startsWith(data));
    byte[] content = Files.readAllBytes(library);
    assertEquals(library, put());
    assertArrayEquals(content, Files.readAllBytes(library));
  }

  @Test
  void oneThatIsNotTheDriversOwnIsReplaced() throws IOException {
    Path library = put();
    byte[] content = Files.readAllBytes(library);
    Files.writeString(library, "not a library");
    assertArrayEquals(content, Files.readAllBytes(put()));
  }

  @Test
  void aFolderThatAnOperatorNamesIsLeftAlone() {
    System.setProperty(FOLDER, "/opt/native");
    NativeLibrary.putBeside(data.resolve("quipu.db"));
    assertEquals("/opt/native", System.getProperty(FOLDER));
  }

  @Test
  void whereNothingCanBeWrittenTheDriverSeesToIt() throws IOException {
    Path file = Files.writeString(data.resolve("native"), "in the way");
    NativeLibrary.putBeside(data.resolve("quipu.db"));
    assertEquals("in the way", Files.readString(file));
    assertEquals(null, System.getProperty(FOLDER));
  }
}
