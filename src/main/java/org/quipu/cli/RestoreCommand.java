package org.quipu.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.store.StoreConfig;
import org.quipu.store.StoreSettings;
import org.quipu.store.jdbc.StoreFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Replaces the store with a backup. */
@Command(
    name = "restore",
    description = "Replace the store with a backup; the old store is kept beside it.",
    footer = {"", "Stop the bot first. Questions answered since the backup may be answered again."})
final class RestoreCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final GlobalOptions options;

  @Parameters(paramLabel = "FILE", description = "a file written by backup")
  private Path file = Path.of("");

  RestoreCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() {
    StoreSettings settings = StoreConfig.read(workbench.settings(options));
    Optional<Path> former =
        StoreFile.of(settings).restore(file.toAbsolutePath(), Clock.systemUTC());
    if (!options.quiet()) {
      workbench
          .err()
          .println(
              "quipu: "
                  + settings
                  + " was restored from "
                  + file
                  + former.map(kept -> "; the former store is kept as " + kept).orElse(""));
    }
    return 0;
  }
}
