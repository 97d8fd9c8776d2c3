package org.quipu.retrieval.lucene;

import java.time.Instant;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;

/**
 * What every commit says about itself.
 *
 * @param corpusDigest of all that can be quoted
 */
record CommitData(String corpusDigest, Instant built) {
  static final CommitData EMPTY = new CommitData("", Instant.EPOCH);

  static CommitData of(Map<String, String> data) {
    return new CommitData(
        data.getOrDefault(IndexFormat.COMMIT_CORPUS, ""),
        Instant.parse(data.getOrDefault(IndexFormat.COMMIT_TIME, "1970-01-01T00:00:00Z")));
  }

  void writeTo(IndexWriter writer) {
    writer.setLiveCommitData(
        Map.of(
                IndexFormat.COMMIT_VERSION,
                Integer.toString(IndexFormat.VERSION),
                IndexFormat.COMMIT_CORPUS,
                corpusDigest,
                IndexFormat.COMMIT_TIME,
                built.toString())
            .entrySet());
  }
}
