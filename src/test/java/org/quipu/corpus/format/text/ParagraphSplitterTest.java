package org.quipu.corpus.format.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ParagraphSplitterTest {
  private static List<String> split(String text) {
    return ParagraphSplitter.split(text).stream().map(Para::text).toList();
  }

  @Test
  void blankLinesAndPageBreaksSeparateParagraphs() {
    assertEquals(List.of("One.", "Two.", "Three."), split("One.\n\n \nTwo.\fThree."));
  }

  @Test
  void singleLineBreaksSeparateParagraphsWhereLinesHaveNoFixedWidth() {
    assertEquals(List.of("Ana Quispe", "28 June 2021"), split("Ana Quispe\n28 June 2021"));
  }

  @Test
  void linesOfAFixedWidthAreJoinedBySpaces() {
    String text =
        """
        The reeds are cut in the dry months, when the water is low, and carried
        to the shore in bundles as thick as an arm, where they are left to dry
        for some weeks before anybody thinks of binding a boat out of them, and
        longer if it rains.

        A boat takes four.
        """;
    assertEquals(
        List.of(
            "The reeds are cut in the dry months, when the water is low, and carried to the shore"
                + " in bundles as thick as an arm, where they are left to dry for some weeks before"
                + " anybody thinks of binding a boat out of them, and longer if it rains.",
            "A boat takes four."),
        split(text));
  }

  @Test
  void wordHyphenatedAtTheLineEndIsMadeWholeAndCompoundIsKept() {
    String text =
        """
        The reeds are cut in the dry months, when the water is low, and carri-
        ed to the shore in bundles as thick as an arm. The binders are a well-
        known lot, and the bundles that they bind are well known and are known
        far beyond the lake, as anybody who has been there will tell you soon.
        """;
    assertEquals(
        List.of(
            "The reeds are cut in the dry months, when the water is low, and carried to the shore"
                + " in bundles as thick as an arm. The binders are a well-known lot, and the"
                + " bundles that they bind are well known and are known far beyond the lake, as"
                + " anybody who has been there will tell you soon."),
        split(text));
  }

  @Test
  void bulletsAreTakenOffAndRulesLeftOut() {
    assertEquals(List.of("first", "second"), split("·       first\n\n* * *\n\n- second"));
  }

  @Test
  void everyOtherSignStaysAsItIs() {
    assertEquals(
        List.of("A *starred* “word” – and\u00A0so on…"),
        split("  A *starred*  “word” – and\u00A0so on… \n"));
  }
}
