package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** From a question as typed to the article that answers. */
final class AskingTest {
  private static final String HARBOUR =
      "The harbour master Ottokar Vellinghausen resigned in 1931 after the flood. He moved to Oslo"
          + " and wrote a book about the tides.";
  private static final String STRIKE =
      "Police killed 14 workers during the strike at the shipyard. The mayor, Ilse Zavala, was"
          + " jailed for three years.";
  private static final String BRIDGE =
      "The bridge over the sound is the pride of the town and its people. Building the bridge cost"
          + " 3 million crowns. The bridge has four towers.";
  private static final String SPANISH_BRIDGE =
      "El puente sobre el estrecho costó tres millones de coronas y es el orgullo de la villa.";

  @AutoClose
  private final TempIndex temp =
      TempIndex.with(Synonyms.in(Path.of("config/synonyms")), Meanings.OFF);

  private final PassageIndex index = temp.index();

  @BeforeEach
  void indexFourArticles() {
    ListCorpus corpus =
        new ListCorpus().with("harbour", HARBOUR).with("strike", STRIKE).with("bridge", BRIDGE);
    index.refresh(corpus.with(spanish("puente", SPANISH_BRIDGE)), RefreshProgress.SILENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ¿Cuántos trabajadores mató la policía en la huelga?          | strike
          ¿Quién renunció después de la inundación?                    | harbour
          ¿A quién encarcelaron?                                       | strike
          Who stepped down after the flood?                            | harbour
          When did Otokar Velinghausen resign?                         | harbour
          Kogda ushel Веллингхаузен?                                   | harbour
          was ilse sabala in jail                                      | strike
          Hi folks, my cousin lives there. Does anyone know how many workers the cops killed? Thanks! | strike
          I read about Ottokar Vellinghausen. Where did he move?       | harbour
          """)
  void theArticleThatAnswersIsFirst(String question, String article) {
    assertEquals(article, first(Question.of(question)).quote().article().id());
  }

  @Test
  void theSourceInTheQuestionsLanguageComesFirst() {
    assertEquals("puente", first(Question.of("¿Cuánto costó el puente?")).quote().article().id());
    assertEquals(
        "bridge", first(Question.of("How much did the bridge cost?")).quote().article().id());
  }

  @Test
  void aClaimIsShownTheArticlesNumber() {
    Citation cited = first(Question.claim("The bridge over the sound cost 5 million crowns."));
    assertTrue(cited.quote().text().contains("3 million"), cited.quote()::text);
  }

  @Test
  void inTheQuoteForAClaimItsFiguresAndNegationsAreMarked() {
    index.refresh(
        new ListCorpus().with("tower", "The lighthouse was not sold in 1904. It burned down."),
        RefreshProgress.SILENT);
    assertEquals(
        List.of("lighthouse", "not", "sold", "1904"),
        marked(first(Question.claim("The lighthouse was sold in 1903."))));
    assertEquals(
        List.of("lighthouse", "sold"), marked(first(Question.of("Who sold the lighthouse?"))));
  }

  private static List<String> marked(Citation cited) {
    String text = cited.quote().article().text().value();
    return cited.marks().stream().map(mark -> mark.of(text)).toList();
  }

  @Test
  void aWordMetByItsTranslationIsNotCalledUnknown() {
    Answer answer = answer(Question.of("¿Cuántos trabajadores mató la policía?"));
    assertEquals(List.of(), answer.unknownWords());
  }

  @Test
  void aDeclineHoldsTheClosestPassagesOnlyForWhoAsksForThem() {
    Question question = Question.of("Who resigned after the flood?");
    CorpusAnswerer strict = new CorpusAnswerer(index, new Thresholds(1, 1));

    Answer plain = strict.answer(question, 3);
    Answer withClosest = strict.answerOrClosest(question, 3);

    assertEquals(List.of(), assertInstanceOf(Answer.Declined.class, plain).closest());
    assertNotEquals(List.of(), assertInstanceOf(Answer.Declined.class, withClosest).closest());
    assertEquals(plain.confidence(), withClosest.confidence());
  }

  private Citation first(Question question) {
    return switch (new CorpusAnswerer(index).answerOrClosest(question, 3)) {
      case Answer.Cited cited -> cited.citations().getFirst().citation();
      case Answer.Declined declined -> declined.closest().getFirst().citation();
    };
  }

  private Answer answer(Question question) {
    return new CorpusAnswerer(index).answer(question, 3);
  }

  private static Article spanish(String id, String text) {
    Attribution from =
        new Attribution(
            Optional.of(id),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("es"),
            Optional.empty(),
            List.of());
    return new Article(
        id,
        from,
        new ArticleKind.Published(),
        CanonicalText.ofPlain(text),
        new Article.Origin(id, 1));
  }
}
