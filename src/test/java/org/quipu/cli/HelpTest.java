package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line explains itself. */
final class HelpTest {
  @TempDir private static Path home;

  private static CommandLineRun run(String... arguments) {
    return new CommandLineRun.Runner(home).run(arguments);
  }

  /** Every command that the program's own help lists. */
  static Stream<String> commands() {
    List<String> lines = run("--help").out().lines().toList();
    return lines.subList(lines.indexOf("Commands:") + 1, lines.size()).stream()
        .filter(line -> line.matches("  \\S.*"))
        .map(line -> line.strip().split(" ", 2)[0]);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpThatEndsWithTwoExamples(String command) {
    CommandLineRun help = run(command, "--help");
    List<String> lines = help.lines();
    List<String> last = lines.subList(lines.indexOf("Examples:") + 1, lines.size());
    assertAll(
        () -> assertEquals(0, help.exit()),
        () -> assertTrue(help.out().startsWith("Usage: quipu " + command), help.out()),
        () -> assertEquals(2, last.size(), help.out()),
        () -> assertTrue(last.stream().allMatch(line -> line.contains(command)), help.out()));
  }

  @ParameterizedTest
  @CsvSource({"akk, ask", "sreve, serve", "imprt, import", "cehck, check", "docter, doctor"})
  void aMistypedCommandIsGuessed(String typed, String meant) {
    CommandLineRun run = run(typed);
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("did you mean \"" + meant + "\"?"), run.err());
  }

  @Test
  void helpBeforeACommandListsThemAll() {
    assertTrue(run("--help", "ask").out().contains("doctor"));
  }

  @Test
  void aMistypedCommandIsGuessedBesideTheNameOfAnother() {
    assertTrue(run("cehck", "ask").err().contains("did you mean \"check\"?"));
  }

  @Test
  void whatIsNoCommandAtAllIsNotGuessed() {
    CommandLineRun run = run("zyxwvut");
    assertEquals(2, run.exit());
    assertFalse(run.err().contains("did you mean"), run.err());
  }

  @Test
  void aloneItSaysWhatToTryFirst() {
    CommandLineRun run = run();
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("Try first:"), run.err());
  }

  @Test
  void everyCommandKnowsTheVersion() {
    assertTrue(run("--version").out().startsWith("quipu "));
    assertTrue(run("ask", "--version").out().startsWith("quipu "));
  }

  @Test
  void anUnknownOptionIsNamedWithTheWayToTheHelp() {
    CommandLineRun run = run("ask", "--jsn");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--jsn"), run.err());
    assertTrue(run.err().contains("./quipu ask --help"), run.err());
  }
}
