package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Span;

final class QuoteWidenerTest {
  private final Article article =
      Articles.article(
          "a",
          Optional.empty(),
          new CanonicalText.Builder()
              .add("A heading", Block.Kind.HEADING)
              .add("One is here. Two is here. Three is here.", Block.Kind.PARAGRAPH)
              .add("Four is here. Five is here.", Block.Kind.PARAGRAPH)
              .add("Another heading", Block.Kind.HEADING)
              .add("Six is here.", Block.Kind.PARAGRAPH)
              .build());

  private String widen(String quoted) {
    int start = article.text().value().indexOf(quoted);
    Span span = new Span(start, start + quoted.length());
    return new QuoteWidener().widen(article, span).of(article.text().value());
  }

  @Test
  void aQuoteGrowsByOneSentenceOnEachSide() {
    assertEquals("One is here. Two is here. Three is here.", widen("Two is here."));
  }

  @Test
  void aQuoteGrowsIntoTheNextParagraph() {
    assertEquals("Two is here. Three is here.\n\nFour is here.", widen("Three is here."));
  }

  @Test
  void aQuoteStopsAtHeadings() {
    assertEquals("Four is here. Five is here.", widen("Five is here."));
    assertEquals("Six is here.", widen("Six is here."));
  }

  @Test
  void aPartOfASentenceGrowsToTheWholeOfIt() {
    assertEquals("One is here. Two is here. Three is here.", widen("wo is"));
  }
}
