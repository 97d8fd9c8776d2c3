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
 * Passes text on to a terminal without what could do more to it than show text. Articles, file
 * names and error messages come from anybody, and a control character in one of them may set the
 * clipboard or answer for the user. Lines, tabs, the looks of {@link Screen} and the erasing of a
 * line pass; every other control character becomes a question mark. Takes UTF-8.
 */
public final class HarmlessOutput extends FilterOutputStream {
  private static final int ESCAPE = 0x1b;
  private static final int DELETE = 0x7f;

  /** The first byte of the characters from U+0080 to U+00BF, of which the first 32 are controls. */
  private static final int FIRST_OF_TWO = 0xc2;

  /** The looks of {@link Screen}, on and off, and the erasing of a line. */
  private static final Set<String> OURS =
      Stream.of("[1m", "[22m", "[2m", "[9m", "[29m", "[4m", "[24m", "[K")
          .flatMap(look -> Stream.of("\u001b" + look, "\r\u001b" + look))
          .collect(Collectors.toUnmodifiableSet());

  private static final byte[] MARK = {'?'};

  /** What has come of a sequence that is not decided yet. */
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

  // Alone it would let a line be written over; before our own sequences and line ends it is meant.
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

  /** What is not decided yet waits for the rest, except at the end. */
  @Override
  public synchronized void close() throws IOException {
    if (begun.size() > 0) {
      decide(MARK);
    }
    super.close();
  }
}
