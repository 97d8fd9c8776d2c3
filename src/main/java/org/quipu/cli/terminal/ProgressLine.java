package org.quipu.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;

/**
 * A line that shows the progress of a command, rewritten in place; shows nothing unless on a
 * terminal.
 */
public final class ProgressLine {
  private static final int BAR = 20;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;
  private final int width;
  private final boolean silent;

  private ProgressLine(PrintStream err, int width, boolean silent) {
    this.err = err;
    this.width = width;
    this.silent = silent;
  }

  /** A line on a terminal. */
  public static ProgressLine on(PrintStream err, Screen screen) {
    return new ProgressLine(err, screen.width() - 1, false);
  }

  /** A line that shows nothing, for files, pipes and {@code --quiet}. */
  public static ProgressLine none() {
    return new ProgressLine(System.err, 0, true);
  }

  public void show(int done, int of, String what) {
    if (silent) {
      return;
    }
    int filled = of == 0 ? 0 : BAR * done / of;
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    String line = String.format(Locale.ROOT, "%s %d/%d %s", bar, done, of, what);
    err.print(ERASE + (line.length() > width ? line.substring(0, width) : line));
    err.flush();
  }

  public void clear() {
    if (!silent) {
      err.print(ERASE);
      err.flush();
    }
  }
}
