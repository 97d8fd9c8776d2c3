package org.quipu.retrieval.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.quipu.retrieval.IndexException;

/**
 * The folder of an index. It is only written to if it is empty or was created for an index, and
 * only files with Lucene's names are ever deleted.
 */
final class IndexFolder {
  /** A file that marks the folder as Quipu's, for people and for this class. */
  static final String MARK = "quipu-index.txt";

  private static final String MARK_TEXT =
      "This folder is a cache that Quipu makes from its corpus. It can be deleted at any time.\n";

  private final Path path;
  private final Directory directory;

  IndexFolder(Path path, Directory directory) {
    this.path = path;
    this.directory = directory;
  }

  Directory directory() {
    return directory;
  }

  /** The content of the folder. */
  enum State {
    /** An index of this format. */
    USABLE,
    /** No index, an index of another format, or a damaged one. */
    UNUSABLE,
    /** Somebody else's files. */
    FOREIGN
  }

  State state() throws IOException {
    Optional<Map<String, String>> commit = commit();
    if (commit.filter(CommitData::isOfThisFormat).isPresent()) {
      return State.USABLE;
    }
    boolean ours = commit.flatMap(CommitData::version).isPresent() || isOurs();
    return ours ? State.UNUSABLE : State.FOREIGN;
  }

  private Optional<Map<String, String>> commit() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return Optional.of(reader.getIndexCommit().getUserData());
    } catch (IOException | IllegalArgumentException e) {
      // Lucene reports an unknown codec as an illegal argument.
      if (e instanceof IllegalArgumentException || isDamage(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether an error means that files of the index are damaged. */
  static boolean isDamage(@Nullable Throwable error) {
    return switch (error) {
      case null -> false;
      case IndexNotFoundException _,
          CorruptIndexException _,
          IndexFormatTooOldException _,
          IndexFormatTooNewException _,
          NoSuchFileException _,
          FileNotFoundException _,
          EOFException _ ->
          true;
      default -> isDamage(error.getCause());
    };
  }

  private boolean isOurs() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      List<String> names =
          files.map(file -> Objects.requireNonNull(file.getFileName()).toString()).toList();
      return names.contains(MARK) || names.stream().allMatch(IndexFolder::isLock);
    }
  }

  private static boolean isLock(String file) {
    return file.equals(IndexWriter.WRITE_LOCK_NAME) || file.equals(WaitingLock.NAME);
  }

  /** Creates an empty index in place of any other; the caller must hold the lock. */
  void startAnew() throws IOException {
    Files.writeString(path.resolve(MARK), MARK_TEXT, StandardCharsets.UTF_8);
    for (String file : directory.listAll()) {
      if (isIndexFile(file)) {
        directory.deleteFile(file);
      }
    }
    IndexWriterConfig config =
        new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      CommitData.EMPTY.writeTo(writer);
      writer.commit();
    }
  }

  private static boolean isIndexFile(String file) {
    return file.startsWith(IndexFileNames.SEGMENTS)
        || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
        || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
  }

  IndexException foreign() {
    return new IndexException(
        "the folder " + path + " holds other files than an index; name an empty one with --index");
  }

  /**
   * Runs a read of the index.
   *
   * @throws IndexException if it fails
   */
  <T> T reading(IOSupplier<T> read) {
    try {
      return read.get();
    } catch (IOException | UncheckedIOException e) {
      throw failure(e);
    }
  }

  /** An exception that explains an error to people. */
  IndexException failure(Exception cause) {
    return failure(path, cause);
  }

  static IndexException failure(Path path, Exception cause) {
    return new IndexException(
        "the index in " + path + " cannot be used: " + cause.getMessage() + "; " + cure(cause),
        cause);
  }

  private static String cure(Exception cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof LockObtainFailedException) {
      return "another process is writing it; wait for that one";
    }
    if (cause instanceof AccessDeniedException || message.contains("Read-only file system")) {
      return "make the folder writable, or name another with --index";
    }
    if (message.contains("No space left on device") || message.contains("quota")) {
      return "make room on the disk";
    }
    if (isDamage(cause)) {
      return "delete the folder to have it built anew";
    }
    return "fix that, or name another folder with --index";
  }
}
