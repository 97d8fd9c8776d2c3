package org.quipu.retrieval.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.retrieval.reading.SimpleAnalysis;
import org.quipu.retrieval.words.FunctionWords;

final class SynonymsTest {
  private static final SimpleAnalysis ANALYSIS = new SimpleAnalysis();

  @TempDir private Path folder;

  @Test
  void aSynonymStandsInForAWord() throws IOException {
    assertEquals(
        List.of("toll", "fatalities"),
        standIns("en", "deaths, toll, fatalities", "how many deaths"));
  }

  @Test
  void formsOfOneStemHaveTheSameSynonyms() throws IOException {
    assertEquals(List.of("toll"), standIns("en", "deaths => toll", "the death there"));
  }

  @Test
  void aPhraseMayStandInForAWord() throws IOException {
    assertEquals(List.of("stepped down"), standIns("en", "resigned, stepped down", "who resigned"));
  }

  @Test
  void aWordMayStandInForAPhrase() throws IOException {
    write("en", "death toll => victims");
    Function<QueryWord, Rendering> renderings = renderings("the death toll there", "en", "en");
    assertEquals(
        List.of("victims"), words(renderings.apply(word("the death toll there", "death"))));
  }

  @Test
  void aTranslationCountsAsTheWordItself() throws IOException {
    write("es-en", "golpe => coup, blow");
    assertEquals(
        List.of("golpes", "coup", "blow"), renderedWords("¿cuántos golpes hubo?", "golpes"));
  }

  @Test
  void aVerbFormIsFoundByItsInfinitive() throws IOException {
    write("es-en", "encarcelar => jail, jailed");
    assertTrue(renderedWords("¿quién lo encarceló?", "encarcelo").contains("jailed"));
  }

  @Test
  void theWordsOfATranslatedPhraseAreNotTranslatedOneByOne() throws IOException {
    write("es-en", "golpe de estado => coup\nestado => state\ngolpe => blow");
    assertTrue(renderedWords("el golpe de estado", "golpe").contains("coup"));
    assertTrue(renderedWords("el golpe de estado", "estado").isEmpty());
  }

  @Test
  void aWordThatMeansSomethingElseInTheOtherLanguageIsNotTakenForIt() throws IOException {
    write("es-en", "red => network\nrojo => red");
    assertEquals(List.of("network"), renderedWords("¿qué red usan?", "red"));
  }

  @Test
  void aNameStaysAsItIsWritten() throws IOException {
    write("es-en", "castillo => castle\nfuerte => castillo");
    assertTrue(renderedWords("¿quién es Castillo?", "castillo").contains("castillo"));
  }

  @Test
  void aWordWithoutTranslationIsLookedForAsItIs() throws IOException {
    write("es-en", "golpe => coup");
    assertEquals(List.of("boluarte"), renderedWords("¿quién es Boluarte?", "boluarte"));
  }

  @Test
  void wordsOfAQuestionThatTellsNoLanguageAreTranslatedIfTheCorpusDoesNotKnowThem()
      throws IOException {
    write("es-en", "golpe => coup\nson => are");
    Query query = query("golpe son", Optional.empty());
    Function<QueryWord, Rendering> renderings =
        synonyms().renderings(query, "en", ANALYSIS, "son"::equals);
    assertTrue(renderings.apply(query.words().getFirst()).words().contains("coup"));
    assertFalse(renderings.apply(query.words().getLast()).words().contains("are"));
  }

  private List<String> standIns(String languages, String rules, String question)
      throws IOException {
    write(languages, rules);
    Query query = query(question, Optional.of("en"));
    return words(
        synonyms()
            .renderings(query, "en", ANALYSIS, _ -> true)
            .apply(query.words().stream().filter(w -> !w.asks()).findFirst().orElseThrow()));
  }

  private List<String> renderedWords(String question, String word) {
    return renderings(question, "es", "en").apply(word(question, word, "es")).words();
  }

  private Function<QueryWord, Rendering> renderings(String question, String from, String to) {
    return synonyms().renderings(query(question, Optional.of(from)), to, ANALYSIS, _ -> true);
  }

  private static QueryWord word(String question, String folded) {
    return word(question, folded, "en");
  }

  private static QueryWord word(String question, String folded, String lang) {
    return query(question, Optional.of(lang)).words().stream()
        .filter(w -> w.folded().equals(folded))
        .findFirst()
        .orElseThrow();
  }

  private static Query query(String question, Optional<String> lang) {
    return new QueryReader(ANALYSIS, FunctionWords.shipped()).read(question, lang);
  }

  private static List<String> words(Rendering rendering) {
    return rendering.standIns().stream().map(StandIn::word).toList();
  }

  private Synonyms synonyms() {
    return Synonyms.in(folder);
  }

  private void write(String languages, String rules) throws IOException {
    Files.writeString(folder.resolve(languages + ".txt"), rules);
  }
}
