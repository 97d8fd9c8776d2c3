package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CanonicalText;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.ListCorpus;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.question.Synonyms;

/** Labels, numbers, dates and accents as people type them, from the question to the quote. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KindsOfWritingTest {
  @AutoClose
  private final TempIndex temp =
      TempIndex.with(Synonyms.in(Path.of("config/synonyms")), Meanings.OFF);

  private final PassageIndex index = temp.index();

  @BeforeAll
  void indexArticles() {
    ListCorpus corpus =
        english(
            "Battery type A fits the lamp. It lasts for ninety hours of light.",
            "Battery type C fits the radio. It lasts for a week of evenings.",
            "Form 7 is for boats. Hand it in at the window of the harbour office.",
            "Form 9 is for horses. Hand it in at the stables before noon.",
            "The firmware of the pump is written in C++. Nobody may change it alone.",
            "The firmware of the gate is written in C#. It is tested every night.",
            "The pay desk runs on .NET and prints receipts. It is slow on Mondays.",
            "Error E-2207 means that the tank is empty. Fill it and press the knob.",
            "The Wi-Fi of the hostel is free. The password hangs in the kitchen.",
            "The canal cost 1,750,000 florins. The town paid it off in thirty years.",
            "Frost killed 18 500 vines in one night. The growers lost everything.",
            "Pope Gregorius XIV blessed the fountain. It has run ever since.",
            "The plank is 4½ feet long. It was cut from one oak.",
            "On 9 May 2019 the ferry sank. Everybody on board was saved.",
            "In May there was a fair and in May there was a flood. Both went by.",
            "Hella Brandmoor wrote the hymn of the town. She was a baker.");
    for (String text :
        List.of(
            "La desratización del mercado dura dos días. Nadie puede entrar.",
            "El 14 de setiembre de 2018 llegó el tren. Todos salieron a verlo.",
            "La señora Ñahuincopa vende queso de cabra en la plaza.")) {
      corpus = corpus.with(article("es" + text.hashCode(), text, "es"));
    }
    corpus =
        corpus
            .with(article("pt", "A vacinação dos cães começa em março. É de graça.", "pt"))
            .with(article("de", "Die Müllabfuhr kommt am Dienstag. Sie kostet nichts.", "de"))
            .with(article("fr", "L'élévation du pont a lieu à midi. Le gardien la dirige.", "fr"));
    index.refresh(corpus, RefreshProgress.SILENT);
  }

  private static ListCorpus english(String... texts) {
    ListCorpus corpus = new ListCorpus();
    for (int i = 0; i < texts.length; i++) {
      corpus = corpus.with(article("en" + i, texts[i], "en"));
    }
    return corpus;
  }

  private static Article article(String id, String text, String lang) {
    Attribution from =
        new Attribution(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(lang),
            Optional.empty(),
            List.of());
    return new Article(
        id,
        from,
        new ArticleKind.Published(),
        CanonicalText.ofPlain(text),
        new Article.Origin(id, 1));
  }

  private Answer answer(String question) {
    return new CorpusAnswerer(index).answer(Question.of(question), 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how long does battery type C last?    | Battery type C
          battery type a                        | Battery type A
          what is form 9 for?                   | Form 9
          which firmware is written in C#?      | C#
          firmware in c sharp                   | C#
          what is written in C++?               | C++
          what runs on .NET?                    | .NET
          dotnet receipts                       | .NET
          what does error E2207 mean?           | E-2207
          error e-2207                          | E-2207
          wifi password                         | Wi-Fi
          what cost 1.75 million florins?       | 1,750,000
          1750000 florins                       | 1,750,000
          1.750.000 florins                     | 1,750,000
          18500 vines                           | 18 500
          18.500 vines                          | 18 500
          which fountain did Gregorius 14 bless | XIV
          the plank of 4.5 feet                 | 4½
          what happened on 9 May 2019?          | 9 May 2019
          09/05/2019                            | 9 May 2019
          5/9/2019                              | 9 May 2019
          9.5.2019                              | 9 May 2019
          9.5.19                                | 9 May 2019
          2019-05-09                            | 9 May 2019
          14.09.18                              | 14 de setiembre
          14 set 2018                           | 14 de setiembre
          desratizacion                         | desratización
          quien hace la desratizacion           | desratización
          vacinacao dos caes                    | vacinação
          mullabfuhr                            | Müllabfuhr
          elevation du pont                     | élévation
          """)
  void itIsMetInEveryWriting(String question, String quoted) {
    Answer.Cited cited = assertInstanceOf(Answer.Cited.class, answer(question));
    String quote = cited.citations().getFirst().citation().quote().text();
    assertTrue(quote.contains(quoted), quote);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how long does battery type D last? | type D
          battery type K                     | type K
          what is form 8 for?                | form 8
          which firmware is written in F#?   | F#
          firmware in C                      | C
          what does error E2209 mean?        | E2209
          what hymn did Hella Zornbach write | Zornbach
          what hymn did hella zornbach write | zornbach
          does netflix sell the canal        | netflix
          Netflix canal                      | Netflix
          quién vende queso en wakanda       | wakanda
          kommt die müllabfuhr nach gotham   | gotham
          """)
  void aLabelOrNameThatIsMissingIsNeverAnswered(String question, String missing) {
    Answer answer = answer(question);
    assertFalse(answer instanceof Answer.Answered, () -> answer.toString());
    if (answer instanceof Answer.Tentative tentative) {
      assertTrue(
          tentative.missing().stream().anyMatch(word -> word.contains(missing)),
          () -> tentative.missing().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "muchas gracias amigo",
        "listo",
        "ok",
        "thanks mate",
        "holaaa",
        "danke",
        "ciao",
        "what is your name?",
        "¿cómo te llamas?",
        "¡hola!, ¿qué tal?",
        "ok, добрый день"
      })
  void smallTalkIsDeclined(String text) {
    assertInstanceOf(Answer.Declined.class, answer(text));
  }

  @Test
  void aQuestionThatOnlyAsksIsNeverAnsweredForCertain() {
    assertFalse(answer("y cuántos más?") instanceof Answer.Answered);
  }

  @Test
  void aNameInTwoLanguagesIsQuotedInTheLanguageOfTheAsker() {
    ListCorpus corpus =
        new ListCorpus()
            .with(article("b", "Orquera is a village. Orquera has a mill and a school.", "en"))
            .with(article("a", "Orquera es un pueblo que tiene un molino.", "es"));
    try (TempIndex both = TempIndex.of(corpus)) {
      CorpusAnswerer answerer = new CorpusAnswerer(both.index());
      for (String lang : List.of("es", "en")) {
        Answer answer = answerer.answerOrClosest(Question.of("Orquera").by(lang), 1);
        Answer.Cited cited = assertInstanceOf(Answer.Cited.class, answer);
        assertEquals(
            Optional.of(lang), cited.citations().getFirst().citation().attribution().lang());
      }
    }
  }
}
