package org.quipu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.quipu.cli.Diagnosis.Finding;
import org.quipu.cli.terminal.Screen;
import picocli.CommandLine.Command;

/** Checks everything that Quipu needs, and says what to do if something is missing. */
@Command(
    name = "doctor",
    description = "Check configuration, corpus, index, disk, token and Telegram.")
final class DoctorCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final GlobalOptions options;

  DoctorCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new Diagnosis(workbench, options).findings();
    Screen screen = workbench.screen();
    boolean wrong = false;
    for (Finding finding : findings) {
      wrong |= finding.state() == Finding.State.WRONG;
      String state =
          switch (finding.state()) {
            case FINE -> "fine   ";
            case NOTE -> "note   ";
            case WRONG -> screen.bold("wrong  ");
          };
      workbench.out().printf("%s%-14s%s%n", state, finding.subject(), finding.what());
      finding.cure().ifPresent(cure -> workbench.out().printf("%21s%s%n", "", cure));
    }
    return wrong ? 1 : 0;
  }
}
