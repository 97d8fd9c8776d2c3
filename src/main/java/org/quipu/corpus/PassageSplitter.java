package org.quipu.corpus;

import java.util.ArrayList;
import java.util.List;

/** Cuts an article into the passages that are retrieved. */
public final class PassageSplitter {

  /** The passages of an article in order; every block belongs to one of them. */
  public List<Passage> split(Article article) {
    List<Passage> passages = new ArrayList<>();
    CanonicalText text = article.text();
    for (int block = 0; block < text.blocks().size(); block++) {
      Span span = text.blocks().get(block).span();
      passages.add(
          new Passage(
              article.id(), passages.size(), span, block, block, span.of(text.value()), ""));
    }
    return passages;
  }
}
