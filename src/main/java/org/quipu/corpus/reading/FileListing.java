package org.quipu.corpus.reading;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.function.BiConsumer;

/**
 * Walks through a corpus folder, following links. Files and folders whose names begin with a dot or
 * an underscore are skipped.
 */
final class FileListing extends SimpleFileVisitor<Path> {
  private final Path root;
  private final Links links;
  private final BiConsumer<Path, BasicFileAttributes> files;

  private FileListing(Path root, Links links, BiConsumer<Path, BasicFileAttributes> files) {
    this.root = root;
    this.links = links;
    this.files = files;
  }

  /**
   * Passes every file to a consumer, in no particular order, and every link to a folder that must
   * not be followed.
   *
   * @throws IOException if a folder cannot be listed, because its files would otherwise seem to be
   *     gone
   */
  static void walk(Path root, Links links, BiConsumer<Path, BasicFileAttributes> files)
      throws IOException {
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new FileListing(root, links, files));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    if (!isVisible(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (Files.isSymbolicLink(folder) && links.refuse(folder)) {
      files.accept(folder, attributes);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && isVisible(file)) {
      files.accept(file, attributes);
    }
    return FileVisitResult.CONTINUE;
  }

  // A file that vanishes while the folder is listed is ignored.
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (e instanceof NoSuchFileException || e instanceof FileSystemLoopException) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }

  private static boolean isVisible(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("_");
  }
}
