package org.quipu.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Lines typed at a terminal, with editing and history. */
public final class EditedLines implements LineSource, AutoCloseable {
  private static final String PROMPT = "> ";
  private static final String ARROW = "\u001b[";

  private final Terminal terminal;
  private final LineReader reader;

  private EditedLines(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /**
   * Opens the terminal of the process.
   *
   * @param history the file that keeps earlier lines
   * @throws IOException if the terminal or the folder of the history cannot be used
   */
  public static EditedLines open(Path history) throws IOException {
    Files.createDirectories(history.toAbsolutePath().getParent());
    Terminal terminal = TerminalBuilder.builder().system(true).build();
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("quipu")
            .variable(LineReader.HISTORY_FILE, history)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .build();
    bindArrows(reader);
    return new EditedLines(terminal, reader);
  }

  // Not every terminal switches to the application codes of the arrow keys on request.
  private static void bindArrows(LineReader reader) {
    KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
    keys.bind(new Reference(LineReader.UP_LINE_OR_HISTORY), ARROW + "A");
    keys.bind(new Reference(LineReader.DOWN_LINE_OR_HISTORY), ARROW + "B");
    keys.bind(new Reference(LineReader.FORWARD_CHAR), ARROW + "C");
    keys.bind(new Reference(LineReader.BACKWARD_CHAR), ARROW + "D");
  }

  /** The next line. Ctrl-C discards a line begun; at an empty line it ends, as Ctrl-D does. */
  @Override
  public Optional<String> next() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException e) {
        if (e.getPartialLine().isEmpty()) {
          return Optional.empty();
        }
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
