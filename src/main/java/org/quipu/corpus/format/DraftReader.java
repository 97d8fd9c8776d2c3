package org.quipu.corpus.format;

import java.io.IOException;
import java.util.List;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.UnreadableException;

/**
 * Reads the articles of a document, either in this process ({@link DocumentReader}) or in a
 * separate one.
 */
@FunctionalInterface
public interface DraftReader {
  /**
   * Reads a document's content.
   *
   * @param name the name of its file, with the extension
   * @throws UnreadableException if nothing can be imported; the message says why
   */
  List<ArticleDraft> read(String name, byte[] document) throws IOException;
}
