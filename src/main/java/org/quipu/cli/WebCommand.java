package org.quipu.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.quipu.serve.LogSettings;
import org.quipu.serve.RoomServing;
import picocli.CommandLine.Command;

/** Opens the reading room until the process is asked to stop. */
@Command(
    name = "web",
    description = "Serve the corpus as web pages, without a bot.",
    footer = {
      "",
      "The pages are visible on this machine only, unless the settings web.port, web.listen and"
          + " web.url say otherwise. Ctrl-C ends."
    })
final class WebCommand implements Callable<Integer> {
  private static final int FAILURE = 1;

  private final Workbench workbench;
  private final GlobalOptions options;

  WebCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() throws InterruptedException {
    LogSettings.check(workbench.environment());
    try (RoomServing room =
        RoomServing.open(workbench.open(options), workbench.settings(options))) {
      workbench.out().println("The reading room is open at " + room.address() + "/");
      workbench.out().flush();
      room.awaitEnd();
      return 0;
    } catch (IOException e) {
      workbench.err().println("quipu: " + e.getMessage());
      return FAILURE;
    }
  }
}
