package org.quipu.corpus.format.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.TextBlock.Kind;

/** The forms of text found in the wild, each in a text written for the purpose. */
final class TextArticlesTest {
  private static final String PROSE_ONE =
      "The reeds are cut in the dry months, when the water is low, and carried to the shore in "
          + "bundles as thick as a man's arm, where they are left to dry for some weeks.";
  private static final String PROSE_TWO =
      "A boat takes four such bundles, two long and two short, and a good binder finishes it in "
          + "three days if the weather holds and nobody calls him away to other work.";
  private static final String PROSE_THREE =
      "Nobody has counted the boats that are left, but the harbour master thinks that there are "
          + "fewer than forty, and that most of them are built for visitors nowadays.";

  private static List<ArticleDraft> read(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    return new TextArticles().read("file.txt", Findings.NONE, ParagraphSplitter.split(text));
  }

  private static List<String> texts(ArticleDraft article) {
    return article.blocks().stream().map(TextBlock::text).toList();
  }

  private static Optional<String> value(ArticleDraft article, Field field) {
    return article.findings().value(field);
  }

  @Test
  void firstShortLineIsTheTitleAndAGuess() {
    ArticleDraft article = read("Boats of reed", PROSE_ONE, PROSE_TWO).getFirst();
    assertAll(
        () -> assertEquals(Optional.of("Boats of reed"), value(article, Field.TITLE)),
        () -> assertTrue(article.findings().unsure().contains(Field.TITLE)),
        () -> assertEquals(List.of(PROSE_ONE, PROSE_TWO), texts(article)));
  }

  @Test
  void titleAndBylineLinesSeparateArticles() {
    List<ArticleDraft> articles =
        read(
            "Boats of reed / By A.B. Stone Jr.",
            PROSE_ONE,
            PROSE_TWO,
            "The last binder / by Ana Quispe, Juan Mamani",
            PROSE_THREE);
    assertAll(
        () -> assertEquals(2, articles.size()),
        () -> assertEquals(List.of("A.B. Stone Jr."), articles.get(0).findings().authors()),
        () -> assertEquals(List.of(PROSE_ONE, PROSE_TWO), texts(articles.get(0))),
        () -> assertEquals(Optional.of("The last binder"), value(articles.get(1), Field.TITLE)),
        () ->
            assertEquals(
                List.of("Ana Quispe", "Juan Mamani"), articles.get(1).findings().authors()));
  }

  @Test
  void stackedTitlesAndBylinesSeparateArticles() {
    List<ArticleDraft> articles =
        read(
            "Boats of reed",
            "By Ana Quispe",
            PROSE_ONE,
            "The last binder",
            "By Juan Mamani",
            PROSE_TWO);
    assertEquals(
        List.of("Boats of reed", "The last binder"),
        articles.stream().map(article -> value(article, Field.TITLE).orElseThrow()).toList());
  }

  @Test
  void teasersAreArticlesOfTheirOwnAndTheirSurroundingsAreLeftOut() {
    List<ArticleDraft> articles =
        read(
            "Skip to content",
            "Lakes",
            "Harbour Master Counts The Boats That Are Left",
            PROSE_ONE,
            "Binders Ask For A School Of Their Own",
            PROSE_TWO,
            "Why The Reeds Grow Taller In Dry Years",
            PROSE_THREE,
            "Visitors Prefer The Old Boats To The New",
            PROSE_ONE + " " + PROSE_TWO + "\ncheap boat parts",
            "Our Spring Fundraising Drive",
            "Your help is needed to keep the paper afloat this year.");
    assertAll(
        () -> assertEquals(4, articles.size()),
        () -> assertEquals(List.of(PROSE_TWO), texts(articles.get(1))),
        () ->
            assertEquals(
                Optional.of("Binders Ask For A School Of Their Own"),
                value(articles.get(1), Field.TITLE)),
        () -> assertEquals(List.of(PROSE_ONE + " " + PROSE_TWO), texts(articles.get(3))),
        () ->
            assertEquals(
                List.of(
                    "Skip to content",
                    "Our Spring Fundraising Drive",
                    "Your help is needed to keep the paper afloat this year.",
                    "Lakes",
                    "cheap boat parts"),
                articles.getFirst().dropped().stream().map(Dropped::text).toList()));
  }

  @Test
  void sectionsUnderHeadingsStayOneArticle() {
    List<ArticleDraft> articles =
        read(
            "Boats of reed",
            "Cutting",
            PROSE_ONE,
            "Binding",
            PROSE_TWO,
            "Counting",
            PROSE_THREE,
            "Selling",
            "New: " + PROSE_ONE.toLowerCase(java.util.Locale.ROOT));
    assertAll(
        () -> assertEquals(1, articles.size()),
        () -> assertEquals(Kind.HEADING, articles.getFirst().blocks().getFirst().kind()));
  }

  @Test
  void lineThatRecursBetweenParagraphsIsLeftOutAndNamesTheArticle() {
    ArticleDraft article =
        read(
                PROSE_ONE,
                "Boats: a photo essay",
                PROSE_TWO,
                "Boats: a photo essay",
                PROSE_THREE,
                "Boats: a photo essay")
            .getFirst();
    assertAll(
        () -> assertEquals(List.of(PROSE_ONE, PROSE_TWO, PROSE_THREE), texts(article)),
        () -> assertEquals(Optional.of("Boats: a photo essay"), value(article, Field.TITLE)),
        () -> assertTrue(article.findings().unsure().contains(Field.TITLE)));
  }

  @Test
  void bylineBelowTheTextNamesTheAuthorAndTheLooseViaIsNoName() {
    ArticleDraft article = read(PROSE_ONE, PROSE_TWO, "By Ana Quispe Via").getFirst();
    assertAll(
        () -> assertEquals(List.of("Ana Quispe"), article.findings().authors()),
        () -> assertEquals(List.of(PROSE_ONE, PROSE_TWO), texts(article)));
  }

  @Test
  void nameAndDateUnderTheTitleAreReadAsSuch() {
    ArticleDraft article =
        read("Boats of reed", "Ana Maria Quispe\n28 June 2021", PROSE_ONE).getFirst();
    assertAll(
        () -> assertEquals(List.of("Ana Maria Quispe"), article.findings().authors()),
        () -> assertEquals(Optional.of("2021-06-28"), value(article, Field.DATE)),
        () -> assertEquals(List.of(PROSE_ONE), texts(article)));
  }

  @Test
  void originalPublicationNamesPublisherAndDate() {
    ArticleDraft article =
        read(
                "Boats of reed / By Ana Quispe",
                "Originally Published in Lake Review, December 14, 2022",
                PROSE_ONE)
            .getFirst();
    assertAll(
        () -> assertEquals(Optional.of("Lake Review"), value(article, Field.PUBLISHER)),
        () -> assertEquals(Optional.of("2022-12-14"), value(article, Field.DATE)));
  }

  @Test
  void notesOnTheAuthorCreditsAndPhotoCreditsAreLeftOut() {
    ArticleDraft article =
        read(
                "Boats of reed / By Ana Quispe",
                "Boats at dawn | Photo: Juan Mamani",
                PROSE_ONE,
                "Ana Quispe Mamani is a journalist who lives by the lake.",
                "This article was produced by Lake Press.")
            .getFirst();
    assertAll(
        () -> assertEquals(List.of(PROSE_ONE), texts(article)),
        () -> assertEquals(3, article.dropped().size()));
  }

  @Test
  void paragraphCutByAPageBreakIsJoined() {
    String begun = PROSE_ONE + " In the end the council asked the members of the Lake";
    ArticleDraft article = read("Boats of reed", begun, "Board to decide.", PROSE_TWO).getFirst();
    assertEquals(List.of(begun + " Board to decide.", PROSE_TWO), texts(article));
  }

  @Test
  void paragraphThatEndsWithALinkLabelIsNotJoined() {
    ArticleDraft article = read(PROSE_ONE + " LINK", PROSE_TWO).getFirst();
    assertEquals(List.of(PROSE_ONE + " LINK", PROSE_TWO), texts(article));
  }

  @Test
  void deckThatRepeatsASentenceIsLeftOut() {
    String sentence = "Nobody has counted the boats that are left since the flood.";
    ArticleDraft article =
        read("Boats of reed", sentence, PROSE_ONE, sentence + " " + PROSE_TWO).getFirst();
    assertEquals(List.of(PROSE_ONE, sentence + " " + PROSE_TWO), texts(article));
  }

  @Test
  void questionsOfAnInterviewAreNoHeadings() {
    ArticleDraft article =
        read("A talk by the lake", "AQ: How do you bind a boat?", "JM: " + PROSE_ONE).getFirst();
    assertEquals(Kind.PARAGRAPH, article.blocks().getFirst().kind());
  }

  @Test
  void numberedCommentsStandUnderTheArticleWithTheirCommenters() {
    List<ArticleDraft> articles =
        new TextArticles()
            .read(
                "file.txt",
                Findings.NONE,
                ParagraphSplitter.split(
                    "Boats of reed\n\n"
                        + PROSE_ONE
                        + "\n\nPrint Friendly, PDF & Email\n\n\n"
                        + "  1. reedlover\n\n    I bound one as a child.\n\n"
                        + "    1. The Old Man\n\n      So did I.\n\n      Twice, even.\n\n"
                        + "  2. Ana Quispe Post author\n\n    Thank you both.\n\n"
                        + "Comments are closed."));
    assertAll(
        () -> assertEquals(4, articles.size()),
        () -> assertFalse(articles.get(0).isComment()),
        () -> assertEquals(List.of(PROSE_ONE), texts(articles.get(0))),
        () -> assertEquals(List.of("Ana Quispe"), articles.get(0).findings().authors()),
        () -> assertEquals(Optional.of(0), articles.get(2).under()),
        () -> assertEquals(List.of("The Old Man"), articles.get(2).findings().authors()),
        () -> assertEquals(List.of("So did I.", "Twice, even."), texts(articles.get(2))),
        () -> assertEquals(List.of("Ana Quispe"), articles.get(3).findings().authors()));
  }

  @Test
  void commentsWithSaysAreReadToo() {
    List<ArticleDraft> articles =
        read(
            "Boats of reed",
            PROSE_ONE,
            "reedlover says:",
            "June 3, 2021 at 4:05 pm",
            "I bound one.",
            "Reply",
            "old man says:",
            "So did I.");
    assertAll(
        () -> assertEquals(3, articles.size()),
        () -> assertEquals(List.of("I bound one."), texts(articles.get(1))),
        () -> assertEquals(List.of("old man"), articles.get(2).findings().authors()));
  }

  @Test
  void contactLinesBelowTheTextAreLeftOutAndHintAtThePublisher() {
    ArticleDraft article =
        read(
                "Boats of reed",
                PROSE_ONE,
                PROSE_TWO,
                "To contact the Lake Review and the\nBinders' Union visit:",
                "lake.example.org/contact")
            .getFirst();
    assertAll(
        () -> assertEquals(List.of(PROSE_ONE, PROSE_TWO), texts(article)),
        () -> assertEquals(Optional.of("Lake Review"), value(article, Field.PUBLISHER)));
  }

  @Test
  void everythingIsKeptReadOrReportedAsLeftOut() {
    List<ArticleDraft> articles =
        read("Skip to content", "Boats of reed", "By Ana Quispe", PROSE_ONE, "Share this");
    ArticleDraft article = articles.getFirst();
    assertAll(
        () ->
            assertEquals(
                List.of("Skip to content", "Share this"),
                article.dropped().stream().map(Dropped::text).toList()),
        () -> assertEquals(List.of("Ana Quispe"), article.findings().authors()),
        () -> assertEquals(List.of(PROSE_ONE), texts(article)));
  }

  /** Lines between title and text, separated by bars, and what is known from them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Karen Holm on June 28, 2021;Karen Holm;;2021-06-28",
        "By Karen Holm - June 28, 2021;Karen Holm;;2021-06-28",
        "Filed by Karen Holm, 28 June 2021;Karen Holm;;2021-06-28",
        "Karen Holm, The Island Post, 28 June 2021;Karen Holm;The Island Post;2021-06-28",
        "By Karen Holm, Island Press Agency;Karen Holm;Island Press Agency;",
        "By Karen Holm | 28 June 2021 | The Island Post;Karen Holm;The Island Post;2021-06-28",
        "Published on Monday 28th June 2021¶Karen Holm;Karen Holm;;2021-06-28",
        "By KAREN HOLM¶Staff Writer¶Posted: 06/28/2021;KAREN HOLM;;2021-06-28",
        "Translated by Jens Bo¶By Karen Holm;Karen Holm;;",
        "Por José Núñez y Ana Pérez¶28 de junio de 2021;José Núñez, Ana Pérez;;2021-06-28"
      })
  void linesAboveTheTextAreRead(String lines, String authors, String publisher, String date) {
    String head = lines.replace("¶", "\n\n");
    ArticleDraft article = read("Boats of reed", head, PROSE_ONE, PROSE_TWO).getFirst();
    assertAll(
        () -> assertEquals(authors, String.join(", ", article.findings().authors())),
        () -> assertEquals(Optional.ofNullable(publisher), value(article, Field.PUBLISHER)),
        () -> assertEquals(Optional.ofNullable(date), value(article, Field.DATE)),
        () -> assertEquals(List.of(PROSE_ONE, PROSE_TWO), texts(article)));
  }

  @Test
  void bylineAndFirstPublicationBelowTheTextAreRead() {
    ArticleDraft article =
        read(
                "Boats of reed",
                PROSE_ONE,
                PROSE_TWO,
                "— Karen Holm, 28 June 2021",
                "This article was originally published in The Island Post.")
            .getFirst();
    assertAll(
        () -> assertEquals(List.of("Karen Holm"), article.findings().authors()),
        () -> assertEquals(Optional.of("2021-06-28"), value(article, Field.DATE)),
        () -> assertEquals(Optional.of("The Island Post"), value(article, Field.PUBLISHER)),
        () -> assertEquals(List.of(PROSE_ONE, PROSE_TWO), texts(article)));
  }

  @Test
  void commentsBelowTheirHeadingBeginWithNameAndDate() {
    List<ArticleDraft> read =
        read(
            "Boats of reed",
            PROSE_ONE,
            PROSE_TWO,
            "2 Comments",
            "Rosa\n\nJune 28, 2021 at 5:00 pm",
            "My uncle binds them.",
            "reedlover on June 29, 2021",
            "Mine too.");
    assertAll(
        () -> assertEquals(3, read.size()),
        () -> assertEquals(List.of("Rosa"), read.get(1).findings().authors()),
        () -> assertEquals(List.of("My uncle binds them."), texts(read.get(1))),
        () -> assertEquals(List.of("reedlover"), read.get(2).findings().authors()));
  }

  @Test
  void pageNumbersBetweenParagraphsAreLeftOut() {
    ArticleDraft article =
        read("Boats of reed", PROSE_ONE, "12", "Page 3 of 7", "- 4 -", PROSE_TWO).getFirst();
    assertEquals(List.of(PROSE_ONE, PROSE_TWO), texts(article));
  }
}
