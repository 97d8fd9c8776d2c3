package org.quipu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.language.EditDistance;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The help of the command line: examples, the version, and suggestions for mistyped commands. */
final class Help {
  /** The greatest edit distance between a mistyped command and a suggestion. */
  private static final int MOST_TYPOS = 2;

  private static final Map<String, List<String>> EXAMPLES =
      Map.ofEntries(
          Map.entry(
              "ask",
              List.of(
                  "quipu ask \"how many coups has Peru had?\"",
                  "quipu ask --json --top 1 after:2022 who was arrested")),
          Map.entry("chat", List.of("quipu chat", "quipu --corpus notes chat")),
          Map.entry("serve", List.of("quipu serve", "QUIPU_TELEGRAM_MODE=webhook quipu serve")),
          Map.entry("web", List.of("quipu web", "QUIPU_WEB_PORT=9000 quipu --corpus notes web")),
          Map.entry(
              "index", List.of("quipu index", "quipu --corpus notes --index notes-index index")),
          Map.entry(
              "import",
              List.of(
                  "quipu import saved-page.html report.pdf",
                  "quipu import --dry-run --json downloads")),
          Map.entry("check", List.of("quipu check", "quipu --corpus notes check --json")),
          Map.entry("init", List.of("quipu init notes", "quipu init --name Archivist notes")),
          Map.entry(
              "eval",
              List.of("quipu eval questions.jsonl", "quipu eval --failed my-set another-set")),
          Map.entry("verdicts", List.of("quipu verdicts", "quipu verdicts > verdicts.jsonl")),
          Map.entry(
              "backup",
              List.of(
                  "quipu backup quipu-2026-11-30.db",
                  "quipu --config /etc/quipu.yaml backup /var/backups/quipu.db")),
          Map.entry(
              "restore",
              List.of(
                  "quipu restore quipu-2026-11-30.db",
                  "QUIPU_DATA=/var/lib/quipu quipu restore /var/backups/quipu.db")),
          Map.entry("doctor", List.of("quipu doctor", "quipu --config /etc/quipu.yaml doctor")));

  private Help() {}

  /** Adds its examples to the end of the help of every command. */
  static void addExamples(CommandLine program) {
    program
        .getSubcommands()
        .forEach(
            (name, command) -> {
              UsageMessageSpec usage = command.getCommandSpec().usageMessage();
              List<String> footer = new ArrayList<>(Arrays.asList(usage.footer()));
              footer.addAll(List.of("", "Examples:"));
              EXAMPLES.getOrDefault(name, List.of()).forEach(line -> footer.add("  " + line));
              usage.footer(footer.toArray(String[]::new));
            });
  }

  /** Reports what is wrong with a command line, briefly if another command was clearly meant. */
  static int explain(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    Optional<String> meant =
        command.getParent() == null ? meant(e, QuipuCommand.COMMANDS) : Optional.empty();
    if (meant.isPresent()) {
      String given = ((UnmatchedArgumentException) e).getUnmatched().getFirst();
      err.println(
          "quipu: there is no command \"%s\"; did you mean \"%s\"? ./quipu --help lists all"
              .formatted(given, meant.get()));
    } else if (command.getParent() == null && e.getMessage().startsWith("Missing required sub")) {
      err.println("Try first:");
      EXAMPLES.get("ask").stream().limit(1).forEach(line -> err.println("  ./" + line));
      err.println("  ./quipu chat");
      err.println();
      command.usage(err);
    } else {
      err.println("quipu: " + e.getMessage());
      err.println(
          "./quipu %s--help explains the usage"
              .formatted(command.getParent() == null ? "" : command.getCommandName() + " "));
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static Optional<String> meant(ParameterException e, Collection<String> commands) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return Optional.empty();
    }
    String given = unmatched.getUnmatched().getFirst();
    return commands.stream()
        .filter(name -> EditDistance.between(given, name, MOST_TYPOS) <= MOST_TYPOS)
        .filter(name -> EditDistance.between(given, name) < Math.min(given.length(), name.length()))
        .min(
            Comparator.comparingInt((String name) -> EditDistance.between(given, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The version in the manifest of the program's jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "quipu "
            + Optional.ofNullable(Help.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)")
      };
    }
  }
}
