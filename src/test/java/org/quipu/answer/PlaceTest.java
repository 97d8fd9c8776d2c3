package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;

final class PlaceTest {
  private final CanonicalText text =
      new CanonicalText.Builder()
          .add("A picture.", Block.Kind.CAPTION)
          .add("First.", Block.Kind.PARAGRAPH)
          .addHeading("The army", 2)
          .add("Second.", Block.Kind.PARAGRAPH)
          .add("• An item", Block.Kind.LIST)
          .addHeading("Numbers", 3)
          .add("• Another item", Block.Kind.LIST)
          .add("Third.", Block.Kind.PARAGRAPH)
          .build();

  private String place(int block) {
    return Place.of(text, block).label();
  }

  @Test
  void proseIsCountedFromOneThroughTheWholeArticle() {
    assertEquals("¶ 1", place(1));
    assertEquals("¶ 3, Numbers", place(7));
  }

  @Test
  void theNearestHeadingAboveIsNamed() {
    assertEquals("¶ 2, The army", place(3));
  }

  @Test
  void aListGoesWithTheParagraphThatLeadsToIt() {
    assertEquals("¶ 2, The army", place(4));
  }

  @Test
  void aListWithoutAParagraphAboveHasItsHeadingOnly() {
    assertEquals("Numbers", place(6));
    assertEquals("", place(0));
  }

  @Test
  void withoutProseEveryBlockCounts() {
    CanonicalText list =
        new CanonicalText.Builder()
            .addHeading("Steps", 2)
            .add("• One", Block.Kind.LIST)
            .add("• Two", Block.Kind.LIST)
            .build();
    assertEquals("¶ 2, Steps", Place.of(list, 2).label());
  }

  @Test
  void inAnArticleOfHeadingsTheHeadingsCount() {
    CanonicalText headings =
        new CanonicalText.Builder().addHeading("One", 1).addHeading("Two", 2).build();
    assertEquals("¶ 2", Place.of(headings, 1).label());
  }

  @Test
  void pagesStay() {
    CanonicalText paged =
        new CanonicalText.Builder()
            .add("First.", Block.Kind.PARAGRAPH, OptionalInt.of(1))
            .add("Second.", Block.Kind.PARAGRAPH, OptionalInt.of(7))
            .build();
    assertEquals(OptionalInt.of(7), Place.of(paged, 1).page());
  }
}
