package org.quipu.telegram.doors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.answer.CorpusCitationDesk;
import org.quipu.chat.Library;
import org.quipu.chat.room.FixedAnswers;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.lucene.LuceneIndex;

/** The articles that Quipu ships with, copied so that a test may change them, and their index. */
final class ShippedCorpus implements BeforeAllCallback, AfterAllCallback {
  private Path folder;
  private PassageIndex index;
  private Corpus corpus;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("quipu-doors");
    copy(Path.of("corpus"), articles());
    index = new PassageIndex(LuceneIndex.open(folder.resolve("index"), InstantSource.system()));
    corpus = new CorpusFolder(articles());
    refresh();
  }

  Path articles() {
    return folder.resolve("corpus");
  }

  RefreshReport refresh() {
    return index.refresh(corpus, RefreshProgress.SILENT);
  }

  Library library() {
    return new Library(
        index,
        FixedAnswers.doubting(DoorTest.DOUBTED).apply(new CorpusAnswerer(index)),
        new CorpusCitationDesk(index),
        () -> corpus.samples(problem -> {}));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    index.close();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
