package org.quipu;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quipu.answer.AnswerMemory;
import org.quipu.answer.Answerer;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.answer.CorpusCitationDesk;
import org.quipu.answer.Thresholds;
import org.quipu.cli.QuipuCommand;
import org.quipu.cli.Workbench;
import org.quipu.cli.terminal.HarmlessOutput;
import org.quipu.config.Settings;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.SearchEngine;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.serve.OpenCorpus;
import org.quipu.store.StoreConfig;

/** The entry point, and the only class that composes all parts. */
public final class Quipu {
  // Silences Lucene's report of the vector instructions found. Held in a field, because an
  // unreferenced logger may be garbage-collected and lose its level.
  private static final Logger LUCENE_CHATTER =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Quipu() {}

  public static void main(String[] arguments) {
    LUCENE_CHATTER.setLevel(Level.SEVERE);
    // A short command takes half a second, most of which is spent loading classes.
    Thread.ofPlatform().daemon().start(LuceneIndex::load);
    Workbench workbench =
        new Workbench(
            Quipu::openCorpus,
            System.getenv(),
            System.in,
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            isTerminal());
    int exit = QuipuCommand.run(workbench, arguments);
    workbench.out().flush();
    System.exit(exit);
  }

  // UTF-8 whatever the locale, so that quotes are exact even if the terminal claims to support only
  // ASCII.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new HarmlessOutput(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static Meanings meanings(Settings settings) {
    long mostBytes = (long) settings.integer("answer.vectors-megabytes", 0, 1 << 20) << 20;
    return switch (settings.choice("answer.encoder", "auto", "off")) {
      case "auto" -> Meanings.shipped(OpenCorpus.indexFolder(settings), mostBytes);
      default -> Meanings.OFF;
    };
  }

  private static Synonyms synonyms(Settings settings) {
    PassageIndex.load();
    return Synonyms.in(settings.path("answer.synonyms"));
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the program starts", e);
    }
  }

  private static <T> FutureTask<T> beside(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }

  private static OpenCorpus openCorpus(Settings settings) {
    Meanings meanings = meanings(settings);
    FutureTask<Synonyms> synonyms = beside(() -> synonyms(settings));
    SearchEngine engine =
        LuceneIndex.open(OpenCorpus.indexFolder(settings), InstantSource.system());
    PassageIndex index = new PassageIndex(engine, result(synonyms), meanings);
    Answerer answerer = new CorpusAnswerer(index, Thresholds.read(settings));
    long remembered =
        (long) settings.integer("answer.remember-megabytes", 0, StoreConfig.MOST_MEGABYTES) << 20;
    return new OpenCorpus(
        CorpusFolder.of(settings),
        index,
        new AnswerMemory(index, answerer, remembered),
        new CorpusCitationDesk(index));
  }
}
