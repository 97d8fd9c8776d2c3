package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CanonicalText;
import org.quipu.retrieval.ListCorpus;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;

/** What people may have meant: another spelling, and none that is sillier than what they wrote. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SuggestionTest {
  private PassageIndex index;

  @BeforeAll
  void openIndex(@TempDir Path folder) {
    index =
        new PassageIndex(
            LuceneIndex.open(folder, InstantSource.system()),
            Synonyms.in(Path.of("config/synonyms")));
    ListCorpus corpus = new ListCorpus();
    List<String> english =
        List.of(
            "The lighthouse keeper, Ottilie Brandauer, pointed at the well. Her nerves were"
                + " steady.",
            "The market of Velmora sells various lamps. Anger at the toll was great that winter.",
            "Pigs are kept behind the chapel. Conto the blacksmith made their trough.");
    List<String> spanish =
        List.of(
            "La señora Ñahuincopa sembró maíz cerca del río Quilmaná. Después llegó la inundación.",
            "El párroco Anselmo Tupayachi abrió la biblioteca. Las cosas cambiaron en el pueblo.");
    for (String text : english) {
      corpus = corpus.with(article(text, "en"));
    }
    for (String text : spanish) {
      corpus = corpus.with(article(text, "es"));
    }
    index.refresh(corpus, RefreshProgress.SILENT);
  }

  @AfterAll
  void closeIndex() {
    index.close();
  }

  private static Article article(String text, String lang) {
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
    String id = lang + text.hashCode();
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
          who is Ottilie Brandaur?          | who is Ottilie Brandauer?
          the lighthose keeper              | the lighthouse keeper
          what does velmorra sell?          | what does Velmora sell?
          qué hay cerca del río Quilmna     | qué hay cerca del río Quilmaná
          quién es la señora ñahuincpa      | quién es la señora Ñahuincopa
          cuándo llegó la inundasion        | cuándo llegó la inundación
          quién abrió la bibliotca          | quién abrió la biblioteca
          """)
  void aSlipIsSetRightWithItsAccentsAndCapitals(String question, String suggestion) {
    assertEquals(Optional.of(suggestion), answer(question).suggestion());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who painted the well?",
        "when did they leave the chapel?",
        "El Condor pasa",
        "Angela Merkel",
        "who is Elon Musk?",
        "where is the pig?",
        "dónde está la casa?",
        "Wer ist der Lichthaus Wärter?",
        "Vargas Llosa"
      })
  void nothingIsSuggestedForWordsThatAreRightAndForOtherPeoplesNames(String question) {
    assertEquals(Optional.empty(), answer(question).suggestion());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pig", "lamp", "nerve", "inundaciones", "bibliotecas", "cosa", "maiz"})
  void aWordThatTheCorpusHasInAnotherFormIsNotUnknown(String word) {
    assertEquals(List.of(), answer(word).unknownWords());
  }
}
