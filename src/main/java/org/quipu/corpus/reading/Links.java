package org.quipu.corpus.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.quipu.config.Settings;

/**
 * Which symbolic links of a corpus folder are followed.
 *
 * @param root the corpus folder, which may be a link itself
 * @param outside whether links may lead out of it
 */
record Links(Path root, boolean outside) {
  static Links read(Settings settings) {
    return new Links(settings.path("corpus"), settings.flag("corpus-links"));
  }

  /** Whether a path leads, over links, to a place outside the folder where it must not. */
  boolean refuse(Path path) {
    try {
      return !outside && !path.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      // It leads nowhere, which whoever reads it will notice.
      return false;
    }
  }
}
