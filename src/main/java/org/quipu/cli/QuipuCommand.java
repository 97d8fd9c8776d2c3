package org.quipu.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.cli.eval.EvalException;
import org.quipu.config.ConfigException;
import org.quipu.retrieval.IndexException;
import org.quipu.retrieval.budget.OverBudgetException;
import org.quipu.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The command line of the program: its name, its commands and its exit codes. */
@Command(
    name = "quipu",
    description = "Answers questions with verbatim quotes and their citations.",
    mixinStandardHelpOptions = true,
    versionProvider = Help.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
public final class QuipuCommand {
  /** Every command, in the order in which the help lists them. */
  static final List<String> COMMANDS =
      List.of(
          "chat",
          "ask",
          "index",
          "check",
          "init",
          "import",
          "eval",
          "verdicts",
          "backup",
          "restore",
          "serve",
          "web",
          "doctor");

  private static final int FAILURE = 1;
  private static final int WRONG_USE = 2;

  @Mixin private final GlobalOptions options;

  private QuipuCommand(GlobalOptions options) {
    this.options = options;
  }

  /** Runs a command line and returns its exit code. */
  public static int run(Workbench workbench, String... arguments) {
    GlobalOptions options = new GlobalOptions();
    QuipuCommand program = new QuipuCommand(options);
    CommandLine line = new CommandLine(program);
    named(arguments).forEach(name -> line.addSubcommand(command(name, workbench, options)));
    Help.addExamples(line);
    line.setParameterExceptionHandler((e, _) -> Help.explain(e));
    line.setOut(writer(workbench.out()));
    line.setErr(writer(workbench.err()));
    line.setExecutionExceptionHandler((e, at, parsed) -> program.explain(e, workbench));
    return line.execute(textLast(arguments));
  }

  // Only commands named in the line are built, because building all of them takes longer than an
  // answer. Help and lines without a command need all of them.
  private static List<String> named(String... arguments) {
    List<String> words = List.of(arguments);
    List<String> named = COMMANDS.stream().filter(words::contains).toList();
    boolean help = words.contains("--help") || words.contains("-h");
    return help || named.isEmpty() ? COMMANDS : named;
  }

  private static Object command(String name, Workbench workbench, GlobalOptions options) {
    return switch (name) {
      case "chat" -> new ChatCommand(workbench, options);
      case "ask" -> new AskCommand(workbench, options);
      case "index" -> new IndexCommand(workbench, options);
      case "check" -> new CheckCommand(workbench, options);
      case "init" -> new InitCommand(workbench);
      case "import" -> new ImportCommand(workbench, options);
      case "eval" -> new EvalCommand(workbench, options);
      case "verdicts" -> new VerdictsCommand(workbench, options);
      case "backup" -> new BackupCommand(workbench, options);
      case "restore" -> new RestoreCommand(workbench, options);
      case "serve" -> new ServeCommand(workbench, options);
      case "web" -> new WebCommand(workbench, options);
      case "doctor" -> new DoctorCommand(workbench, options);
      default -> throw new IllegalArgumentException(name);
    };
  }

  // A question may begin with a dash, as in "-mining protests"; an option contains no space.
  private static String[] textLast(String... arguments) {
    Map<Boolean, List<String>> byKind =
        Stream.of(arguments)
            .collect(Collectors.partitioningBy(argument -> argument.matches("(?s)-\\S*\\s.*")));
    if (byKind.get(true).isEmpty() || byKind.get(false).contains("--")) {
      return arguments;
    }
    return Stream.of(byKind.get(false), List.of("--"), byKind.get(true))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private int explain(Exception e, Workbench workbench) {
    workbench.err().println("quipu: " + e.getMessage());
    if (options.verbose()) {
      e.printStackTrace(workbench.err());
    }
    return switch (e) {
      case ConfigException _, EvalException _ -> WRONG_USE;
      case IndexException _, StoreException _, OverBudgetException _ -> FAILURE;
      default -> unexpected(e, workbench);
    };
  }

  // No user error should lead here, so a report needs the full stack trace.
  private int unexpected(Exception e, Workbench workbench) {
    if (!options.verbose()) {
      e.printStackTrace(workbench.err());
    }
    return FAILURE;
  }
}
