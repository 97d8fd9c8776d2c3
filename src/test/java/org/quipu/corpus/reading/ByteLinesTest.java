package org.quipu.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteLinesTest {
  private static ByteLines open(String text, long seed) throws IOException {
    return new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), seed);
  }

  private static List<String> lines(String text) throws IOException {
    List<String> lines = new ArrayList<>();
    try (ByteLines bytes = open(text, 0)) {
      while (bytes.next()) {
        lines.add(bytes.number() + ":" + bytes.text());
      }
    }
    return lines;
  }

  private static List<Long> fingerprints(String text, long seed) throws IOException {
    List<Long> fingerprints = new ArrayList<>();
    try (ByteLines bytes = open(text, seed)) {
      while (bytes.next()) {
        fingerprints.add(bytes.fingerprint());
      }
    }
    return fingerprints;
  }

  @Test
  void endsLinesAtLfAndCrLf() throws IOException {
    assertEquals(List.of("1:one", "2:", "3:three", "4:vier"), lines("one\n\r\nthree\r\nvier"));
  }

  @Test
  void skipsAByteOrderMark() throws IOException {
    assertEquals(List.of("1:ñandú"), lines("\ufeffñandú\n"));
  }

  @Test
  void findsNoLineInNothing() throws IOException {
    assertEquals(List.of(), lines(""));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000})
  void readsLinesOfAnyLength(int length) throws IOException {
    String line = "x".repeat(length);
    assertEquals(List.of("1:a", "2:" + line, "3:b"), lines("a\n" + line + "\nb"));
  }

  @Test
  void givesEqualLinesOneFingerprintWhereverTheyAre() throws IOException {
    List<Long> found = fingerprints("The same line.\nshift\nThe same line.\nThe same line.", 0);
    assertEquals(found.getFirst(), found.get(2));
    assertEquals(found.getFirst(), found.getLast());
  }

  @Test
  void givesDifferentLinesDifferentFingerprints() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("A line of some length, which differs in a number only: ").append(i).append('\n');
      text.append("\u0000".repeat(i % 20)).append(i).append('\n');
    }
    Set<Long> distinct = new HashSet<>(fingerprints(text.toString(), 0));
    assertEquals(200_000, distinct.size());
  }

  @Test
  void givesOtherSeedsOtherFingerprints() throws IOException {
    assertNotEquals(fingerprints("line", 1), fingerprints("line", 2));
  }

  @Test
  void knowsHowFarItHasCome() throws IOException {
    try (ByteLines bytes = open("one\ntwo\n", 0)) {
      bytes.next();
      assertEquals(4, bytes.offset());
      bytes.next();
      assertEquals(8, bytes.offset());
    }
  }
}
