package org.quipu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.answer.PageAddress;
import org.quipu.chat.Greeting;
import org.quipu.chat.Library;
import org.quipu.chat.Speaker;
import org.quipu.chat.room.Notices;
import org.quipu.chat.room.Room;
import org.quipu.chat.words.Languages;
import org.quipu.cli.terminal.EditedLines;
import org.quipu.cli.terminal.LineSource;
import org.quipu.cli.terminal.TerminalChat;
import org.quipu.config.Settings;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.serve.OpenCorpus;
import org.quipu.store.Store;
import org.quipu.store.StoreConfig;
import org.quipu.store.jdbc.JdbcStore;
import picocli.CommandLine.Command;

/** The conversation of the bot, in the terminal. */
@Command(
    name = "chat",
    description = "Talk with Quipu in the terminal, as in Telegram.",
    footer = {
      "",
      "Write a question, a command such as /help, or the number of a button (to ask about a number,"
          + " /ask and the number). /quit, Ctrl-D or Ctrl-C at an empty line ends.",
      "At a terminal your lines are kept in the file chat-history of the data" + " folder."
    })
final class ChatCommand implements Callable<Integer> {
  private static final String HISTORY = "chat-history";

  private final Workbench workbench;
  private final GlobalOptions options;

  ChatCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = workbench.settings(options);
    try (OpenCorpus corpus = workbench.open(options);
        Store store = JdbcStore.open(StoreConfig.read(settings), Clock.systemUTC())) {
      TerminalChat chat =
          new TerminalChat(
              room(corpus, store, settings),
              new Notices(store.chats(), Languages.preferring(Greeting.read(settings).language())),
              speaker(),
              workbench.screen(),
              workbench.out());
      if (workbench.terminal()) {
        talk(chat, settings.path("data").resolve(HISTORY));
      } else {
        chat.run(LineSource.of(workbench.in()));
      }
      return 0;
    }
  }

  private static void talk(TerminalChat chat, Path history) throws IOException {
    try (EditedLines lines = EditedLines.open(history)) {
      chat.welcome();
      chat.run(lines);
    }
  }

  private static Room room(OpenCorpus corpus, Store store, Settings settings) {
    return new Room(
        new Library(
                corpus.index(),
                corpus.answerer(),
                corpus.desk(),
                () -> corpus.files().samples(problem -> {}))
            .with(PageAddress.read(settings))
            .with(Greeting.read(settings)),
        store,
        StoreConfig.kept(settings, false),
        () -> corpus.index().refresh(corpus.files(), RefreshProgress.SILENT),
        Optional.empty(),
        Clock.systemUTC());
  }

  // The person who runs the program is its operator.
  private Speaker speaker() {
    return new Speaker(0, workbench.language(), Speaker.Kind.PERSON, true, () -> true);
  }
}
