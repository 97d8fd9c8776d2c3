package org.quipu.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {
  @TempDir Path folder;

  @Test
  void blankLinesSeparateParagraphsAndLinesStay() throws Exception {
    assertEquals(
        List.of("A line\nand another.", "Last."),
        read("\n\nA line\nand another.\n  \t\n\n\nLast.\n").blocks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[12/03/2024, 10:15:03] Ana Moe: %s",
        "12.03.24, 10:15 - Ana Moe: %s",
        "3/12/24, 10:15 AM - Ana Moe: %s",
        "2024-03-12 10:15 Ana Moe: %s"
      })
  void messagesOfAChatAreParagraphs(String line) throws Exception {
    List<String> messages =
        List.of(line.formatted("Where is the key?"), line.formatted("In the bar.\nOr so."));

    assertEquals(
        List.of(messages.get(0), messages.get(1), messages.get(0)),
        read(messages.get(0) + "\n" + messages.get(1) + "\n" + messages.get(0) + "\n").blocks());
  }

  @Test
  void aTextWithSomeTimesInItIsNoChat() throws Exception {
    String text =
        "We met on\n12/03/2024, 10:15 - Ana: hello\nand so on\nfor a while\nuntil noon\nand went.";

    assertEquals(List.of(text), read(text + "\n").blocks());
  }

  @Test
  void frontMatterIsOptional() throws Exception {
    Collected read = read("---\ntitle: T\n---\n\nText with *stars*.\n");
    assertEquals(Optional.of("T"), read.only().attribution().title());
    assertEquals(List.of("Text with *stars*."), read.blocks());
  }

  @Test
  void byteOrderMarkAndOldLineEndsAreNoText() throws Exception {
    assertEquals(List.of("A\nb", "C"), read("\uFEFFA\r\nb\r\n\r\nC\r\r").blocks());
  }

  @Test
  void oddCharactersAreText() throws Exception {
    String text = "NUL \0 emoji 👩‍👩‍👧 عربي עברית a\u0301\u0323 \uFFFD end";
    assertEquals(
        List.of(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)),
        read(text).blocks());
  }

  @Test
  void windowsEncodingIsReadAndReported() throws Exception {
    Collected read = read("“El niño” – 3 €.".getBytes(Charset.forName("windows-1252")));
    assertEquals(List.of("“El niño” – 3 €."), read.blocks());
    assertTrue(read.problems.getFirst().what().contains("windows-1252"));
  }

  @Test
  void otherEncodingsAreReadAndReported() throws Exception {
    Collected read = read("Узелковое письмо".getBytes(Charset.forName("windows-1251")));
    assertEquals(List.of("Узелковое письмо"), read.blocks());
    assertTrue(read.problems.getFirst().what().contains("windows-1251"));
  }

  @Test
  void programIsNoText() throws Exception {
    Collected read = read(new byte[] {127, 69, 76, 70, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    assertEquals(List.of(), read.articles);
    assertTrue(read.unreadable.getFirst().what().contains("not text"));
  }

  @Test
  void utf16WithItsMarkIsReadAndReported() throws Exception {
    Collected read = read("Узелковое письмо".getBytes(StandardCharsets.UTF_16));
    assertEquals(List.of("Узелковое письмо"), read.blocks());
    assertTrue(read.problems.getFirst().what().contains("UTF-16"));
  }

  @Test
  void utf8WithOneBrokenByteIsNotTakenForWindows() throws Exception {
    byte[] bytes = "El niño lloró. El niño se fue. X".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0x92;
    Collected read = read(bytes);
    assertTrue(read.only().text().value().endsWith("El niño se fue. \uFFFD"));
  }

  private Collected read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Collected read(byte[] bytes) throws Exception {
    Files.write(folder.resolve("a.txt"), bytes);
    return Collected.from(folder);
  }
}
