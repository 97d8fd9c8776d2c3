package org.quipu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quipu.store.StoreConfig;
import org.quipu.store.jdbc.StoreFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the store to a file, even while the bot is running. */
@Command(
    name = "backup",
    description = "Copy the store to a file, even while the bot is running.",
    footer = {"", "The copy is consistent, checked, and contains no erased data."})
final class BackupCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final GlobalOptions options;

  @Parameters(paramLabel = "FILE", description = "the copy to write; must not exist yet")
  private Path file = Path.of("");

  BackupCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() {
    StoreFile.of(StoreConfig.read(workbench.settings(options))).backUp(file.toAbsolutePath());
    if (!options.quiet()) {
      workbench.err().println("quipu: copied the store to " + file + "; the copy is sound");
    }
    return 0;
  }
}
