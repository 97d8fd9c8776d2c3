package org.quipu.corpus.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.quipu.corpus.format.charset.DecodedText;
import org.quipu.corpus.format.charset.TextDecoder;

/**
 * The text of a corpus file, with {@code \n} as line ends.
 *
 * @param text the text without a byte order mark
 * @param doubt a problem with the bytes, if any
 */
record CorpusText(String text, Optional<String> doubt) {

  /**
   * Reads a whole file.
   *
   * @throws IOException if it cannot be read, or is not text
   */
  static CorpusText of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (isBinary(bytes)) {
      throw new IOException("it is not text");
    }
    DecodedText decoded = TextDecoder.decode(bytes);
    String text = decoded.text();
    return new CorpusText(
        text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'),
        decoded.doubt());
  }

  // A single NUL in a text is tolerated; binary files contain many.
  private static boolean isBinary(byte[] bytes) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    return zeros > 2 && zeros * 20L > bytes.length && !TextDecoder.isText(bytes);
  }

  /** The default id of an article: its path without the extension. */
  static String idOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}
