package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.ListCorpus;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;

final class VarietyTest {
  private static final String STORM =
      "The storm of 1883 broke the harbour wall of Skagen and drowned eleven herring fishermen who"
          + " had gone out at dawn.";

  @AutoClose private final TempIndex temp = TempIndex.empty();
  private final PassageIndex index = temp.index();

  private List<String> cited(ListCorpus corpus) {
    index.refresh(corpus, RefreshProgress.SILENT);
    Question question = Question.of("how many fishermen drowned in the storm at Skagen?");
    return switch (new CorpusAnswerer(index, new Thresholds(0, 0)).answerOrClosest(question, 3)) {
      case Answer.Cited answer -> articles(answer.citations());
      case Answer.Declined declined -> articles(declined.closest());
    };
  }

  private static List<String> articles(List<RankedCitation> citations) {
    return citations.stream().map(ranked -> ranked.hit().passage().articleId()).toList();
  }

  @Test
  void aPassageThatAnotherArticleRepeatsIsCitedOnce() {
    ListCorpus corpus =
        new ListCorpus()
            .with("first", STORM)
            .with("reprint", STORM.replace("drowned", "then drowned"))
            .with("mill", "The mill of Skagen lost its sails in the storm of the same year.");
    assertEquals(List.of("first", "mill"), cited(corpus));
  }

  /** A passage as far as its variety goes. */
  private record Scored(String article, double score) {}

  private static List<Scored> chosen(Scored... bestFirst) {
    return new Variety<>(Scored::article, Scored::score, (one, other) -> false)
        .choose(List.of(bestFirst), 3);
  }

  @Test
  void ofPassagesThatScoreAlikeThoseOfAnotherArticleComeFirst() {
    Scored best = new Scored("one", 9);
    Scored second = new Scored("one", 8);
    Scored other = new Scored("two", 7.8);
    assertEquals(List.of(best, other, second), chosen(best, second, other));
  }

  @Test
  void aPassageThatIsClearlyBetterStaysBeforeThoseOfAnotherArticle() {
    Scored best = new Scored("one", 9);
    Scored second = new Scored("one", 8);
    Scored other = new Scored("two", 7);
    assertEquals(List.of(best, second, other), chosen(best, second, other));
  }
}
