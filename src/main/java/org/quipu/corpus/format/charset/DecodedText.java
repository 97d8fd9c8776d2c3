package org.quipu.corpus.format.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file, as far as its bytes are text.
 *
 * @param text without a byte order mark; U+FFFD stands for what could not be decoded
 * @param charset with which it was decoded
 * @param basis why that one
 * @param lost where bytes could not be decoded, the first {@value #MOST_PLACES} of them
 */
public record DecodedText(String text, Charset charset, Basis basis, List<Place> lost) {
  static final int MOST_PLACES = 100;

  /** Why a text was decoded as it was. */
  public enum Basis {
    /**
     * It is UTF-8, which hardly any other text is by chance, or has a mark that says what it is.
     */
    CERTAIN,
    /** Its label fits. */
    LABEL,
    /** It has no label, or one that does not fit; its bytes look like this. */
    SNIFFED
  }

  /**
   * Where bytes could not be decoded.
   *
   * @param offset of the first byte, from 0
   * @param line from 1
   */
  public record Place(int offset, int line) {}

  public DecodedText {
    lost = List.copyOf(lost);
  }

  /** What a curator should know: an encoding that had to be guessed, or bytes that were lost. */
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
