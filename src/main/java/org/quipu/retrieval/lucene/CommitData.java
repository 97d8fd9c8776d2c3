package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.quipu.retrieval.indexing.CorpusDigest;

/**
 * The metadata of a commit.
 *
 * @param corpus the digest of everything quotable
 * @param listing the digest of the corpus folder's files; empty if one has to be read again
 */
record CommitData(CorpusDigest corpus, String listing, Instant built) {
  static final CommitData EMPTY = new CommitData(CorpusDigest.EMPTY, "", Instant.EPOCH);

  /**
   * The metadata of the commit that a reader has open.
   *
   * @throws IOException if it has another format, written by another version of the program
   */
  static CommitData of(DirectoryReader reader) throws IOException {
    Map<String, String> data = reader.getIndexCommit().getUserData();
    if (!isOfThisFormat(data)) {
      throw new IOException("another version of the program has rewritten it");
    }
    return new CommitData(
        CorpusDigest.parse(data.getOrDefault(IndexFormat.COMMIT_CORPUS, "")),
        data.getOrDefault(IndexFormat.COMMIT_LISTING, ""),
        Instant.parse(data.getOrDefault(IndexFormat.COMMIT_TIME, Instant.EPOCH.toString())));
  }

  /** The format version of a commit; empty if another program wrote it. */
  static Optional<String> version(Map<String, String> data) {
    return data.containsKey(IndexFormat.COMMIT_CORPUS)
        ? Optional.ofNullable(data.get(IndexFormat.COMMIT_VERSION))
        : Optional.empty();
  }

  static boolean isOfThisFormat(Map<String, String> data) {
    return version(data).equals(Optional.of(Integer.toString(IndexFormat.VERSION)));
  }

  void writeTo(IndexWriter writer) {
    writer.setLiveCommitData(
        Map.of(
                IndexFormat.COMMIT_VERSION,
                Integer.toString(IndexFormat.VERSION),
                IndexFormat.COMMIT_CORPUS,
                corpus.hex(),
                IndexFormat.COMMIT_LISTING,
                listing,
                IndexFormat.COMMIT_TIME,
                built.toString())
            .entrySet());
  }
}
