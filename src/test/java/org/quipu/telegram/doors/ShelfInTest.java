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
  public Preview preview(Attachment file) {
    try (InputStream content = file.open()) {
      seen = file.name() + ": " + new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Preview.Found("abc", List.of("One article"));
  }

  @Override
  public Outcome confirm(String token) {
    confirmed = token;
    return Outcome.DONE;
  }

  @Override
  public Outcome cancel(String token) {
    return Outcome.DONE;
  }
}
