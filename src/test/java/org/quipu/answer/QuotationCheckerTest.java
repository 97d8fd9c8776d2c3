package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.answer.CitationDesk.Difference;
import org.quipu.answer.CitationDesk.QuoteCheck;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.ListCorpus;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;

final class QuotationCheckerTest {
  @AutoClose private final TempIndex temp = TempIndex.empty();
  private final PassageIndex index = temp.index();
  private CitationDesk desk;

  @BeforeEach
  void indexTwoArticles() {
    ListCorpus corpus =
        new ListCorpus()
            .with(
                "harbour",
                "The harbour master's office closed in March. “Nobody asked the fishermen,” said"
                    + " the mayor, who opened the new bridge in May.")
            .with("bridge", "The bridge cost four million crowns and took nine years to build.");
    index.refresh(corpus, RefreshProgress.SILENT);
    desk = new CorpusCitationDesk(index);
  }

  private String exact(String quotation) {
    return assertInstanceOf(QuoteCheck.Exact.class, desk.check(quotation))
        .citation()
        .quote()
        .text();
  }

  @Test
  void theWordsOfAnArticleAreExact() {
    assertEquals("took nine years to build", exact("took nine years to build"));
  }

  @Test
  void caseAndTheShapeOfQuotationMarksDoNotMatter() {
    assertEquals(
        "The harbour master's office closed in March. “Nobody asked the fishermen",
        exact("the harbour master’s office closed in March. \"Nobody asked the fishermen\""));
  }

  @Test
  void anEllipsisMayStandForWordsOfTheSameArticle() {
    assertEquals(
        "The bridge cost four million crowns and took nine years",
        exact("The bridge cost … nine years"));
  }

  @Test
  void partsInAnotherOrderAreNotExact() {
    assertInstanceOf(
        QuoteCheck.Absent.class, desk.check("nine years to build [...] the bridge cost"));
  }

  @Test
  void oneChangedWordIsNearAndTheDifferenceIsShown() {
    QuoteCheck.Near near =
        assertInstanceOf(
            QuoteCheck.Near.class,
            desk.check("The bridge cost nine million crowns and took nine years"));
    assertEquals(
        List.of(
            new Difference("The bridge cost", "The bridge cost"),
            new Difference("nine", "four"),
            new Difference(
                "million crowns and took nine years", "million crowns and took nine years")),
        near.differences());
    assertEquals(
        "The bridge cost four million crowns and took nine years", near.citation().quote().text());
  }

  @Test
  void aWordLeftOutIsShownToo() {
    QuoteCheck.Near near =
        assertInstanceOf(
            QuoteCheck.Near.class,
            desk.check("The bridge cost million crowns and took nine years"));
    assertEquals(new Difference("", "four"), near.differences().get(1));
  }

  @Test
  void wordsThatNoArticleSaysAreAbsent() {
    assertInstanceOf(
        QuoteCheck.Absent.class, desk.check("The bridge was never meant to carry any trains"));
  }

  @Test
  void fewWordsAreExactOrAbsentButNeverNear() {
    assertInstanceOf(QuoteCheck.Absent.class, desk.check("the bridge cost five"));
  }

  @Test
  void punctuationAloneIsAbsent() {
    assertInstanceOf(QuoteCheck.Absent.class, desk.check("… \"!\" …"));
  }
}
