package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.retrieval.reading.TextAnalysis.TermSink;

/** Cached stems of words must equal those found by analysing the whole text. */
final class WordByWordTest {
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    " ",
    ". ",
    ", ",
    "-",
    "'",
    "’",
    ":",
    ".",
    "_",
    "\n",
    "/",
    "\u00AD",
    "\u200C",
    "the",
    "Running",
    "dogs'",
    "l'avion",
    "d’État",
    "U.S.A",
    "3.14",
    "1,000",
    "2,5",
    "can't",
    "añejos",
    "NIÑOS",
    "İstanbul'da",
    "Straße",
    "Häuser",
    "e\u0301tude",
    "работает",
    "Москвы",
    "ΟΔΟΣ",
    "και",
    "المكتبات",
    "کتاب‌ها",
    "किताबों",
    "বইগুলি",
    "புத்தகங்கள்",
    "పుస్తకాలు",
    "गर्नुहोस्",
    "ספרים",
    "Գրքերը",
    "漢字",
    "ひらがな",
    "カタカナ",
    "한국어",
    "ภาษาไทย",
    "👩‍🌾",
    "𝐀bc",
    "x".repeat(300),
    "a_b",
    "_",
    "t-shirt",
    "n-athair",
    "b'fhéidir",
    "dell'arte",
    "ﬁn",
    "Œuvre",
    "1a",
    "a1",
    "É"
  };

  private final LuceneAnalysis analysis = new LuceneAnalysis(new Analyzers());

  private record Term(String text, int start, int end) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "bg", "bn", "br", "ca", "ckb", "cs", "da", "de", "el", "en", "es", "et", "eu", "fi",
        "fr", "ga", "gl", "hi", "hu", "hy", "id", "it", "lt", "lv", "ne", "nl", "no", "nb", "pt",
        "pt-br", "ro", "ru", "sr", "sv", "ta", "te", "tr", "und"
      })
  void theStemsOfATextAreThoseOfItsWords(String lang) {
    assertTrue(analysis.stemsByWord(lang));
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      List<Term> whole = new ArrayList<>();
      analysis.stems(lang, text, adding(whole, 0));
      List<Term> byWord = new ArrayList<>();
      analysis.places(
          text,
          (start, end) -> analysis.stems(lang, text.substring(start, end), adding(byWord, start)));
      assertEquals(whole, byWord, text);
    }
  }

  @Test
  void theWordsOfATextAreThoseOfItsPlaces() {
    Random random = new Random(12);
    for (int i = 0; i < 3_000; i++) {
      String text = text(random);
      List<Term> whole = new ArrayList<>();
      analysis.words(text, adding(whole, 0));
      List<Term> byWord = new ArrayList<>();
      analysis.places(
          text, (start, end) -> analysis.words(text.substring(start, end), adding(byWord, start)));
      assertEquals(whole, byWord, text);
    }
  }

  @Test
  void aWordIsFoldedAsItIsIndexed() {
    Random random = new Random(13);
    for (int i = 0; i < 1_000; i++) {
      String text = text(random);
      List<Term> whole = new ArrayList<>();
      analysis.words(text, adding(whole, 0));
      List<Term> folded = new ArrayList<>();
      analysis.places(
          text,
          (start, end) ->
              folded.add(new Term(analysis.fold(text.substring(start, end)), start, end)));
      assertEquals(whole, folded, text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ja", "ko", "th", "zh", "zh-TW"})
  void someLanguagesAreNotCutWordByWord(String lang) {
    assertFalse(analysis.stemsByWord(lang));
  }

  private static TermSink adding(List<Term> terms, int offset) {
    return (term, start, end) -> terms.add(new Term(term.toString(), start + offset, end + offset));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(25); pieces > 0; pieces--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
