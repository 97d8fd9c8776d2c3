package org.quipu.cli.eval;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;

/**
 * A corpus with some of its articles left out.
 *
 * @param kept whether the article with an id is kept
 */
public record PartialCorpus(Corpus whole, Predicate<String> kept) implements Corpus {
  @Override
  public List<CorpusFile> files() throws IOException {
    return whole.files();
  }

  @Override
  public void read(CorpusFile file, ArticleSink sink) {
    whole.read(
        file,
        new ArticleSink() {
          @Override
          public void article(Article article) {
            if (kept.test(article.id())) {
              sink.article(article);
            }
          }

          @Override
          public void problem(CorpusProblem problem) {
            sink.problem(problem);
          }
        });
  }
}
