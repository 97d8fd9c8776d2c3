package org.quipu.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LanguageTest {
  static Collection<Language> languages() {
    return Language.all();
  }

  @Test
  void aRegionalTagHasTheWordsOfItsLanguage() {
    assertEquals(
        Language.of("es").words(WordKind.GREETING), Language.of("es-PE").words(WordKind.GREETING));
  }

  @Test
  void aLanguageWithoutAFolderHasNoWords() {
    assertEquals(Set.of(), Language.of("qu").words(WordKind.ASKING));
  }

  @Test
  void everyFileOfAFolderIsListedAndNoOther() throws Exception {
    Path list = Path.of(Language.class.getResource("languages.txt").toURI());
    Set<String> listed =
        Files.readAllLines(list).stream()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> inFolder(line.split(" ", -1)))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(list.getParent())) {
      Set<String> there =
          files
              .filter(file -> file.toString().endsWith(".txt") && !file.equals(list))
              .map(file -> list.getParent().relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toSet());
      assertEquals(there, listed);
    }
  }

  private static Stream<String> inFolder(String... line) {
    return Stream.of(line).skip(1).map(file -> line[0] + "/" + file + ".txt");
  }

  @Test
  void phrasesAreKeptWhole() {
    assertTrue(Language.of("en").words(WordKind.CHATTER).contains("does anyone know"));
  }

  @Test
  void wordsCanBeHadWithoutTheirAccents() {
    assertTrue(Language.of("es").folded(WordKind.ASKING).contains("cuanto"));
    assertTrue(Language.of("de").folded(WordKind.COUNTING).contains("funf"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyMonthHasItsLine(Language language) {
    List<List<String>> months = language.rows(WordKind.MONTHS);
    assertTrue(months.isEmpty() || months.size() == 12, language.tag());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyWordIsInLowerCase(Language language) {
    for (WordKind kind : WordKind.values()) {
      for (String word : language.words(kind)) {
        assertEquals(word.toLowerCase(Locale.ROOT), word, language.tag() + " " + kind);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasWordsInSomeLanguage(WordKind kind) {
    assertFalse(Language.wordsOfAll(kind).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"Fumigación, fumigacion", "GROẞE, grosse", "Ñandú, nandu", "год, год", "x, x"})
  void accentsAreLeftOut(String written, String folded) {
    assertEquals(folded, Accents.fold(written));
  }
}
