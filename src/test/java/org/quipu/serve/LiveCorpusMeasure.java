package org.quipu.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.Person;

/**
 * Measures how long it takes from a settled write in the corpus folder until the running bot
 * answers from it: {@code serve} in a separate process, asked over a Bot API server until it gives
 * the new answer. Not run by the build; docs/corpus.md has the command and the figures.
 */
final class LiveCorpusMeasure {
  private static final String QUESTION = "who was the last captain of the Anholt ferry?";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path corpus;
  private final FakeBotApiServer server;
  private final Person rosa;

  private LiveCorpusMeasure(Path corpus, FakeBotApiServer server) {
    this.corpus = corpus;
    this.server = server;
    this.rosa = server.user("Rosa");
  }

  /** Takes how many rounds to run. */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createTempDirectory("live-corpus");
    try (FakeBotApiServer server =
        FakeBotApiServer.start(FakeBotApiServer.Options.usual().withPatience(PATIENCE))) {
      Path corpus = Files.createDirectories(home.resolve("corpus"));
      Files.writeString(corpus.resolve("mill.md"), "The mill of Skagen burnt down in 1883.\n");
      Map<String, String> environment =
          Map.of("QUIPU_HOME", home.toString(), "QUIPU_TELEGRAM_PACE", "off");
      try (ServeProcess serve = ServeProcess.start(server, home, environment)) {
        serve.ready();
        new LiveCorpusMeasure(corpus, server).measure(Integer.parseInt(arguments[0]));
      }
    } finally {
      delete(home);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void measure(int rounds) throws Exception {
    List<Long> created = new ArrayList<>();
    List<Long> changed = new ArrayList<>();
    List<Long> replaced = new ArrayList<>();
    List<Long> renamed = new ArrayList<>();
    List<Long> deleted = new ArrayList<>();
    Path file = corpus.resolve("ferry.md");
    Path other = corpus.resolve("captain.md");
    for (int round = 0; round < rounds; round++) {
      Files.writeString(file, article("Ane" + round));
      created.add(until(answer -> answer.contains("Ane")));
      Files.writeString(file, article("Bo" + round));
      changed.add(until(answer -> answer.contains("Bo")));
      Files.writeString(corpus.resolve(".ferry.tmp"), article("Carl" + round));
      Files.move(corpus.resolve(".ferry.tmp"), file, StandardCopyOption.ATOMIC_MOVE);
      replaced.add(until(answer -> answer.contains("Carl")));
      Files.writeString(file, article("Dora" + round));
      Files.move(file, other);
      renamed.add(until(answer -> answer.contains("Dora")));
      Files.delete(other);
      deleted.add(until(answer -> !answer.contains("captain of the Anholt ferry was")));
    }
    print("new file", created);
    print("changed file", changed);
    print("file replaced by a rename", replaced);
    print("changed and renamed file", renamed);
    print("deleted file", deleted);
  }

  private static String article(String captain) {
    return "The last captain of the Anholt ferry was " + captain + ", who bought its bell.\n";
  }

  /** Milliseconds from now until the answer is as expected. */
  private long until(Predicate<String> expected) {
    long start = System.nanoTime();
    while (!expected.test(server.awaitReply(rosa.says(QUESTION)).text())) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("the change was not noticed");
      }
    }
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static void print(String what, List<Long> millis) {
    List<Long> sorted = millis.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f s, worst %.2f s of %d%n",
        what,
        sorted.get(sorted.size() / 2) / 1e3,
        sorted.getLast() / 1e3,
        sorted.size());
  }
}
