package org.quipu.cli.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The properties of the output for text.
 *
 * @param colour whether it shows bold and dim text
 * @param width the width in columns
 */
public record Screen(boolean colour, int width) {
  private static final int WIDTH = 80;
  private static final int NARROWEST = 20;

  /** Longer lines are hard to read. */
  private static final int WIDEST = 100;

  /** A file, a pipe or a test. */
  public static final Screen PLAIN = new Screen(false, WIDTH);

  /**
   * The screen of a process. {@code NO_COLOR} and {@code TERM=dumb} are respected.
   *
   * @param terminal whether standard output is a terminal
   */
  public static Screen of(boolean terminal, Map<String, String> environment) {
    if (!terminal) {
      return PLAIN;
    }
    boolean colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Screen(colour, Math.clamp(columns(environment), NARROWEST, WIDEST));
  }

  private static int columns(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : askTerminal();
  }

  // Shells do not export COLUMNS, and Java cannot ask the terminal; stty answers "rows columns".
  private static int askTerminal() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      stty.waitFor(1, TimeUnit.SECONDS);
      String columns = size.strip().replaceFirst("^\\d+ ", "");
      return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : WIDTH;
    } catch (IOException e) {
      return WIDTH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return WIDTH;
    }
  }

  public String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[22m" : text;
  }

  String dim(String text) {
    return colour && !text.isEmpty() ? "\u001b[2m" + text + "\u001b[22m" : text;
  }

  String struck(String text) {
    return colour ? "\u001b[9m" + text + "\u001b[29m" : text;
  }

  String underlined(String text) {
    return colour ? "\u001b[4m" + text + "\u001b[24m" : text;
  }
}
