package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AskCommandTest {
  private static final String HARBOUR =
      "The harbour of Skagen was dredged in 1907 by forty men. Their foreman was Jens Holm.";

  @TempDir private Path home;
  private CommandLineRun.Runner quipu;

  @BeforeEach
  void writeCorpus() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    Files.writeString(
        home.resolve("corpus/a.jsonl"),
        """
        {"id":"harbour","title":"The harbour","authors":["Ane Lund"],"publisher":"The Gull",\
        "date":"1998-05","url":"https://example.org/harbour","lang":"en","text":"%s"}
        {"id":"mill","title":"The mill","lang":"en","text":"The mill burnt down in 1883."}
        """
            .formatted(HARBOUR));
    quipu = new CommandLineRun.Runner(home);
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void anAnswerIsAQuoteWithItsCredit() {
    CommandLineRun run = quipu.run("ask", "--top", "1", "who was the foreman at Skagen harbour?");
    assertAll(
        () -> assertEquals(0, run.exit()),
        () ->
            assertTrue(
                run.out().replace("\n│", "").contains("Their foreman was Jens Holm."), run.out()),
        () ->
            assertTrue(
                run.out().contains("Ane Lund · The harbour · The Gull · 1998-05 · ¶ 1"), run.out()),
        () -> assertTrue(run.out().contains("https://example.org/harbour#:~:text="), run.out()),
        () -> assertEquals("", run.err()));
  }

  @Test
  void whereTheReadingRoomHasAnAddressAnAnswerLeadsThere() throws IOException {
    String question = "who was the foreman at Skagen harbour?";
    CommandLineRun.Runner reached = quipu.with("QUIPU_WEB_URL", "https://read.example.org/");
    String id =
        json(reached.run("ask", "--json", question).out()).at("/answers/0/citation").asText();
    String out = reached.run("ask", "--top", "1", question).out();
    assertTrue(out.contains("  https://read.example.org/c/" + id + "\n"), out);
  }

  @Test
  void anAddressWithAPathIsNoReadingRoom() {
    CommandLineRun run = quipu.with("QUIPU_WEB_URL", "read.example.org").run("ask", "harbour");
    assertAll(
        () -> assertEquals(2, run.exit()),
        () -> assertTrue(run.err().contains("web.url"), run.err()));
  }

  @Test
  void aPassageThatMayNotAnswerIsShownAsSuch() throws IOException {
    String question = "who was the foreman at Skagen harbour?";
    CommandLineRun.Runner unsure = quipu.with("QUIPU_ANSWER_THRESHOLD", "1");
    JsonNode answer = json(unsure.run("ask", "--json", question).out());
    CommandLineRun text = unsure.run("ask", "--top", "1", question);
    assertAll(
        () -> assertEquals("tentative", answer.path("outcome").asText()),
        () -> assertEquals("harbour", answer.at("/answers/0/article/id").asText()),
        () -> assertEquals("This may not answer it:", text.lines().getFirst()),
        () -> assertTrue(text.out().contains("│ "), text.out()));
  }

  @Test
  void theTerminalSpeaksTheLanguageOfTheQuestionElseThatOfTheLocale() {
    String spanish = "Ningún pasaje de los artículos responde a tu pregunta.";
    assertAll(
        () ->
            assertEquals(
                spanish, quipu.run("ask", "--lang", "es", "xyzzy plugh").lines().getFirst()),
        () ->
            assertEquals(
                spanish,
                quipu.with("LANG", "es_PE.UTF-8").run("ask", "xyzzy plugh").lines().getFirst()),
        () ->
            assertEquals(
                "No passage in the corpus answers this.",
                quipu.with("LANG", "ja_JP.UTF-8").run("ask", "xyzzy plugh").lines().getFirst()));
  }

  @Test
  void aPipeGetsNoColour() {
    assertFalse(quipu.run("ask", "when was the harbour dredged?").out().contains("\u001b"));
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    CommandLineRun run =
        quipu
            .atTerminal()
            .with("COLUMNS", "40")
            .with("NO_COLOR", "1")
            .run("ask", "--top", "1", "when was the harbour of Skagen dredged?");
    run.lines().stream()
        .filter(line -> !line.contains("https://"))
        .forEach(line -> assertTrue(line.length() <= 40, line));
  }

  @Test
  void jsonIsOneLineInTheDocumentedShape() throws IOException {
    CommandLineRun run = quipu.run("ask", "--json", "when was the harbour of Skagen dredged?");
    assertEquals(1, run.lines().size());
    JsonNode answer = json(run.out());
    JsonNode first = answer.path("answers").path(0);
    assertAll(
        () -> assertEquals("answered", answer.path("outcome").asText()),
        () -> assertEquals("harbour", first.path("article").path("id").asText()),
        () -> assertEquals("1998-05", first.path("article").path("date").asText()),
        () -> assertEquals(0, first.path("paragraph").asInt()),
        () ->
            assertEquals(
                HARBOUR.substring(first.path("start").asInt(), first.path("end").asInt()),
                first.path("quote").asText()),
        () -> assertTrue(first.path("citation").asText().matches("[A-Za-z0-9_-]{1,60}")),
        () -> assertTrue(answer.path("suggestion").isNull()),
        () -> assertTrue(answer.path("tookMicros").isNumber()));
  }

  @Test
  void unknownAttributionIsNull() throws IOException {
    JsonNode article =
        json(quipu.run("ask", "--json", "when did the mill burn down?").out())
            .path("answers")
            .path(0)
            .path("article");
    assertAll(
        () -> assertEquals("mill", article.path("id").asText()),
        () -> assertTrue(article.path("publisher").isNull()),
        () -> assertTrue(article.path("date").isNull()),
        () -> assertTrue(article.path("url").isNull()),
        () -> assertEquals(0, article.path("authors").size()));
  }

  @Test
  void anArticleThatNoLongerHoldsIsSaidNotTo() throws IOException {
    Files.writeString(
        home.resolve("corpus/old.md"),
        """
        ---
        title: Ferry 2019
        valid-until: 2019-12
        lang: en
        ---
        The last ferry to Orsund leaves at nine.
        """);
    Files.writeString(
        home.resolve("corpus/new.md"),
        """
        ---
        title: Ferry 2023
        date: 2023-01
        supersedes: old
        url: https://example.org/f
        lang: en
        ---
        Buses stop at the church.
        """);
    String question = "When does the last ferry to Orsund leave?";

    String text = quipu.run("ask", question).out().replaceAll("\\s+", " ");
    JsonNode article = json(quipu.run("ask", "--json", question).out()).at("/answers/0/article");

    assertAll(
        () -> assertTrue(text.contains("valid until 2019-12"), text),
        () ->
            assertTrue(
                text.contains(
                    "A newer article replaces this: “Ferry 2023”, 2023-01,"
                        + " https://example.org/f"),
                text),
        () -> assertEquals("2019-12", article.path("validUntil").asText()),
        () ->
            assertEquals(
                "{\"id\":\"new\",\"title\":\"Ferry 2023\",\"date\":\"2023-01\","
                    + "\"url\":\"https://example.org/f\"}",
                article.path("replacedBy").toString()));
  }

  @Test
  void everyLineInGetsALineOutInTheSameOrder() throws IOException {
    String input =
        """
        when did the mill burn down?
        {"id":"x7","question":"the harbour was dredged in 1907","kind":"claim","lang":"en"}
        {"broken

        """;
    CommandLineRun run = quipu.runWithInput(input, "ask", "--json", "--stdin");
    assertEquals(4, run.lines().size());
    assertEquals("1", json(run.lines().get(0)).path("id").asText());
    assertEquals("x7", json(run.lines().get(1)).path("id").asText());
    assertEquals("{\"broken", json(run.lines().get(2)).path("question").asText());
    assertEquals("declined", json(run.lines().get(3)).path("outcome").asText());
  }

  @Test
  void syntaxInAQuestionIsText() {
    for (String question :
        new String[] {"(((", "\"", "a AND", "title:^2 ~", "*", "[1 TO", "/(/", "\\", "-", "💥"}) {
      assertEquals(0, quipu.run("ask", "--json", "--", question).exit(), question);
    }
  }

  @Test
  void noQuestionIsWrongUse() {
    CommandLineRun run = quipu.run("ask");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("what is the question?"), run.err());
  }

  @Test
  void anAbsentCorpusIsAFailureThatNamesIt() {
    CommandLineRun run = quipu.run("--corpus", home.resolve("gone").toString(), "ask", "why?");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("gone"), run.err());
  }

  @Test
  void aBrokenLineIsReportedAndTheRestIsServed() throws IOException {
    Files.writeString(home.resolve("corpus/b.jsonl"), "{\"id\":\n");
    CommandLineRun run = quipu.run("ask", "--json", "when did the mill burn down?");
    assertEquals("answered", json(run.out()).path("outcome").asText());
    assertTrue(run.err().startsWith("b.jsonl:1: not JSON"), run.err());
  }

  @Test
  void globalOptionsStandBeforeOrAfterTheCommand() {
    String corpus = home.resolve("corpus").toString();
    assertEquals(0, quipu.run("--corpus", corpus, "ask", "mill").exit());
    assertEquals(0, quipu.run("ask", "mill", "--corpus", corpus).exit());
  }

  @Test
  void anArticleOfUnstatedLanguageIsFoundByItsWordsInAnotherForm() throws IOException {
    Files.writeString(
        home.resolve("corpus/c.jsonl"),
        """
        {"id":"muelle","text":"Los pescadores de la isla repararon el muelle en 1911 con sus manos."}
        """);
    JsonNode first =
        json(quipu.run("ask", "--json", "¿qué pescador reparó los muelles?").out())
            .path("answers")
            .path(0);
    assertEquals("muelle", first.path("article").path("id").asText());
    assertTrue(first.path("article").path("lang").isNull());
  }

  @Test
  void aQuestionThatBeginsWithADashIsText() throws IOException {
    CommandLineRun run = quipu.run("ask", "-mill harbour of Skagen dredged", "--json");
    assertEquals(0, run.exit(), run.err());
    assertEquals("-mill harbour of Skagen dredged", json(run.out()).path("question").asText());
  }

  @Test
  void anUnknownOptionIsWrongUse() {
    assertEquals(2, quipu.run("ask", "--jsn", "mill").exit());
  }

  @Test
  void anExplanationSaysWhatWasLookedForAndWhatWasMet() {
    String out =
        quipu.run("ask", "--explain", "who was the foreman at Skagen harbour in Denmark?").out();
    String explanation = out.substring(out.indexOf("Quipu looks for"));
    assertAll(
        () -> assertTrue(explanation.contains("  foreman\n"), explanation),
        () -> assertTrue(explanation.contains("leaves out who, was, the"), explanation),
        () -> assertTrue(explanation.contains("1. harbour, paragraph 0"), explanation),
        () -> assertTrue(explanation.contains("has foreman, Skagen, harbour"), explanation),
        () -> assertTrue(explanation.contains("lacks Denmark"), explanation),
        () -> assertTrue(explanation.contains("Confidence 0."), explanation));
  }

  @Test
  void anExplanationSaysWhyTheFirstIsBeforeTheSecond() {
    String out = quipu.run("ask", "--explain", "when did the mill at the harbour burn?").out();
    assertTrue(out.contains("The first is before the second by "), out);
  }

  @Test
  void anExplanationInJsonHasTheNumbers() throws IOException {
    CommandLineRun run = quipu.run("ask", "--json", "--explain", "foreman at Skagen harbour?");
    JsonNode explanation = json(run.out()).path("explanation");
    JsonNode signal = explanation.at("/passages/0/signals/0");
    assertAll(
        () -> assertEquals("harbour", explanation.at("/passages/0/article").asText()),
        () -> assertTrue(signal.path("added").asDouble() >= 0),
        () -> assertTrue(signal.has("name") && signal.has("family") && signal.has("value")),
        () -> assertTrue(explanation.at("/confidence/value").isDouble()),
        () -> assertTrue(explanation.at("/understood/0/sought").has("foreman")));
  }

  @Test
  void whatNoPassageHasIsExplainedToo() {
    String out = quipu.run("ask", "--explain", "zyzzyva?").out();
    assertTrue(out.contains("No passage has any of these words."), out);
  }
}
