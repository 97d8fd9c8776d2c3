package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.reading.CorpusFolder;

/** A corpus of {@code .jsonl} files in a folder, where every write has a distinct time. */
final class CorpusOnDisk implements Corpus {
  private final ObjectMapper json = new ObjectMapper();
  private final Path root;
  private final CorpusFolder folder;
  private final Map<String, Integer> reads = new HashMap<>();
  private final Set<String> away = new HashSet<>();
  private Instant now = Instant.parse("2024-01-01T00:00:00Z");

  CorpusOnDisk(Path root) {
    this.root = root;
    this.folder = new CorpusFolder(root);
  }

  Path root() {
    return root;
  }

  /** One line of a file. */
  String line(String id, String text) {
    return line(Map.of("id", id, "lang", "en", "title", "About " + id, "text", text));
  }

  String line(Map<String, String> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String... lines) {
    write(file, String.join("\n", lines));
  }

  private void write(String file, String content) {
    now = now.plusSeconds(60);
    writeNow(file, content);
  }

  /** Writes so soon after the last write that the file system's clock has not moved. */
  void writeWithTheSameStamp(String file, String content) {
    writeNow(file, content);
  }

  /** When a file was last written. */
  Instant lastWrite() {
    return now;
  }

  private void writeNow(String file, String content) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content, StandardCharsets.UTF_8);
      Files.setLastModifiedTime(path, FileTime.from(now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void rename(String from, String to) {
    try {
      Files.move(root.resolve(from), root.resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often a file was read. */
  int reads(String file) {
    return reads.getOrDefault(file, 0);
  }

  @Override
  public List<CorpusFile> files() throws IOException {
    return folder.files();
  }

  /** From now on the file is listed, but away when it is read. */
  void takeAway(String file) {
    away.add(file);
  }

  void bringBack(String file) {
    away.remove(file);
  }

  @Override
  public void read(CorpusFile file, ArticleSink sink) {
    reads.merge(file.name(), 1, Integer::sum);
    if (away.contains(file.name())) {
      rename(file.name(), file.name() + ".away");
      folder.read(file, sink);
      rename(file.name() + ".away", file.name());
    } else {
      folder.read(file, sink);
    }
  }
}
