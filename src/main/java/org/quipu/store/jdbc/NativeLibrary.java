package org.quipu.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * SQLite's native library, unpacked once beside the store. By default the driver unpacks it into
 * the system's temporary folder at each start, where a killed process leaves it behind, and which
 * may be missing or forbid execution.
 */
final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

  /**
   * The property for the folder where the driver looks first. An image or an operator may have set
   * it.
   */
  private static final String FOLDER = "org.sqlite.lib.path";

  private static final String TEMPORARY = "org.sqlite.tmpdir";

  private NativeLibrary() {}

  /**
   * Makes sure that the driver finds the library; if it cannot be written, the driver unpacks its
   * own.
   */
  static synchronized void putBeside(Path store) {
    if (System.getProperty(FOLDER) != null
        || !Files.isDirectory(store.toAbsolutePath().getParent())) {
      return;
    }
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (packed == null) {
        return;
      }
      Path library = folder(store).resolve(name);
      unpack(packed.readAllBytes(), library);
      System.setProperty(FOLDER, library.getParent().toString());
      // The driver searches this folder for leftovers of its own, and logs errors if it does not
      // exist.
      System.setProperty(TEMPORARY, System.getProperty(TEMPORARY, library.getParent().toString()));
    } catch (IOException e) {
      LOG.debug("Could not unpack SQLite's library beside {}: {}", store, e.toString());
    }
  }

  private static Path folder(Path store) {
    String system = OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-');
    return store
        .toAbsolutePath()
        .resolveSibling("native")
        .resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + system);
  }

  // Compared byte by byte, so that a truncated or foreign file is never loaded.
  private static void unpack(byte[] content, Path library) throws IOException {
    if (Files.isRegularFile(library) && Arrays.equals(Files.readAllBytes(library), content)) {
      return;
    }
    Files.createDirectories(library.getParent());
    Path partial = library.resolveSibling(UUID.randomUUID() + ".partial");
    try {
      Files.write(partial, content);
      Files.move(partial, library, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
