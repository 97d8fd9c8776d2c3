package org.quipu.corpus.format.charset;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String ENGLISH = "The inn’s “best” room – with a view – costs 9 € a night.";
  private static final String RUSSIAN = "Узелковое письмо древних инков до сих пор не прочитано.";
  private static final String JAPANESE = "図書館は九時に開きます。返却はいつでもできます。";
  private static final String CHINESE = "朱镕基曾在这里发表讲话，图书馆每天九点开门。";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          iso-8859-1, windows-1252
          ISO-8859-1, windows-1252
          ascii, windows-1252
          latin1, windows-1252
          iso-8859-9, windows-1254
          gb2312, GB18030
          gbk, GB18030
          shift_jis, windows-31j
          ks_c_5601-1987, x-windows-949
          euc-kr, x-windows-949
          tis-620, x-windows-874
          utf8, UTF-8
          '"utf-8;"', UTF-8
          'utf-8;', UTF-8
          ' UTF-8 ', UTF-8
          unicode-1-1-utf-8, UTF-8
          cp850, IBM850
          """)
  void labelsMeanWhatBrowsersTakeThemFor(String label, String charset) {
    assertEquals(Optional.of(Charset.forName(charset)), EncodingLabels.charset(label));
  }

  @ParameterizedTest
  @CsvSource({"none", "x", "''", "utf-99", "../etc", "a b"})
  void labelThatNobodyKnowsIsNone(String label) {
    assertEquals(Optional.empty(), EncodingLabels.charset(label));
  }

  @Test
  void signsOfWindowsSurviveTheLabelOfLatin1() {
    DecodedText text = decode(ENGLISH, "windows-1252", "iso-8859-1");
    assertAll(
        () -> assertEquals(ENGLISH, text.text()),
        () -> assertEquals(Optional.empty(), text.doubt()));
  }

  @ParameterizedTest
  @CsvSource({"iso-8859-1", "windows-1251", "shift_jis", "nonsense", "utf-16"})
  void utf8IsReadAsSuchWhateverItsLabel(String label) {
    assertEquals(ENGLISH, decode(ENGLISH, "UTF-8", label).text());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, utf-8",
    "windows-1251, iso-8859-1",
    "KOI8-R, us-ascii",
    "windows-1251, odd"
  })
  void wrongLabelLeadsToTheBytesThemselves(String charset, String label) {
    assertEquals(RUSSIAN, decode(RUSSIAN, charset, label).text());
  }

  @ParameterizedTest
  @CsvSource({"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void japaneseNeedsNoLabel(String charset) {
    String text = ("ID 7: " + JAPANESE).repeat(4);
    boolean wide = charset.startsWith("UTF-16");
    byte[] bytes = (wide ? ENGLISH : text).getBytes(Charset.forName(charset));
    assertEquals(wide ? ENGLISH : text, TextDecoder.decode(bytes).text());
  }

  @Test
  void simplifiedChineseLabelledByItsOldNameKeepsTheNewerSigns() {
    assertEquals(CHINESE, decode(CHINESE, "GBK", "gb2312").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1254 | Bu kule çok eski bir yapı ve şehir için önemli bir yer olarak biliniyor, ama kapısı dar.
          windows-1250 | Ta wieża jest bardzo stara i nie ma okien, ale na szczycie jest zegar, który bije jak dzwon.
          """)
  void neighboursOfTheWesternEncodingAreToldByTheirLanguage(String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertEquals(text, TextDecoder.decode(bytes).text());
  }

  @Test
  void encodingThatHadToBeGuessedIsReported() {
    byte[] bytes = ENGLISH.getBytes(Charset.forName("windows-1252"));
    assertEquals(Optional.of("not UTF-8; read as windows-1252"), TextDecoder.decode(bytes).doubt());
  }

  @Test
  void undecodableBytesAreReportedWithTheirPlace() {
    byte[] bytes = "Ünë\nçödé\nïs it ? and ã, õ".getBytes(StandardCharsets.UTF_8);
    int mark = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?');
    bytes[mark] = (byte) 0xFF;
    DecodedText text = TextDecoder.decode(bytes);
    assertAll(
        () -> assertEquals("Ünë\nçödé\nïs it \uFFFD and ã, õ", text.text()),
        () ->
            assertEquals(
                Optional.of(
                    "not quite UTF-8; 1 undecodable place, the first in line 3 (byte "
                        + mark
                        + ")"),
                text.doubt()));
  }

  @Test
  void textIsToldFromOtherFiles() {
    assertAll(
        () -> assertTrue(TextDecoder.isText(ENGLISH.getBytes(StandardCharsets.UTF_16LE))),
        () -> assertTrue(TextDecoder.isText(JAPANESE.getBytes(Charset.forName("ISO-2022-JP")))),
        () -> assertFalse(TextDecoder.isText(new byte[] {'a', 0, 0, 'b', 0, 1, 2, 3})));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <?xml version="1.0" encoding="koi8-r"?><a/> | koi8-r
          <html><meta charset=big5><body> | big5
          <meta http-equiv='Content-Type' content='text/html; charset=gb2312'> | gb2312
          <!-- <meta charset="utf-7"> --><meta charset="utf-8"> | utf-8
          """)
  void pagesStateTheirEncoding(String page, String label) {
    assertEquals(Optional.of(label), StatedEncoding.in(page.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static DecodedText decode(String text, String charset, String label) {
    return TextDecoder.decode(text.getBytes(Charset.forName(charset)), Optional.of(label));
  }
}
