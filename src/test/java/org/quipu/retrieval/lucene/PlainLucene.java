package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * A minimal program that indexes the same fields with Lucene: it parses lines and adds one document
 * per paragraph, on all processors, without digests, refresh or attribution.
 */
final class PlainLucene {
  private final ObjectMapper json = new ObjectMapper();
  private final Codec codec;

  PlainLucene(Codec codec) {
    this.codec = codec;
  }

  void index(Path corpus, Path folder) throws Exception {
    int threads = Runtime.getRuntime().availableProcessors();
    IndexWriterConfig config =
        new IndexWriterConfig(new Analyzers().byField()).setCodec(codec).setRAMBufferSizeMB(128);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(corpus);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Callable<Boolean> work = () -> indexLines(lines, writer);
      for (Future<Boolean> done :
          pool.invokeAll(Stream.generate(() -> work).limit(threads).toList())) {
        done.get();
      }
      writer.commit();
    }
  }

  private boolean indexLines(BufferedReader lines, IndexWriter writer) throws IOException {
    for (String line = next(lines); line != null; line = next(lines)) {
      JsonNode article = json.readTree(line);
      for (String paragraph : article.path("text").asText().split("\n\n", -1)) {
        Document document = new Document();
        document.add(new StringField("article", article.path("id").asText(), Field.Store.YES));
        document.add(new Field(IndexFormat.body("en"), paragraph, ArticleDocuments.BODY));
        document.add(new Field(IndexFormat.WORDS, paragraph, ArticleDocuments.WORDS));
        document.add(new StoredField(IndexFormat.SLICE, paragraph));
        writer.addDocument(document);
      }
    }
    return true;
  }

  private static String next(BufferedReader lines) throws IOException {
    synchronized (lines) {
      return lines.readLine();
    }
  }
}
