package org.quipu.chat;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody sent. */
public interface Attachment {
  /** The file name as sent; not to be trusted as a path. */
  String name();

  /**
   * Fetches the content.
   *
   * @throws IOException if it cannot be fetched; the message says why
   */
  InputStream open() throws IOException;
}
