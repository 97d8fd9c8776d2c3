package org.quipu.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.quipu.answer.Answer;
import org.quipu.answer.AnswerMemory;
import org.quipu.answer.Answerer;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;

/**
 * The whole answer (retrieve, rescore, quote, cite) beside plain Lucene's ten best passages with
 * their texts, on the same index with the same questions, on one thread. Time is sampled: the mean
 * is what one thread's throughput comes from, the percentiles are what people wait.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class AnswerBenchmark {
  private static final int HITS = 10;
  private static final int CITATIONS = 3;
  private static final long REMEMBERED_BYTES = 32L << 20;

  /** The corpus that comes with the program, or the number of passages of a generated one. */
  @Param({"shipped", "200000"})
  public String corpus = "";

  private PassageIndex index;
  private List<Question> questions;
  private Answerer answerer;
  private Answerer remembering;
  private int next;

  @Setup
  public void open() throws IOException {
    BenchCorpus opened = BenchCorpus.named(corpus);
    index = opened.index();
    questions = opened.questions();
    answerer = new CorpusAnswerer(index);
    remembering = new AnswerMemory(index, answerer, REMEMBERED_BYTES);
  }

  @TearDown
  public void close() {
    index.close();
  }

  private Question question() {
    next = (next + 1) % questions.size();
    return questions.get(next);
  }

  @Benchmark
  public List<Hit> plainLucene() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.plain(question(), HITS);
    }
  }

  /** Every question is worked on, as if it had never been asked. */
  @Benchmark
  public Answer answer() {
    return answerer.answer(question(), CITATIONS);
  }

  /** Every other question was asked just before. */
  @Benchmark
  public Answer answerAgain() {
    Question asked = next % 2 == 0 ? question() : questions.get(next++);
    return remembering.answer(asked, CITATIONS);
  }
}
