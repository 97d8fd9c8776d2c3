package org.quipu.retrieval.indexing;

import java.time.Instant;
import java.util.List;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.Digest;

/**
 * The files of a corpus.
 *
 * @param begun a time before the first file was examined
 */
public record Listing(List<CorpusFile> files, Instant begun) {
  /** A digest of all files, so that an unchanged corpus is recognised by one comparison. */
  public String digest() {
    StringBuilder all = new StringBuilder();
    for (CorpusFile file : files) {
      all.append(file.name()).append('\n').append(file.size()).append(' ');
      all.append(file.modified()).append('\n');
    }
    return Digest.of(all.toString()).hex();
  }
}
