package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.quipu.answer.Answerer;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;

/**
 * Measures the cost of a large corpus, compared with plain Lucene in the same run; {@code
 * docs/scale.md} has the command. Arguments: a working folder, and the number of passages.
 */
final class ScaleBenchmark {
  private static final int CHANGED = 10;
  private static final int QUESTIONS = 2000;

  private final Path work;
  private final int passages;

  private ScaleBenchmark(Path work, int passages) {
    this.work = work;
    this.passages = passages;
  }

  public static void main(String[] arguments) throws Exception {
    new ScaleBenchmark(Path.of(arguments[0]), Integer.parseInt(arguments[1])).run();
  }

  private void run() throws Exception {
    Path warm = corpus("warm", 20_000);
    plain(warm, new PassageCodec(), "plain-warm");
    index(warm, "index-warm").close();

    Path file = corpus("corpus", passages);
    double megabytes = Files.size(file) / 1e6;
    System.out.printf(Locale.ROOT, "corpus: %d passages, %.0f MB of .jsonl%n", passages, megabytes);
    // Plain Lucene runs before Quipu and after it, so that neither gains by the order: what the
    // first run warms up, the page cache and the processor's clock, serves those that follow.
    Cost sameBefore = plain(file, new PassageCodec(), "plain");
    sameBefore.print("plain Lucene with Quipu's codec, before", megabytes);
    Cost ownBefore = plain(file, Codec.getDefault(), "plain");
    ownBefore.print("plain Lucene with its own codec, before", megabytes);
    resetPeakHeap();
    Stopwatch stopwatch = new Stopwatch();
    PassageIndex index = index(file, "index");
    Cost ours = stopwatch.cost();
    ours.print("Quipu", megabytes);
    System.out.printf(Locale.ROOT, "peak heap: %.0f MB%n", peakHeapMegabytes());
    Cost ownAfter = plain(file, Codec.getDefault(), "plain");
    ownAfter.print("plain Lucene with its own codec, after", megabytes);
    Cost sameAfter = plain(file, new PassageCodec(), "plain");
    sameAfter.print("plain Lucene with Quipu's codec, after", megabytes);
    delete(work.resolve("plain"));
    ours.compare(sameBefore.mean(sameAfter), "the same codec");
    ours.compare(ownBefore.mean(ownAfter), "its own codec");
    sizes(file, index);
    index.close();
    questions(file);
    refreshes(file);
  }

  private Path corpus(String name, int count) throws IOException {
    Path file = work.resolve(name).resolve("synthetic.jsonl");
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      new SyntheticCorpus(42).write(file, count);
    }
    return file;
  }

  private Cost plain(Path file, Codec codec, String name) throws Exception {
    Path folder = work.resolve(name);
    delete(folder);
    Stopwatch stopwatch = new Stopwatch();
    new PlainLucene(codec).index(file, folder);
    return stopwatch.cost();
  }

  private PassageIndex index(Path file, String name) throws IOException {
    delete(work.resolve(name));
    PassageIndex index = open(name);
    refresh(index, file);
    return index;
  }

  private PassageIndex open(String name) {
    return new PassageIndex(LuceneIndex.open(work.resolve(name), InstantSource.system()));
  }

  private static RefreshReport refresh(PassageIndex index, Path file) {
    return index.refresh(new CorpusFolder(file.getParent()), RefreshProgress.SILENT);
  }

  private void sizes(Path file, PassageIndex index) throws IOException {
    long text = textBytes(file);
    long all = 0;
    Map<String, Long> byKind = new TreeMap<>();
    try (Stream<Path> files = Files.list(work.resolve("index"))) {
      for (Path part : files.toList()) {
        String name = part.getFileName().toString();
        all += Files.size(part);
        byKind.merge(name.substring(name.lastIndexOf('.') + 1), Files.size(part), Long::sum);
      }
    }
    try (Snapshot snapshot = index.snapshot()) {
      System.out.printf(Locale.ROOT, "index: %s%n", snapshot.info());
    }
    System.out.printf(
        Locale.ROOT,
        "text: %.0f MB; index: %.0f MB, %.2f of the text%n",
        text / 1e6,
        all / 1e6,
        (double) all / text);
    byKind.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(8)
        .forEach(
            kind ->
                System.out.printf(
                    Locale.ROOT, "  .%s: %.1f MB%n", kind.getKey(), kind.getValue() / 1e6));
  }

  private static long textBytes(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    long bytes = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = json.readTree(line).path("text").asText();
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return bytes;
  }

  private void questions(Path file) throws IOException {
    long start = System.nanoTime();
    PassageIndex index = open("index");
    refresh(index, file);
    System.out.printf(Locale.ROOT, "open an unchanged index: %.3f s%n", secondsSince(start));
    Answerer answerer = new CorpusAnswerer(index);
    SyntheticCorpus words = new SyntheticCorpus(42);
    Stopwatch stopwatch = new Stopwatch();
    answerer.answer(question(words), 3);
    Cost first = stopwatch.cost();
    System.out.printf(
        Locale.ROOT, "first answer: %.3f s (%.3f s of CPU)%n", first.clock, first.cpu);
    for (int i = 0; i < QUESTIONS; i++) {
      answerer.answer(question(words), 3);
    }
    long[] micros = new long[QUESTIONS];
    long[] cpuMicros = new long[QUESTIONS];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = question(words);
      long cpuBegan = threads.getCurrentThreadCpuTime();
      long began = System.nanoTime();
      answerer.answer(question, 3);
      micros[i] = (System.nanoTime() - began) / 1000;
      cpuMicros[i] = (threads.getCurrentThreadCpuTime() - cpuBegan) / 1000;
    }
    percentiles("answer", micros);
    percentiles("answer, CPU of its thread", cpuMicros);
    index.close();
  }

  private static void percentiles(String what, long[] micros) {
    Arrays.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, worst %.1f ms of %d questions%n",
        what,
        micros[QUESTIONS / 2] / 1e3,
        micros[QUESTIONS * 9 / 10] / 1e3,
        micros[QUESTIONS * 99 / 100] / 1e3,
        micros[QUESTIONS - 1] / 1e3,
        QUESTIONS);
  }

  private static Question question(SyntheticCorpus words) {
    return Question.of(words.question());
  }

  private void refreshes(Path file) throws IOException {
    PassageIndex index = open("index");
    refresh(index, file);
    for (int round = 1; round <= 3; round++) {
      change(file, round);
      Stopwatch stopwatch = new Stopwatch();
      RefreshReport report = refresh(index, file);
      Cost cost = stopwatch.cost();
      System.out.printf(
          Locale.ROOT,
          "refresh %d: %d articles changed, %d kept: %.2f s (%.2f s of CPU)%n",
          round,
          report.changed(),
          report.kept(),
          cost.clock,
          cost.cpu);
    }
    index.close();
  }

  /** Changes articles that lie scattered over the file. */
  private void change(Path file, int round) throws IOException {
    Path changed = file.resolveSibling("changed.tmp");
    long all;
    try (Stream<String> lines = Files.lines(file)) {
      all = lines.count();
    }
    long every = Math.max(1, all / CHANGED);
    try (BufferedReader lines = Files.newBufferedReader(file);
        BufferedWriter out = Files.newBufferedWriter(changed)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
        boolean here = number % every == every / 2 && number / every < CHANGED;
        out.write(here ? line.replace("\"text\":\"", "\"text\":\"Round " + round + ". ") : line);
        out.write('\n');
      }
    }
    Files.move(changed, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static void resetPeakHeap() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static double peakHeapMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum()
        / 1e6;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * Time by the clock, and by the processors: on a machine that others use the clock says little.
   */
  private record Cost(double clock, double cpu) {
    void print(String what, double megabytes) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f s (%.1f s of CPU), %.1f MB/s (%.1f by CPU)%n",
          what,
          clock,
          cpu,
          megabytes / clock,
          megabytes / cpu);
    }

    Cost mean(Cost other) {
      return new Cost((clock + other.clock) / 2, (cpu + other.cpu) / 2);
    }

    void compare(Cost plain, String codec) {
      System.out.printf(
          Locale.ROOT,
          "  %.2f of the rate of plain Lucene with %s (%.2f by CPU)%n",
          plain.clock / clock,
          codec,
          plain.cpu / cpu);
    }
  }

  private static final class Stopwatch {
    private final long began = System.nanoTime();
    private final double cpuBegan = cpuSeconds();

    Cost cost() {
      return new Cost(secondsSince(began), cpuSeconds() - cpuBegan);
    }

    private static double cpuSeconds() {
      return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
              .getProcessCpuTime()
          / 1e9;
    }
  }
}
