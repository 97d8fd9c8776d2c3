package org.quipu.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.answer.CorpusCitationDesk;
import org.quipu.answer.Thresholds;
import org.quipu.config.Settings;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.serve.OpenCorpus;

/** The output and exit code of one run of the program. */
record CommandLineRun(int exit, String out, String err) {

  List<String> lines() {
    return out.lines().toList();
  }

  /** Runs command lines in a home folder of their own, as a process would, on a real corpus. */
  static final class Runner {
    private final Map<String, String> environment = new HashMap<>();
    private boolean terminal;

    Runner(Path home) {
      environment.put("QUIPU_HOME", home.toString());
    }

    Runner with(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    Runner atTerminal() {
      terminal = true;
      return with("TERM", "xterm");
    }

    CommandLineRun run(String... arguments) {
      return runWithInput("", arguments);
    }

    CommandLineRun runWithInput(String input, String... arguments) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Workbench workbench =
          new Workbench(
              Runner::openCorpus,
              environment,
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              terminal);
      int exit = QuipuCommand.run(workbench, arguments);
      return new CommandLineRun(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static OpenCorpus openCorpus(Settings settings) {
      PassageIndex index =
          new PassageIndex(
              LuceneIndex.open(OpenCorpus.indexFolder(settings), InstantSource.system()));
      return new OpenCorpus(
          new CorpusFolder(settings.path("corpus")),
          index,
          new CorpusAnswerer(index, Thresholds.read(settings)),
          new CorpusCitationDesk(index));
    }
  }
}
