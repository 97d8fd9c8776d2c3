package org.quipu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.chat.words.Languages;
import org.quipu.chat.words.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Creates a folder for a corpus of one's own: settings, a folder for articles, sample questions.
 */
@Command(
    name = "init",
    description = "Create a folder for a corpus of your own, with its settings and a launcher.")
final class InitCommand implements Callable<Integer> {
  private static final int IN_THE_WAY = 2;

  private final Workbench workbench;

  @Parameters(paramLabel = "DIR", description = "the folder; created if it does not exist")
  private Path folder = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "the name of the bot")
  private Optional<String> name = Optional.empty();

  @Option(names = "--greeting", paramLabel = "TEXT", description = "what the bot says at /start")
  private Optional<String> greeting = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "the language of the articles, unless they say otherwise (default: en)")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--interface",
      paramLabel = "TAG",
      description =
          "the language that the bot speaks where nobody chose one (default: that of the articles)")
  private Optional<String> spoken = Optional.empty();

  InitCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    Path home = folder.toAbsolutePath().normalize();
    if (Files.exists(home.resolve("quipu.yaml"))) {
      workbench.err().println(home + " already has a quipu.yaml; nothing was changed");
      return IN_THE_WAY;
    }
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(workbench.in(), StandardCharsets.UTF_8));
    String called = name.or(() -> ask(answers, "Name of the bot")).orElse("");
    String says = greeting.or(() -> ask(answers, "What it says at /start")).orElse("");
    String tag =
        language.or(() -> ask(answers, "Language of the articles (en, es, …)")).orElse("en");
    // For a language that the bot does not speak, the interface stays English.
    String speaks =
        spoken.or(() -> Languages.discover().forTag(tag).map(Texts::language)).orElse("");
    Path corpus = Files.createDirectories(home.resolve("corpus"));
    Files.writeString(home.resolve("quipu.yaml"), settings(home, called, says, speaks));
    Files.writeString(corpus.resolve("_defaults.yaml"), "lang: " + quoted(tag) + "\n");
    Files.writeString(corpus.resolve("_samples.yaml"), samples(tag));
    Files.writeString(home.resolve("README.md"), readMe());
    Path launcher = home.resolve("quipu");
    Files.writeString(launcher, launcher());
    if (!launcher.toFile().setExecutable(true)) {
      workbench.err().println(launcher + " could not be made executable; run it with sh");
    }
    if (!workbench.terminal()) {
      workbench.out().println(home);
    }
    workbench.err().println("Put articles into " + corpus + ", then ask: " + launcher + " ask …");
    return 0;
  }

  private Optional<String> ask(BufferedReader answers, String question) {
    if (!workbench.terminal()) {
      return Optional.empty();
    }
    workbench.err().print(question + " (Enter for none): ");
    workbench.err().flush();
    try {
      return Optional.ofNullable(answers.readLine())
          .map(String::strip)
          .filter(answer -> !answer.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String settings(Path home, String name, String greeting, String language) {
    return """
    # The settings of this bot. Quipu's own config/quipu.yaml describes all that can stand here.
    # Change the two paths when you move the folder.
    corpus: %s
    data: %s
    bot:
      name: %s
      greeting: %s
      language: %s
    """
        .formatted(
            quoted(home.resolve("corpus").toString()),
            quoted(home.resolve("data").toString()),
            quoted(name),
            quoted(greeting),
            quoted(language));
  }

  private static String samples(String language) {
    return """
    # Questions that /start offers, by language; only those that the corpus answers are shown.
    # Take away the signs # and write your own.
    # %s:
    #   - When does the library open?
    """
        .formatted(language);
  }

  private static String readMe() {
    return """
    # A corpus of our own

    1. Put files into `corpus`: Markdown, text, web pages, PDF, EPUB, Word, Excel, CSV, mails, feeds.
    2. `./quipu check` says what is wrong with them, and whose author or date is missing.
    3. `./quipu ask "a question"` answers from them.
    4. Write questions to try into `corpus/_samples.yaml`.
    5. `TELEGRAM_BOT_TOKEN=… ./quipu serve` runs the bot.
    """;
  }

  private String launcher() {
    String program =
        Path.of(workbench.environment().getOrDefault("QUIPU_HOME", "")).toAbsolutePath().toString();
    return """
    #!/bin/sh
    # Runs Quipu with the settings of this folder.
    exec '%s/quipu' --config "$(dirname "$0")/quipu.yaml" "$@"
    """
        .formatted(program.replace("'", "'\\''"));
  }

  // A JSON string is a YAML string, too.
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ') + "\"";
  }
}
