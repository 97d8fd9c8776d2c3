package org.quipu.corpus.confined;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.quipu.corpus.draft.DraftJson;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.DocumentReader;

/**
 * The process started by {@link ConfinedReader}: reads the name and the content of a document from
 * standard input, and writes one byte that says what follows, then the drafts or the reason why
 * there are none.
 */
final class ReadingProcess {
  static final byte DRAFTS = 'd';
  static final byte UNREADABLE = 'u';

  private static final int OUT_OF_MEMORY = 3;

  private ReadingProcess() {}

  /** Takes one argument: the time in milliseconds after which the process ends. */
  public static void main(String[] arguments) throws IOException {
    endAfter(Duration.ofMillis(Long.parseLong(arguments[0])));
    System.setOut(System.err);
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      answer(new DataInputStream(new BufferedInputStream(System.in)), out);
    } catch (OutOfMemoryError e) {
      // Thrown by a library, so the virtual machine did not notice it.
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private static void answer(DataInputStream in, OutputStream out) throws IOException {
    String name = in.readUTF();
    byte kind;
    byte[] content;
    try {
      kind = DRAFTS;
      content =
          new DraftJson(Integer.MAX_VALUE)
              .write(new DocumentReader().read(name, in.readAllBytes()));
    } catch (UnreadableException e) {
      kind = UNREADABLE;
      content = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
    }
    out.write(kind);
    out.write(content);
  }

  // The parent may have been killed, and then nothing else ends this process.
  private static void endAfter(Duration time) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(time);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(1);
            });
  }
}
