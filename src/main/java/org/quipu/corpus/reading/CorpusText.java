package org.quipu.corpus.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a corpus file: UTF-8, with or without a byte order mark, its line ends made {@code
 * \n}.
 *
 * @param text without the byte order mark
 * @param doubt what was wrong with the bytes, if anything
 */
record CorpusText(String text, Optional<String> doubt) {
  private static final char BYTE_ORDER_MARK = 0xFEFF;
  private static final char SWAPPED_BYTE_ORDER_MARK = 0xFFFE;
  private static final char UNDECODABLE = 0xFFFD;

  /** Where more is lost than one character in so many, nobody would want to quote the rest. */
  private static final int LEAST_CHARACTERS_PER_LOSS = 20;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Reads a whole file. */
  static CorpusText of(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  /**
   * Decodes a whole file.
   *
   * @throws IOException if so much of it is no text that the rest is worth nothing
   */
  static CorpusText of(byte[] bytes) throws IOException {
    try {
      return new CorpusText(
          clean(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()),
          Optional.empty());
    } catch (CharacterCodingException e) {
      return guessed(bytes);
    }
  }

  private static CorpusText guessed(byte[] bytes) throws IOException {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    if (mark == BYTE_ORDER_MARK || mark == SWAPPED_BYTE_ORDER_MARK) {
      String text = clean(new String(bytes, StandardCharsets.UTF_16));
      return new CorpusText(text, Optional.of("not UTF-8; read as UTF-16"));
    }
    String windows = clean(new String(bytes, WINDOWS));
    if (LooksLikeWindows.certainly(windows, bytes)) {
      return new CorpusText(windows, Optional.of("not UTF-8; read as windows-1252"));
    }
    String text = clean(new String(bytes, StandardCharsets.UTF_8));
    long lost = text.chars().filter(c -> c == UNDECODABLE).count();
    if (lost * LEAST_CHARACTERS_PER_LOSS > text.length()) {
      throw new IOException("it is not text in UTF-8");
    }
    return new CorpusText(text, Optional.of("not UTF-8; " + lost + " undecodable places"));
  }

  private static String clean(String text) {
    String marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    return marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The id of an article that states none: its path without the extension. */
  static String idOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}
