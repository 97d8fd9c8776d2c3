package org.quipu.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.cli.eval.EvalQuestion;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.lucene.LuceneIndex;

/**
 * The whole answer (retrieve, rescore, quote, cite) beside plain BM25 with ten hits, on the same
 * index in one run: corpus folder, question file, index folder.
 */
public final class AnswerSpeed {
  private static final int ROUNDS = 6;

  private AnswerSpeed() {}

  public static void main(String[] arguments) throws Exception {
    List<Question> questions =
        EvalQuestion.read(Path.of(arguments[1])).stream().map(EvalQuestion::question).toList();
    try (PassageIndex index = LuceneIndex.open(Path.of(arguments[2]), InstantSource.system())) {
      index.refresh(new CorpusFolder(Path.of(arguments[0])), RefreshProgress.SILENT);
      CorpusAnswerer answerer = new CorpusAnswerer(index);
      for (int round = 1; round <= ROUNDS; round++) {
        print(round, "plain BM25, top 10", questions, question -> plain(index, question));
        print(round, "whole answer", questions, question -> answerer.answer(question, 3));
      }
    }
  }

  private static void plain(PassageIndex index, Question question) {
    try (Snapshot snapshot = index.snapshot()) {
      snapshot.plain(question, 10);
    }
  }

  private static void print(
      int round, String what, List<Question> questions, Consumer<Question> doIt) {
    long[] nanos = new long[questions.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      doIt.accept(questions.get(i));
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "round %d  %-20s %7.0f a second  median %6.3f ms  99th percentile %6.3f ms%n",
        round,
        what,
        nanos.length * 1e9 / Arrays.stream(nanos).sum(),
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6);
  }
}
