package org.quipu.retrieval.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.retrieval.reading.SimpleAnalysis;
import org.quipu.retrieval.words.AnswerType;
import org.quipu.retrieval.words.FunctionWords;

final class QueryReaderTest {
  private final QueryReader reader = new QueryReader(new SimpleAnalysis(), FunctionWords.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Hi all, does anyone know who built the lighthouse? Thanks in advance!
          en | Sorry if this was asked before, but who's the one that built the lighthouse?
          en | Is there a source for who built the lighthouse?
          en | I was wondering who built the lighthouse, any ideas?
          es | Hola a todos, ¿alguien sabe quién built the lighthouse? Muchas gracias
          de | Hallo zusammen, weiß jemand, wer built the lighthouse? Danke im Voraus
          ru | Всем привет, кто-нибудь знает, кто built the lighthouse? Заранее спасибо
          """)
  void whatIsSaidAroundAQuestionIsNotSearchedFor(String lang, String text) {
    List<String> searched =
        read(text, lang).words().stream()
            .filter(word -> !word.asks())
            .map(QueryWord::folded)
            .filter(word -> !word.equals("the"))
            .toList();
    assertEquals(List.of("built", "lighthouse"), searched);
  }

  @Test
  void theSentenceThatAsksCountsMoreThanThoseAroundIt() {
    Query query =
        read("My brother sails a lot. Who built the lighthouse of Aldmoor? He says nobody.", "en");
    assertEquals(1, emphasis(query, "lighthouse"));
    assertEquals(1, emphasis(query, "aldmoor"));
    assertTrue(emphasis(query, "sails") < 0.2);
  }

  @Test
  void aQuestionThatSpeaksOfHimKeepsHisNameFromTheSentenceBefore() {
    Query query = read("We read about Odo Brandt. When did he leave the island?", "en");
    assertTrue(emphasis(query, "brandt") > 0.5);
  }

  @Test
  void aQuestionWithANameOfItsOwnNeedsNoOther() {
    Query query = read("We read about Odo Brandt. When did Ada Lind leave the island?", "en");
    assertTrue(emphasis(query, "brandt") < 0.5);
  }

  @Test
  void aRemarkAfterwardsIsNoQuestionOfItsOwn() {
    Query query = read("Who built the lighthouse? Can anyone help?", "en");
    assertEquals(1, emphasis(query, "lighthouse"));
  }

  @Test
  void allSentencesOfAClaimCount() {
    Query claim = reader.readClaim("Is it a ruin? Brandt built the lighthouse.", Optional.of("en"));
    assertEquals(1, emphasis(claim, "brandt"));
    assertEquals(1, emphasis(claim, "ruin"));
  }

  @Test
  void theExpectedAnswerIsThatOfTheSentenceThatAsks() {
    Query query = read("I know where it stands. How many steps does the lighthouse have?", "en");
    assertEquals(AnswerType.NUMBER, query.expected());
  }

  @Test
  void wordsThatOnlyAskAreSearchedForWhereThereIsNothingElse() {
    assertTrue(read("who are they", "en").words().stream().noneMatch(QueryWord::asks));
  }

  private Query read(String text, String lang) {
    return reader.read(text, Optional.of(lang));
  }

  private static double emphasis(Query query, String word) {
    return query.words().stream()
        .filter(w -> w.folded().equals(word))
        .mapToDouble(QueryWord::emphasis)
        .findFirst()
        .orElseThrow();
  }
}
