package org.quipu.corpus.format.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;
import org.quipu.corpus.format.charset.DecodedText.Basis;
import org.quipu.corpus.format.charset.DecodedText.Place;
import org.quipu.language.LanguageGuess;

/**
 * Detects the encoding of text and decodes it. A byte order mark decides, then valid UTF-8, then
 * the label, if decoding by it gives plausible text; otherwise the encoding is detected from the
 * bytes. A wrong label therefore does no harm.
 */
public final class TextDecoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final char UNDECODABLE = 0xFFFD;

  /**
   * The number of UTF-8 sequences that cannot be accidental, even in a text labelled with a Chinese
   * encoding, say.
   */
  private static final int CERTAINLY_UTF_8 = 4;

  /** The usual legacy encoding of a language, for texts that almost fit a Western one. */
  private static final Map<String, String> BY_LANGUAGE =
      Map.of("cs", "windows-1250", "pl", "windows-1250", "tr", "windows-1254");

  /** If more than one in this many characters is lost, the encoding is wrong. */
  private static final int LEAST_CHARACTERS_PER_LOSS = 20;

  /** Characters of printed text besides letters: quotation marks, dashes, currency signs. */
  private static final String PRINTED = "’‘“”‚„‹›«»–—…·•°§€£©®™ªº½¼¾²³\u00AD\u00A0";

  /** Fewer bytes are not enough to recognise UTF-16. */
  private static final int FEWEST_WIDE = 8;

  /** The number of bytes that the detector examines. */
  private static final int SAMPLE = 1 << 16;

  private TextDecoder() {}

  /** Decodes a text that has no label. */
  public static DecodedText decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /**
   * Decodes a text.
   *
   * @param label the encoding that the file or its transport states, in any form
   */
  public static DecodedText decode(byte[] bytes, Optional<String> label) {
    Optional<DecodedText> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Charset> escaped = escaped(bytes);
    if (escaped.isPresent()) {
      return decode(bytes, 0, escaped.get(), Basis.CERTAIN);
    }
    Optional<Charset> stated = label.flatMap(EncodingLabels::charset);
    Utf8Shape utf8 = Utf8Shape.of(bytes);
    if (utf8.isValid() && !mayBeChance(utf8, stated)) {
      return decode(bytes, 0, StandardCharsets.UTF_8, Basis.CERTAIN);
    }
    if (stated.isPresent()) {
      DecodedText labelled = decode(bytes, 0, stated.get(), Basis.LABEL);
      if (fits(labelled)) {
        return labelled;
      }
    }
    return utf8.isMostlyValid()
        ? decode(bytes, 0, StandardCharsets.UTF_8, Basis.SNIFFED)
        : sniffed(bytes);
  }

  private static boolean mayBeChance(Utf8Shape utf8, Optional<Charset> stated) {
    boolean pairs =
        stated.isPresent()
            && !stated.get().equals(StandardCharsets.UTF_8)
            && stated.get().newEncoder().maxBytesPerChar() > 1;
    return pairs && utf8.characters() > 0 && utf8.characters() < CERTAINLY_UTF_8;
  }

  /** Whether the bytes are text at all: no NUL and hardly any control characters. */
  public static boolean isText(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || wide(bytes).isPresent()) {
      return true;
    }
    int sample = Math.min(bytes.length, SAMPLE);
    int control = 0;
    for (int i = 0; i < sample; i++) {
      int b = bytes[i];
      if (b == 0) {
        return false;
      }
      if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
        control++;
      }
    }
    return control * 100 <= sample;
  }

  private static Optional<DecodedText> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(decode(bytes, 3, StandardCharsets.UTF_8, Basis.CERTAIN));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(decode(bytes, 2, StandardCharsets.UTF_16BE, Basis.SNIFFED));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(decode(bytes, 2, StandardCharsets.UTF_16LE, Basis.SNIFFED));
    }
    return wide(bytes).map(charset -> decode(bytes, 0, charset, Basis.SNIFFED));
  }

  // UTF-16 without a byte order mark: every other byte of Latin text is zero.
  private static Optional<Charset> wide(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE) & ~1;
    int high = 0;
    int low = 0;
    for (int i = 0; i < sample; i += 2) {
      high += bytes[i] == 0 ? 1 : 0;
      low += bytes[i + 1] == 0 ? 1 : 0;
    }
    int most = sample / 2;
    if (most < FEWEST_WIDE || Math.min(high, low) * 50 > most) {
      return Optional.empty();
    }
    if (high * 2 > most) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return low * 2 > most ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  // Seven-bit encodings for Japanese and Korean switch alphabets by escape sequences.
  private static Optional<Charset> escaped(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] < 0) {
        return Optional.empty();
      }
      if (bytes[i] == 0x1B && bytes[i + 1] == '$') {
        boolean korean = bytes[i + 2] == ')' && i + 3 < bytes.length && bytes[i + 3] == 'C';
        boolean japanese = bytes[i + 2] == 'B' || bytes[i + 2] == '@' || bytes[i + 2] == '(';
        if (korean || japanese) {
          return Optional.of(Charset.forName(korean ? "ISO-2022-KR" : "ISO-2022-JP"));
        }
      }
    }
    return Optional.empty();
  }

  private static DecodedText sniffed(byte[] bytes) {
    DecodedText western = decode(bytes, 0, WESTERN, Basis.SNIFFED);
    Optional<String> neighbour = LanguageGuess.of(western.text()).map(BY_LANGUAGE::get);
    if (neighbour.isPresent()) {
      return decode(bytes, 0, Charset.forName(neighbour.get()), Basis.SNIFFED);
    }
    if (fits(western)) {
      return western;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        // In a short text the two look alike, and hardly anything was ever kept in the former.
        .map(name -> name.equals("MACCYRILLIC") ? "windows-1251" : name)
        .flatMap(EncodingLabels::charset)
        .map(charset -> decode(bytes, 0, charset, Basis.SNIFFED))
        .filter(text -> !isDamaged(text))
        .orElseGet(
            () -> leastDamaged(western, decode(bytes, 0, StandardCharsets.UTF_8, Basis.SNIFFED)));
  }

  private static DecodedText leastDamaged(DecodedText one, DecodedText other) {
    return one.lost().size() <= other.lost().size() ? one : other;
  }

  private static boolean fits(DecodedText decoded) {
    return !isDamaged(decoded)
        && !(isWestern(decoded.charset()) && isOtherAlphabet(decoded.text()));
  }

  private static boolean isDamaged(DecodedText decoded) {
    return decoded.lost().size() * (long) LEAST_CHARACTERS_PER_LOSS > decoded.text().length()
        || decoded.lost().size() >= DecodedText.MOST_PLACES;
  }

  private static boolean isWestern(Charset charset) {
    return charset.equals(WESTERN) || charset.name().startsWith("ISO-8859-1");
  }

  // Accented letters occur among plain ones. Three of them in a row, or currency signs and
  // fractions inside words, mean that the bytes encode another alphabet.
  private static boolean isOtherAlphabet(String text) {
    int odd = 0;
    int beyondAscii = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      run = c >= 0x80 && letter ? run + 1 : 0;
      if (c >= 0x80) {
        beyondAscii++;
        odd += run == 3 ? 3 : run > 3 || (!letter && isOdd(text, i)) ? 1 : 0;
      }
    }
    return odd > 2 && odd * 3 > beyondAscii;
  }

  private static boolean isOdd(String text, int at) {
    if (PRINTED.indexOf(text.charAt(at)) >= 0 || at == 0 || at + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return before >= 0x80
        || after >= 0x80
        || (Character.isLetter(before) && Character.isLetter(after));
  }

  private static DecodedText decode(byte[] bytes, int from, Charset charset, Basis basis) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length, SAMPLE) + 16);
    StringBuilder text = new StringBuilder(bytes.length);
    List<Place> lost = new ArrayList<>();
    boolean more = true;
    while (more) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        if (lost.size() < DecodedText.MOST_PLACES) {
          lost.add(new Place(in.position(), 0));
        }
        in.position(in.position() + result.length());
        flush(out, text);
        text.append(UNDECODABLE);
      } else {
        flush(out, text);
        more = result.isOverflow();
      }
    }
    decoder.flush(out);
    flush(out, text);
    return new DecodedText(text.toString(), charset, basis, withLines(lost, bytes));
  }

  private static void flush(CharBuffer out, StringBuilder text) {
    out.flip();
    text.append(out);
    out.clear();
  }

  private static List<Place> withLines(List<Place> lost, byte[] bytes) {
    List<Place> placed = new ArrayList<>();
    int line = 1;
    int at = 0;
    for (Place place : lost) {
      for (; at < place.offset(); at++) {
        line += bytes[at] == '\n' ? 1 : 0;
      }
      placed.add(new Place(place.offset(), line));
    }
    return placed;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
