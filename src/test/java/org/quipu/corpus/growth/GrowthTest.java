package org.quipu.corpus.growth;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.PassageSplitter;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.DocumentReader;
import org.quipu.corpus.format.Format;
import org.quipu.corpus.importing.ArticleFolder;
import org.quipu.corpus.reading.CorpusFolder;

/**
 * A document costs its reader in proportion to its size, whatever it holds: twice of it at most 2.5
 * times as much. The limits of the readers, which refuse larger documents, are tested elsewhere.
 */
final class GrowthTest {
  private static final SentenceSplitter SENTENCES = new SentenceSplitter();

  /** Read in one way by an import and in another from a corpus. */
  private static final Set<String> OF_CORPORA = Set.of("md", "jsonl", "txt");

  @TempDir private Path folder;

  /** One in so many of the cases is run by the build; {@code -Dgrowth.every=1} runs all of them. */
  private static final int EVERY = Integer.getInteger("growth.every", 60);

  static Stream<WorstCases.Case> worstCases() {
    List<WorstCases.Case> all = WorstCases.all().toList();
    return Stream.concat(
        WorstCases.onceSlow(),
        IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get));
  }

  @ParameterizedTest
  @MethodSource("worstCases")
  void costGrowsInProportionToTheDocument(WorstCases.Case worst) throws Exception {
    double ratio = Growth.ratio(worst.make(), worst.size(), bytes -> take(worst.name(), bytes));
    assertTrue(Growth.isProportional(ratio), () -> "twice of it costs %.1f times".formatted(ratio));
  }

  @Test
  void whatGrowsWithTheSquareIsNoticed() throws Exception {
    double ratio =
        Growth.ratio(
            "a"::repeat,
            1 << 14,
            text -> {
              for (int i = 0; i < text.length(); i++) {
                assertFalse(text.indexOf('b', i) > 0);
              }
            });
    assertFalse(Growth.isProportional(ratio), () -> "ratio " + ratio);
  }

  private void take(String name, byte[] bytes) throws IOException {
    String extension = Format.extension(name);
    if (OF_CORPORA.contains(extension)) {
      readFromCorpus(name, bytes);
    }
    if (!extension.equals("jsonl") && !extension.equals("md")) {
      importDocument(name, bytes);
    }
  }

  private void importDocument(String name, byte[] bytes) throws IOException {
    try {
      ArticleFolder.open(folder.resolve("to"), ArticleFolder.Mode.DRY_RUN)
          .plan(new DocumentReader().read(name, bytes));
    } catch (UnreadableException e) {
      // Whoever refuses it has to be as quick.
    }
  }

  private void readFromCorpus(String name, byte[] bytes) throws IOException {
    Path from = Files.createDirectories(folder.resolve("from"));
    Files.write(from.resolve(name), bytes);
    CorpusFolder corpus = new CorpusFolder(from);
    for (CorpusFile file : corpus.files()) {
      corpus.read(file, new Splitting());
    }
    Files.delete(from.resolve(name));
  }

  private static final class Splitting implements ArticleSink {
    @Override
    public void article(Article article) {
      new PassageSplitter()
          .split(article)
          .forEach(passage -> SENTENCES.split(passage.text(), "en"));
    }

    @Override
    public void problem(CorpusProblem problem) {
      // Only the cost is of interest.
    }
  }
}
