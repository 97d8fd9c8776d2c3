package org.quipu.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
