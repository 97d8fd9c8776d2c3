package org.quipu.cli;

import org.quipu.config.ConfigException;
import org.quipu.retrieval.IndexException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program as the command line knows it: its name, its commands and its exit codes. */
@Command(
    name = "quipu",
    description = "Answers questions with verbatim quotes and their citations.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class QuipuCommand {
  private static final int FAILURE = 1;
  private static final int WRONG_USE = 2;

  @Mixin private GlobalOptions options = new GlobalOptions();

  private QuipuCommand() {}

  /** Runs a command line and returns its exit code. */
  public static int run(Workbench workbench, String... arguments) {
    CommandLine line = new CommandLine(new QuipuCommand());
    line.addSubcommand(new AskCommand(workbench));
    line.setOut(new java.io.PrintWriter(workbench.out(), true));
    line.setErr(new java.io.PrintWriter(workbench.err(), true));
    line.setExecutionExceptionHandler((e, at, parsed) -> explain(e, workbench));
    return line.execute(arguments);
  }

  private static int explain(Exception e, Workbench workbench) throws Exception {
    switch (e) {
      case ConfigException wrong -> {
        workbench.err().println("quipu: " + wrong.getMessage());
        return WRONG_USE;
      }
      case IndexException failed -> {
        workbench.err().println("quipu: " + failed.getMessage());
        return FAILURE;
      }
      default -> throw e;
    }
  }
}
