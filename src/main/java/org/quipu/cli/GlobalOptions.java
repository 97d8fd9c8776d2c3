package org.quipu.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quipu.config.Settings;
import org.quipu.config.SettingsFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command accepts, before or after its name. */
final class GlobalOptions {
  private static final Path DEFAULT_CONFIG = Path.of("config", "quipu.yaml");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "the configuration file (default: config/quipu.yaml)")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "the folder of articles to quote (default: corpus)")
  private Optional<Path> corpus = Optional.empty();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "the folder of the index (default: data/index)")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "print only results and errors")
  private boolean quiet;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "report progress in detail, and stack traces of errors")
  private boolean verbose;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  /**
   * The settings of this run.
   *
   * @throws org.quipu.config.ConfigException if they cannot be used
   */
  Settings settings(Map<String, String> environment) {
    Path home = Path.of(environment.getOrDefault("QUIPU_HOME", "")).toAbsolutePath();
    Settings settings =
        SettingsFile.read(
            config.orElse(home.resolve(DEFAULT_CONFIG)), config.isPresent(), environment, home);
    if (corpus.isPresent()) {
      settings = settings.with("corpus", absolute(corpus.get()), "--corpus");
    }
    if (index.isPresent()) {
      settings = settings.with("index", absolute(index.get()), "--index");
    }
    return settings;
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().toString();
  }
}
