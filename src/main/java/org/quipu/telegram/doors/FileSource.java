package org.quipu.telegram.doors;

import java.io.IOException;
import java.io.InputStream;

/** Fetches files that people sent. */
@FunctionalInterface
public interface FileSource {
  /**
   * Opens a file.
   *
   * @param path the file_path that getFile returned
   */
  InputStream open(String path) throws IOException;
}
