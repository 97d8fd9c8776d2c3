package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;

/** Generates texts with everything that texts in the wild contain. */
final class WildText {
  private static final List<String> PIECES =
      List.of(
          "A plain sentence. ",
          "ñandú ",
          "🦙",
          "👩‍🌾 ",
          "e\u0301",
          "שלום עולם ",
          "مرحبا ",
          "\u0000",
          "\n\n",
          "\n",
          "\r\n\r\n",
          "\t",
          "…",
          "“Quoted?” ",
          "\u202e",
          "\ufeff",
          "한국어 ",
          "1. ",
          "# ");

  private WildText() {}

  static String of(Random random) {
    StringBuilder text = new StringBuilder("Begin ");
    int pieces = 1 + random.nextInt(200);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    if (random.nextInt(20) == 0) {
      text.append("long ".repeat(200_000));
    }
    return text.toString();
  }

  /** What reading a corpus gives, by id. */
  static Map<String, String> canonicalTexts(CorpusOnDisk corpus) {
    Map<String, String> texts = new HashMap<>();
    ArticleSink sink =
        new ArticleSink() {
          @Override
          public void article(Article article) {
            texts.put(article.id(), article.text().value());
          }

          @Override
          public void problem(CorpusProblem problem) {}
        };
    try {
      for (CorpusFile file : corpus.files()) {
        corpus.read(file, sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
