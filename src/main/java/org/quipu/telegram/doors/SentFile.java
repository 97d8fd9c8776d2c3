package org.quipu.telegram.doors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.quipu.chat.Attachment;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbound.FileRef;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/** A file in Telegram, fetched when it is opened. */
record SentFile(FileRef file, Sender sender, FileSource files) implements Attachment {
  /** The largest file that a bot can fetch. */
  private static final int MAX_BYTES = 20 << 20;

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public InputStream open() throws IOException {
    if (file.size().orElse(0) > MAX_BYTES) {
      throw tooLarge();
    }
    try (InputStream content = files.open(path())) {
      // The size that the server states is not trusted.
      byte[] bytes = content.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw tooLarge();
      }
      return new ByteArrayInputStream(bytes);
    }
  }

  private static IOException tooLarge() {
    return new IOException("the file is too large; at most 20 MB can be fetched");
  }

  private String path() throws IOException {
    try {
      Optional<File> found = sender.call(GetFile.builder().fileId(file.id()).build());
      return found
          .map(File::getFilePath)
          .orElseThrow(() -> new IOException("Telegram does not say where the file is"));
    } catch (SendRefused e) {
      throw new IOException("Telegram does not give the file: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the process stops");
    }
  }
}
