package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.quipu.corpus.ArticleSink;

/** Reads the articles of files in one format. */
interface ArticleReader {
  /**
   * Reads all articles of a file.
   *
   * @param file the path of the file
   * @param name its name relative to the corpus folder
   * @param defaults attribution that applies if the file states none; an object node
   * @throws IOException if the file cannot be read at all
   */
  void read(Path file, String name, JsonNode defaults, ArticleSink sink) throws IOException;
}
