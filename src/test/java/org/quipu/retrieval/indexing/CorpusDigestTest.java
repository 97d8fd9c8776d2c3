package org.quipu.retrieval.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class CorpusDigestTest {
  private static final ArticleDigest SMALL = new ArticleDigest(1, 2);
  private static final ArticleDigest LARGE = new ArticleDigest(-1, -1);

  @Test
  void doesNotDependOnOrder() {
    assertEquals(
        CorpusDigest.EMPTY.plus(SMALL).plus(LARGE), CorpusDigest.EMPTY.plus(LARGE).plus(SMALL));
  }

  @Test
  void carriesAndBorrowsBetweenItsHalves() {
    CorpusDigest one = CorpusDigest.EMPTY.plus(new ArticleDigest(0, -1));
    assertEquals(new CorpusDigest(1, 0), one.plus(new ArticleDigest(0, 1)));
    assertEquals(one, new CorpusDigest(1, 0).minus(new ArticleDigest(0, 1)));
  }

  @Test
  void forgetsAnArticleThatIsTakenAway() {
    CorpusDigest one = CorpusDigest.EMPTY.plus(SMALL);
    assertNotEquals(one, one.plus(LARGE));
    assertEquals(one, one.plus(LARGE).minus(LARGE));
  }

  @Test
  void readsWhatItWrote() {
    CorpusDigest digest = new CorpusDigest(-5, 7);
    assertEquals(digest, CorpusDigest.parse(digest.hex()));
    assertEquals(CorpusDigest.EMPTY, CorpusDigest.parse("nonsense"));
  }
}
