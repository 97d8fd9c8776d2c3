package org.quipu.cli.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.retrieval.Question;

class EvalQuestionTest {
  @TempDir Path folder;

  private EvalQuestion read(String line) throws IOException {
    Path file = folder.resolve("set.jsonl");
    Files.writeString(file, line);
    return EvalQuestion.read(file).getFirst();
  }

  @Test
  void goldPlacesMakeAQuestionAnswerable() throws IOException {
    EvalQuestion question =
        read(
            """
            {"question":"It never rains.","kind":"claim","lang":"en",\
            "gold":[{"article":"rain","paragraph":2}]}\
            """);
    assertAll(
        () -> assertTrue(question.answerable()),
        () -> assertFalse(question.unanswerable()),
        () -> assertEquals(Set.of("rain#2"), question.gold()),
        () -> assertEquals(Question.Kind.CLAIM, question.question().kind()),
        () -> assertEquals("1", question.id()));
  }

  @Test
  void anEmptyListOfGoldPlacesMakesItUnanswerable() throws IOException {
    EvalQuestion question = read("{\"question\":\"Why?\",\"gold\":[]}");
    assertFalse(question.answerable());
    assertTrue(question.unanswerable());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                                        | not JSON
          {"kind":"claim"}                                | the field "question" is missing
          {"question":"Why?","kind":"claims"}             | the field "kind" is "question" or "claim"
          {"question":"Why?","gold":[{"article":"a"}]}    | the field "gold" wants objects
          {"question":"Why?","gold":[{"paragraph":"x"}]}  | the field "gold" wants objects
          """)
  void aLineThatIsNoQuestionIsAnErrorThatNamesIt(String line, String message) {
    String error = assertThrows(EvalException.class, () -> read("\n" + line)).getMessage();
    assertTrue(error.contains("set.jsonl:2: " + message), error);
  }
}
