package org.quipu.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.answer.CorpusCitationDesk;
import org.quipu.chat.Library;
import org.quipu.chat.Speaker;
import org.quipu.chat.room.FixedAnswers;
import org.quipu.chat.room.Notices;
import org.quipu.chat.room.Room;
import org.quipu.chat.words.Languages;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.fixture.ShippedCorpus;
import org.quipu.fixture.TempIndex;
import org.quipu.fixture.TempStore;
import org.quipu.retrieval.PassageIndex;
import org.quipu.store.RetentionSettings;
import org.quipu.store.Store;
import org.quipu.telegram.doors.Transcript;

/** Compares the documentation of the terminal door with its output over the shipped corpus. */
final class TerminalTranscriptTest {
  private static final String DOUBTED = "how many coups has Bolivia had?";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void terminal() throws IOException {
    out.println("$ ./quipu chat");
    talk("how many coups has Peru had?", "3", "What is the zyxwvuts of the qwertyuiop coups?");
    Transcript.assertShownAs("terminal", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void tentative() throws IOException {
    out.println("$ ./quipu chat");
    talk(DOUBTED);
    Transcript.assertShownAs("terminal, tentative", printed.toString(StandardCharsets.UTF_8));
  }

  private void talk(String... lines) {
    Corpus corpus = new CorpusFolder(ShippedCorpus.FOLDER);
    try (TempIndex temp = TempIndex.of(corpus);
        TempStore storage = TempStore.now()) {
      PassageIndex index = temp.index();
      Store store = storage.store();
      Library library =
          new Library(
              index,
              FixedAnswers.doubting(DOUBTED).apply(new CorpusAnswerer(index)),
              new CorpusCitationDesk(index),
              List::of);
      Room room =
          new Room(
              library,
              store,
              RetentionSettings.byDefault(),
              () -> temp.refresh(corpus),
              Optional.empty(),
              Clock.systemUTC());
      Speaker speaker = new Speaker(0, Optional.empty(), Speaker.Kind.PERSON, true, () -> true);
      new TerminalChat(
              room, new Notices(store.chats(), Languages.discover()), speaker, Screen.PLAIN, out)
          .run(typed(lines));
    }
  }

  /** Lines as a terminal shows them, behind the prompt. */
  private LineSource typed(String... lines) {
    Queue<String> left = new ArrayDeque<>(List.of(lines));
    return () -> {
      Optional<String> next = Optional.ofNullable(left.poll());
      next.ifPresent(line -> out.println("> " + line));
      return next;
    };
  }
}
