package org.quipu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.quipu.answer.Answerer;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.fixture.ShippedCorpus;
import org.quipu.retrieval.EncodingPace;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;

/**
 * Reports the costs of the sentence encoder on the shipped corpus: processor time of an answer,
 * memory, and cold runs of the launcher. Argument: the number of cold runs of each kind.
 */
public final class EncoderCosts {
  private static final Path CORPUS = ShippedCorpus.FOLDER;
  private static final long MOST_BYTES = 1L << 30;
  private static final int WARM_UP_ROUNDS = 20;
  private static final int UNSEEN_QUESTIONS = 12;
  private static final String COLD_QUESTION = "how many coups has Peru had?";

  private final List<Question> questions = new ArrayList<>();

  private EncoderCosts() throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of("src/test/resources/eval/shipped-en.jsonl"))) {
      questions.add(Question.of(json.readTree(line).get("question").asText()));
    }
  }

  public static void main(String[] arguments) throws Exception {
    EncoderCosts costs = new EncoderCosts();
    costs.answers();
    costs.unseen();
    coldRuns(Integer.parseInt(arguments[0]));
  }

  private void answers() throws IOException {
    Path folder = Files.createTempDirectory("encoder-costs");
    double without;
    long memoryWithout;
    try (PassageIndex index = open(folder, Meanings.OFF)) {
      without = milliseconds(index);
      memoryWithout = residentKilobytes();
    }
    try (PassageIndex index = open(folder, Meanings.shipped(folder, MOST_BYTES))) {
      try (Snapshot snapshot = index.snapshot()) {
        if (!snapshot.encode(EncodingPace.FULL, done -> true)) {
          throw new IllegalStateException("the encoder cannot run here");
        }
      }
      double with = milliseconds(index);
      print("answer without the encoder, processor time", without, "ms");
      print("answer with all vectors there", with, "ms");
      print("more", with - without, "ms, budget 10");
      print(
          "resident memory more", (residentKilobytes() - memoryWithout) / 1024.0, "MB, budget 200");
    }
  }

  private double milliseconds(PassageIndex index) {
    Answerer answerer = new CorpusAnswerer(index);
    List<Double> times = new ArrayList<>();
    for (int round = 0; round <= WARM_UP_ROUNDS; round++) {
      times.clear();
      for (Question question : questions) {
        times.add(processorMilliseconds(() -> answerer.answer(question, 3)));
      }
    }
    return times.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  // An index whose vectors are nowhere, and an encoder that is loaded and has run.
  private void unseen() throws IOException {
    List<Double> times = new ArrayList<>();
    for (Question question : questions.subList(0, UNSEEN_QUESTIONS)) {
      Path folder = Files.createTempDirectory("encoder-costs");
      Meanings meanings = Meanings.shipped(folder, MOST_BYTES);
      meanings.of("is it loaded?", "en", "");
      try (PassageIndex index = open(folder, meanings)) {
        Answerer answerer = new CorpusAnswerer(index);
        times.add(processorMilliseconds(() -> answerer.answer(question, 3)));
      }
    }
    print("answer with no vector there, median", median(times), "ms, budget 350");
    print("answer with no vector there, worst", Collections.max(times), "ms");
  }

  private static PassageIndex open(Path folder, Meanings meanings) {
    Synonyms synonyms = Synonyms.in(Path.of("config/synonyms"));
    PassageIndex index =
        new PassageIndex(LuceneIndex.open(folder, InstantSource.system()), synonyms, meanings);
    index.refresh(new CorpusFolder(CORPUS), RefreshProgress.SILENT);
    return index;
  }

  private static double processorMilliseconds(Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
  }

  /** As Linux counts it; 0 elsewhere. */
  private static long residentKilobytes() throws IOException {
    System.gc();
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        : 0;
  }

  private static void coldRuns(int runs) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("encoder-costs");
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    coldRun(data, "auto"); // builds the index
    for (int i = 0; i < runs; i++) {
      with.add(coldRun(data, "auto"));
      without.add(coldRun(data, "off"));
    }
    print("cold ./quipu ask with the encoder, median", median(with), "ms, budget 1200");
    print("cold ./quipu ask without it, median", median(without), "ms, budget 600");
  }

  private static double coldRun(Path data, String encoder)
      throws IOException, InterruptedException {
    ProcessBuilder ask = new ProcessBuilder("./quipu", "ask", "--json", COLD_QUESTION);
    ask.environment().put("QUIPU_ANSWER_ENCODER", encoder);
    ask.environment().put("QUIPU_DATA", data.toString());
    ask.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int exit = ask.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("./quipu ask ended with " + exit);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void print(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%-48s %8.1f %s%n", what, value, unit);
  }
}
