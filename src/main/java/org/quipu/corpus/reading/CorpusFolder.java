package org.quipu.corpus.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;

/** A corpus that lies in a folder: every file below it whose extension names a known format. */
public final class CorpusFolder implements Corpus {
  private final Path root;
  private final FolderDefaults defaults;
  private final Map<String, ArticleReader> readers =
      Map.of(
          "jsonl", new JsonLinesReader(),
          "md", new MarkdownReader(),
          "markdown", new MarkdownReader(),
          "txt", new PlainTextReader());

  public CorpusFolder(Path root) {
    this.root = root;
    this.defaults = new FolderDefaults(root);
  }

  @Override
  public List<CorpusFile> files() throws IOException {
    if (!Files.exists(root)) {
      throw new NoSuchFileException(root.toString(), null, "the corpus folder does not exist");
    }
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(
              path -> readerOf(path).isPresent() && isVisible(path) && Files.isRegularFile(path))
          .map(this::stamp)
          .flatMap(Optional::stream)
          .sorted()
          .toList();
    }
  }

  // Names that begin with a dot or an underscore, of files or folders, are not for readers.
  private boolean isVisible(Path path) {
    for (Path part : root.relativize(path)) {
      char first = part.toString().isEmpty() ? ' ' : part.toString().charAt(0);
      if (first == '.' || first == '_') {
        return false;
      }
    }
    return true;
  }

  private Optional<ArticleReader> readerOf(Path path) {
    String name = path.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(readers.get(extension));
  }

  // A file that vanishes between listing and stamping is simply no longer there.
  private Optional<CorpusFile> stamp(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(
          new CorpusFile(
              root.relativize(path).toString().replace('\\', '/'),
              attributes.size(),
              attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + defaults.stamp(path)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void read(CorpusFile file, ArticleSink sink) {
    Path path = root.resolve(file.name());
    try {
      ArticleReader reader = readerOf(path).orElseThrow();
      reader.read(path, file.name(), defaults.of(path, sink::problem), sink);
    } catch (IOException | RuntimeException e) {
      sink.unreadable(
          new CorpusProblem(
              file.name(), 0, "cannot be read: " + Reason.of(e), "repair or remove the file"));
    }
  }
}
