package org.quipu.cli;

import java.util.Locale;

/** One line that shows how far a command is, rewritten in place; nothing unless on a terminal. */
final class ProgressLine {
  private static final int BAR = 20;
  private static final String ERASE = "\r\u001b[K";

  private final Workbench workbench;
  private final boolean silent;

  ProgressLine(Workbench workbench, boolean quiet) {
    this.workbench = workbench;
    this.silent = quiet || !workbench.terminal();
  }

  void show(int done, int of, String what) {
    if (silent) {
      return;
    }
    int filled = of == 0 ? 0 : BAR * done / of;
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    String line = String.format(Locale.ROOT, "%s %d/%d %s", bar, done, of, what);
    int width = workbench.screen().width() - 1;
    workbench.err().print(ERASE + (line.length() > width ? line.substring(0, width) : line));
    workbench.err().flush();
  }

  void clear() {
    if (!silent) {
      workbench.err().print(ERASE);
      workbench.err().flush();
    }
  }
}
