package org.quipu.retrieval.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** Opens generations as they are committed, and closes those no longer in use. */
final class Generations extends ReferenceManager<LuceneGeneration> {
  private final IndexFolder folder;
  private final SegmentVocabulary segments;

  /** Opens the last commit. */
  Generations(IndexFolder folder, SegmentVocabulary segments) throws IOException {
    this.folder = folder;
    this.segments = segments;
    this.current = open(DirectoryReader.open(folder.directory()), folder, segments);
  }

  private static LuceneGeneration open(
      DirectoryReader reader, IndexFolder folder, SegmentVocabulary segments) throws IOException {
    try {
      return new LuceneGeneration(reader, folder, segments);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  protected @Nullable LuceneGeneration refreshIfNeeded(LuceneGeneration before) throws IOException {
    DirectoryReader changed = DirectoryReader.openIfChanged(before.reader());
    return changed == null ? null : open(changed, folder, segments);
  }

  @Override
  protected boolean tryIncRef(LuceneGeneration generation) {
    return generation.reader().tryIncRef();
  }

  @Override
  protected void decRef(LuceneGeneration generation) throws IOException {
    generation.reader().decRef();
  }

  @Override
  protected int getRefCount(LuceneGeneration generation) {
    return generation.reader().getRefCount();
  }
}
