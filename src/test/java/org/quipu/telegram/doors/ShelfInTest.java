package org.quipu.telegram.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.quipu.chat.Attachment;
import org.quipu.chat.DocumentImport;

/** Records the documents it is given. */
final class ShelfInTest implements DocumentImport {
  private volatile String seen = "";
  private volatile String confirmed = "";

  String seen() {
    return seen;
  }

  String confirmed() {
    return confirmed;
  }

  @Override
  public Preview preview(Attachment file, long sender) {
    try (InputStream content = file.open()) {
      seen = file.name() + ": " + new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Preview.Found("abc", List.of(new Entry("One article", Entry.Fate.ADDED, List.of())));
  }

  @Override
  public Outcome confirm(String token, long presser) {
    confirmed = token;
    return new Outcome.Taken(1, 0);
  }

  @Override
  public Outcome cancel(String token, long presser) {
    return new Outcome.Cancelled();
  }
}
