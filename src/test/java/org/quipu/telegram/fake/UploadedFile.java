package org.quipu.telegram.fake;

import java.nio.charset.StandardCharsets;

/**
 * A file, as the bot uploaded it or a person sent it.
 *
 * @param bytes its content; not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by name in tests, never as a whole.
public record UploadedFile(String name, String mimeType, byte[] bytes) {
  /** The content read as UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
