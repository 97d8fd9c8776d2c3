package org.quipu.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Filters output to a terminal so that it can only show text. Articles, file names and error
 * messages are untrusted, and a control character in them could set the clipboard or answer for the
 * user. Line feeds, tabs, the styles of {@link Screen} and the erasing of a line pass; every other
 * control character becomes a question mark. Expects UTF-8.
 */
public final class HarmlessOutput extends FilterOutputStream {
  private static final int ESCAPE = 0x1b;
  private static final int DELETE = 0x7f;

  /** The first byte of the characters from U+0080 to U+00BF, of which the first 32 are controls. */
  private static final int FIRST_OF_TWO = 0xc2;

  /** The escape sequences for the styles of {@link Screen} and for erasing a line. */
  private static final Set<String> OURS =
      Stream.of("[1m", "[22m", "[2m", "[9m", "[29m", "[4m", "[24m", "[K")
          .flatMap(look -> Stream.of("\u001b" + look, "\r\u001b" + look))
          .collect(Collectors.toUnmodifiableSet());

  private static final byte[] MARK = {'?'};

  /** The bytes of a sequence that is still undecided. */
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  public HarmlessOutput(OutputStream terminal) {
    super(new BufferedOutputStream(terminal));
  }

  @Override
  public synchronized void write(int b) throws IOException {
    if (begun.size() == 0) {
      begin(b & 0xff);
    } else {
      goOn(b & 0xff);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      write(bytes[offset + i]);
    }
    out.flush();
  }

  private void begin(int b) throws IOException {
    if (b == ESCAPE || b == FIRST_OF_TWO || b == '\r') {
      begun.write(b);
    } else {
      out.write(isControl(b) ? MARK[0] : b);
    }
  }

  private static boolean isControl(int b) {
    return b == DELETE || (b < ' ' && b != '\n' && b != '\t');
  }

  private void goOn(int b) throws IOException {
    byte[] before = begun.toByteArray();
    if ((before[0] & 0xff) == FIRST_OF_TWO) {
      decide(b < 0xa0 ? MARK : with(before, b));
    } else if (before[before.length - 1] == '\r') {
      afterReturn(before, b);
    } else {
      afterEscape(before, b);
    }
  }

  // A carriage return alone could overwrite a line; it is allowed before our own sequences and line
  // feeds.
  private void afterReturn(byte[] before, int b) throws IOException {
    if (b == '\n') {
      decide(with(before, b));
    } else if (b == ESCAPE) {
      begun.write(b);
    } else {
      decide(MARK);
      begin(b);
    }
  }

  private void afterEscape(byte[] before, int b) throws IOException {
    String sequence = new String(with(before, b), StandardCharsets.US_ASCII);
    if (OURS.contains(sequence)) {
      decide(with(before, b));
    } else if (OURS.stream().anyMatch(ours -> ours.startsWith(sequence))) {
      begun.write(b);
    } else {
      decide(MARK);
      out.write(
          new String(before, StandardCharsets.US_ASCII)
              .replaceAll("[\r\u001b]", "")
              .getBytes(StandardCharsets.US_ASCII));
      begin(b);
    }
  }

  private void decide(byte[] outcome) throws IOException {
    begun.reset();
    out.write(outcome);
  }

  private static byte[] with(byte[] before, int b) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before);
    all.write(b);
    return all.toByteArray();
  }

  /** Flushes undecided bytes too, which otherwise wait for the rest of their sequence. */
  @Override
  public synchronized void close() throws IOException {
    if (begun.size() > 0) {
      decide(MARK);
    }
    super.close();
  }
}
