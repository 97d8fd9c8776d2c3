package org.quipu.corpus.confined;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.quipu.corpus.confined.ReadingEnded.Excess;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.DraftJson;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.DraftReader;

/**
 * Reads each document in a separate process, so that a document which exhausts memory or time, or
 * crashes the virtual machine, does no other harm. The process has a heap limit and a deadline,
 * does not inherit the environment, and communicates only by its standard streams; where the system
 * supports it, it cannot write files either. Its output is treated as untrusted. Thread-safe.
 */
public final class ConfinedReader implements DraftReader {
  /**
   * The limits of a document.
   *
   * @param heapMegabytes the heap of the process
   * @param time the time from its start to the end of its output
   * @param resultBytes the size of the drafts as JSON
   */
  public record Limits(int heapMegabytes, Duration time, int resultBytes) {
    /** Limits far above what real documents of up to 20 MB need. */
    public static Limits usual() {
      return new Limits(512, Duration.ofSeconds(25), 48 << 20);
    }
  }

  /** The exit code of the virtual machine when it runs out of memory. */
  private static final int OUT_OF_MEMORY = 3;

  // No files and no core dumps, and limited processor time in case this process is killed and
  // leaves the child behind.
  private static final String CONFINED =
      "ulimit -f 0; ulimit -c 0; ulimit -t \"$1\"; shift; exec \"$@\"";

  private static final Path SHELL = Path.of("/bin/sh");

  private final Limits limits;
  private final String classPath;
  private final DraftJson json;

  public ConfinedReader(Limits limits) {
    this(limits, System.getProperty("java.class.path"));
  }

  ConfinedReader(Limits limits, String classPath) {
    this.limits = limits;
    this.classPath = absolute(classPath);
    json = new DraftJson(limits.resultBytes);
  }

  /**
   * Reads a document.
   *
   * @throws ReadingEnded if it exceeded a limit
   */
  @Override
  public List<ArticleDraft> read(String name, byte[] document) throws IOException {
    Process process = start();
    ExecutorService pipes = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    try {
      pipes.execute(() -> send(process, name, document));
      Future<byte[]> answer =
          pipes.submit(() -> process.getInputStream().readNBytes(limits.resultBytes + 2));
      return parsed(answer.get(limits.time.toMillis(), MILLISECONDS), process);
    } catch (TimeoutException e) {
      throw new ReadingEnded(Excess.TIME);
    } catch (ExecutionException e) {
      throw new ReadingEnded(Excess.CRASH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the process stops");
    } finally {
      process.destroyForcibly();
      pipes.shutdownNow();
    }
  }

  // A process that has ended does not read its input; its end is handled elsewhere.
  private static void send(Process process, String name, byte[] document) {
    try (DataOutputStream out = new DataOutputStream(process.getOutputStream())) {
      out.writeUTF(name);
      out.write(document);
    } catch (IOException e) {
      // A process that ends before it has read everything gives no answer, which is noticed.
      return;
    }
  }

  private List<ArticleDraft> parsed(byte[] answer, Process process)
      throws IOException, InterruptedException {
    if (answer.length > limits.resultBytes + 1) {
      throw new ReadingEnded(Excess.RESULT);
    }
    boolean ended = process.waitFor(5, SECONDS);
    if (!ended || answer.length == 0 || process.exitValue() != 0) {
      boolean memory = ended && process.exitValue() == OUT_OF_MEMORY;
      throw new ReadingEnded(memory ? Excess.MEMORY : Excess.CRASH);
    }
    byte[] content = Arrays.copyOfRange(answer, 1, answer.length);
    return switch (answer[0]) {
      case ReadingProcess.DRAFTS -> drafts(content);
      case ReadingProcess.UNREADABLE ->
          throw new UnreadableException(new String(content, StandardCharsets.UTF_8));
      default -> throw new ReadingEnded(Excess.CRASH);
    };
  }

  private List<ArticleDraft> drafts(byte[] content) throws ReadingEnded {
    try {
      return json.read(content);
    } catch (IOException e) {
      throw new ReadingEnded(Excess.CRASH);
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("CLASSPATH", classPath);
    environment.put("LC_ALL", "C.UTF-8");
    builder.directory(new File(System.getProperty("java.home")));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  // The process starts in another folder.
  private static String absolute(String classPath) {
    return String.join(
        File.pathSeparator,
        Arrays.stream(classPath.split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      // Counts the time of all threads, including the compiler's and the collector's.
      long seconds = 4 * limits.time.toSeconds() + 4;
      command.addAll(List.of(SHELL.toString(), "-c", CONFINED, "sh", Long.toString(seconds)));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes + "m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            ReadingProcess.class.getName(),
            Long.toString(limits.time.toMillis())));
    return command;
  }
}
