package org.quipu.corpus.format.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The decoded text of a file.
 *
 * @param text without a byte order mark; U+FFFD replaces undecodable bytes
 * @param charset the charset used
 * @param basis why that charset
 * @param lost the first {@value #MOST_PLACES} places with undecodable bytes
 */
public record DecodedText(String text, Charset charset, Basis basis, List<Place> lost) {
  static final int MOST_PLACES = 100;

  /** Why a charset was chosen. */
  public enum Basis {
    /**
     * The bytes are valid UTF-8, which is hardly ever accidental, or begin with a byte order mark.
     */
    CERTAIN,
    /** The label fits. */
    LABEL,
    /** There is no label, or it does not fit; the charset was detected from the bytes. */
    SNIFFED
  }

  /**
   * A place with undecodable bytes.
   *
   * @param offset the offset of the first byte, from 0
   * @param line its line, from 1
   */
  public record Place(int offset, int line) {}

  public DecodedText {
    lost = List.copyOf(lost);
  }

  /** A remark for curators: an encoding that had to be guessed, or bytes that were lost. */
  public Optional<String> doubt() {
    String read =
        basis == Basis.SNIFFED && !charset.equals(StandardCharsets.UTF_8)
            ? "not UTF-8; read as " + charset.name()
            : "not quite " + charset.name();
    if (lost.isEmpty()) {
      return basis == Basis.SNIFFED && !charset.equals(StandardCharsets.UTF_8)
          ? Optional.of(read)
          : Optional.empty();
    }
    Place first = lost.getFirst();
    String count = lost.size() < MOST_PLACES ? "" + lost.size() : MOST_PLACES + " or more";
    return Optional.of(
        read
            + "; "
            + count
            + (lost.size() == 1 ? " undecodable place" : " undecodable places")
            + ", the first in line "
            + first.line()
            + " (byte "
            + first.offset()
            + ")");
  }
}
