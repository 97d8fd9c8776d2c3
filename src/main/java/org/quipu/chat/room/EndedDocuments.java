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
 * Remembers documents that ended their reader: an empty file for each, named by the digest of its
 * content and by what it took too much of. Deleting the file lets the document be tried again.
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
