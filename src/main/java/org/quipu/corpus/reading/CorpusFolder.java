package org.quipu.corpus.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.quipu.config.Settings;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.SampleQuestion;
import org.quipu.corpus.format.Format;

/** A corpus in a folder: every file below it whose extension names a known format. */
public final class CorpusFolder implements Corpus {
  /** The formats whose text can be located in lines of the file. */
  private static final Set<String> WITH_LINES =
      Set.of("html", "htm", "xhtml", "md", "markdown", "txt");

  /** Replaces bytes in names that are invalid in the locale's encoding. */
  private static final char UNDECODABLE = '\uFFFD';

  private final Path root;
  private final Links links;
  private final FolderDefaults defaults;
  private final Map<String, ArticleReader> readers = readers();

  /** A folder whose links must not lead out of it. */
  public CorpusFolder(Path root) {
    this(new Links(root, false));
  }

  private CorpusFolder(Links links) {
    this.root = links.root();
    this.links = links;
    this.defaults = new FolderDefaults(root);
  }

  /** The folder that the settings name. */
  public static CorpusFolder of(Settings settings) {
    return new CorpusFolder(Links.read(settings));
  }

  // The readers of the corpus's own formats, and of those of other programs.
  private static Map<String, ArticleReader> readers() {
    Map<String, ArticleReader> readers = new HashMap<>();
    ArticleReader documents = new DocumentArticles();
    Format.DOCUMENTS.forEach(extension -> readers.put(extension, documents));
    ArticleReader refused = new RefusedDocuments();
    RefusedDocuments.EXTENSIONS.forEach(extension -> readers.put(extension, refused));
    readers.put("jsonl", new JsonLinesReader());
    readers.put("md", new MarkdownReader());
    readers.put("markdown", new MarkdownReader());
    readers.put("txt", new PlainTextReader());
    return Map.copyOf(readers);
  }

  @Override
  public List<CorpusFile> files() throws IOException {
    if (!Files.exists(root)) {
      throw new NoSuchFileException(root.toString(), null, "the corpus folder does not exist");
    }
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    List<CorpusFile> files = new ArrayList<>();
    FileListing.walk(
        root,
        links,
        (path, attributes) -> {
          if (attributes.isDirectory()) {
            files.add(nameless(path, attributes));
          } else if (readerOf(path).isPresent()) {
            files.add(canBeNamed(path) ? stamped(path, attributes) : nameless(path, attributes));
          }
        });
    files.sort(null);
    return List.copyOf(files);
  }

  private Optional<ArticleReader> readerOf(Path path) {
    return Optional.ofNullable(readers.get(Format.extension(path.toString())));
  }

  /**
   * Whether the name, as text, leads back to the file. It does not if the name contains bytes that
   * are invalid in the locale's encoding.
   */
  private static boolean canBeNamed(Path path) {
    try {
      return path.resolveSibling(path.getFileName().toString()).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private CorpusFile nameless(Path path, BasicFileAttributes attributes) {
    return new CorpusFile(
        root.relativize(path).toString().replace('\\', '/'),
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        attributes.lastModifiedTime().toInstant());
  }

  private CorpusFile stamped(Path path, BasicFileAttributes attributes) {
    FolderDefaults.Stamp above = defaults.stamp(path);
    FileTime written = attributes.lastModifiedTime();
    return new CorpusFile(
        root.relativize(path).toString().replace('\\', '/'),
        attributes.size(),
        written.to(TimeUnit.NANOSECONDS) + above.number(),
        Collections.max(List.of(written.toInstant(), above.written())));
  }

  @Override
  public List<SampleQuestion> samples(Consumer<CorpusProblem> problems) {
    return new SampleFile(root).read(problems);
  }

  @Override
  public void read(CorpusFile file, ArticleSink sink) {
    Path path;
    try {
      path = root.resolve(file.name());
    } catch (InvalidPathException e) {
      sink.unreadable(misnamed(file));
      return;
    }
    if (!Files.exists(path) && file.name().indexOf(UNDECODABLE) >= 0) {
      sink.unreadable(misnamed(file));
      return;
    }
    if (links.refuse(path)) {
      sink.unreadable(
          new CorpusProblem(
              file.name(),
              0,
              "a link that leads out of the corpus folder, which is not followed",
              "put what it leads to into the folder, or set corpus-links: on"));
      return;
    }
    try {
      ArticleReader reader = readerOf(path).orElseThrow();
      reader.read(path, file.name(), defaults.of(path, sink), sink);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      sink.unreadable(
          new CorpusProblem(
              file.name(), 0, "cannot be read: " + Reason.of(e), "repair or remove the file"));
    }
  }

  private static CorpusProblem misnamed(CorpusFile file) {
    return new CorpusProblem(
        file.name(),
        0,
        "its name has letters that this locale does not know",
        "rename it, or set LC_ALL to a locale of UTF-8 such as C.UTF-8");
  }

  @Override
  public Optional<String> source(String name) {
    Path path = root.resolve(name);
    boolean inLines = WITH_LINES.contains(Format.extension(name));
    try {
      return inLines ? Optional.of(CorpusText.of(path).text()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
