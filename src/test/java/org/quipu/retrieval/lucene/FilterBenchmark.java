package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.ArticleFilter;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.Filters;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;

/**
 * Measures the cost of filters, compared with the same questions without them, and with reading
 * every article's attribution, as was done formerly; {@code docs/scale.md} has the command.
 * Arguments: a working folder, and the number of articles.
 */
final class FilterBenchmark {
  private static final int WARM = 100;
  private static final int QUESTIONS = 200;
  private static final int SCANS = 3;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final SyntheticCorpus words = new SyntheticCorpus(42);
  private final Snapshot snapshot;
  private final int articles;

  private FilterBenchmark(Snapshot snapshot, int articles) {
    this.snapshot = snapshot;
    this.articles = articles;
  }

  public static void main(String[] arguments) throws IOException {
    Path work = Path.of(arguments[0]);
    int articles = Integer.parseInt(arguments[1]);
    Path file = work.resolve("filtered-" + articles).resolve("synthetic.jsonl");
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      new SyntheticCorpus(42).writeShort(file, articles);
    }
    try (PassageIndex index =
        new PassageIndex(
            LuceneIndex.open(work.resolve("filtered-index"), InstantSource.system()))) {
      index.refresh(new CorpusFolder(file.getParent()), RefreshProgress.SILENT);
      try (Snapshot snapshot = index.snapshot()) {
        new FilterBenchmark(snapshot, articles).run();
      }
    }
  }

  private void run() {
    System.out.printf(Locale.ROOT, "%,d articles, milliseconds of processor time%n", articles);
    double plain = questions("without a filter", _ -> "");
    // Each filter is another one, so that none is remembered.
    double author = questions("author:", i -> " author:ba" + i % 7 + "x" + i);
    double source = questions("source:", i -> " source:synthetic/" + i);
    double dates =
        questions("before: and after:", i -> " after:200%d before:202%d".formatted(i % 9, i % 5));
    double scan = scans();
    System.out.printf(
        Locale.ROOT,
        "a filter adds %.2f ms at most; looking at every attribution takes %.0f ms, %.0f times as"
            + " much%n",
        Math.max(author, Math.max(source, dates)) - plain,
        scan,
        scan / Math.max(0.01, Math.max(author, Math.max(source, dates)) - plain));
  }

  private double questions(String what, IntFunction<String> filter) {
    double[] millis = new double[QUESTIONS];
    for (int i = -WARM; i < QUESTIONS; i++) {
      Question question = Question.of(words.question() + filter.apply(i + WARM));
      long began = threads.getCurrentThreadCpuTime();
      snapshot.rank(question);
      if (i >= 0) {
        millis[i] = (threads.getCurrentThreadCpuTime() - began) / 1e6;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-20s p50 %6.2f, p99 %6.2f%n",
        what,
        millis[QUESTIONS / 2],
        millis[QUESTIONS * 99 / 100]);
    return millis[QUESTIONS / 2];
  }

  private double scans() {
    double least = Double.MAX_VALUE;
    ArticleFilter filter = Filters.of("x author:nobody").articles();
    for (int i = 0; i < SCANS; i++) {
      long began = threads.getCurrentThreadCpuTime();
      long passing = 0;
      for (ArticleSummary article : snapshot.articles(0, articles)) {
        passing += filter.pass(article.id(), article.attribution()) ? 1 : 0;
      }
      if (passing > 0) {
        throw new IllegalStateException("nobody wrote " + passing + " articles");
      }
      least = Math.min(least, (threads.getCurrentThreadCpuTime() - began) / 1e6);
    }
    return least;
  }
}
