package org.quipu.chat.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.quipu.chat.DocumentImport.Excess;
import org.quipu.corpus.Digest;

/**
 * Remembers documents that exceeded the limits of their reader: an empty file for each, named by
 * the digest of its content and the limit exceeded. Delete the file to allow another attempt.
 */
record EndedDocuments(Path folder) {
  Optional<Excess> excessOf(Digest document) {
    return Arrays.stream(Excess.values())
        .filter(excess -> Files.exists(file(document, excess)))
        .findFirst();
  }

  void remember(Digest document, Excess excess) throws IOException {
    Files.createDirectories(folder);
    if (excessOf(document).isEmpty()) {
      Files.createFile(file(document, excess));
    }
  }

  private Path file(Digest document, Excess excess) {
    return folder.resolve(document.hex() + "." + excess.name().toLowerCase(Locale.ROOT));
  }
}
