package org.quipu.corpus.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Block;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;

/** Collects everything that reading a corpus folder delivers. */
final class Collected implements ArticleSink {
  final List<Article> articles = new ArrayList<>();
  final List<CorpusProblem> problems = new ArrayList<>();
  final List<CorpusProblem> unreadable = new ArrayList<>();

  static Collected from(Path folder) throws Exception {
    Collected collected = new Collected();
    CorpusFolder corpus = new CorpusFolder(folder);
    for (CorpusFile file : corpus.files()) {
      corpus.read(file, collected);
    }
    return collected;
  }

  Article only() {
    if (articles.size() != 1) {
      throw new AssertionError("expected one article, not " + articles + problems + unreadable);
    }
    return articles.getFirst();
  }

  List<String> blocks() {
    return blocksOf(only());
  }

  static List<String> blocksOf(Article article) {
    return article.text().blocks().stream()
        .map(block -> block.span().of(article.text().value()))
        .toList();
  }

  List<Block.Kind> kinds() {
    return only().text().blocks().stream().map(Block::kind).toList();
  }

  @Override
  public void article(Article article) {
    articles.add(article);
  }

  @Override
  public void problem(CorpusProblem problem) {
    problems.add(problem);
  }

  @Override
  public void unreadable(CorpusProblem problem) {
    unreadable.add(problem);
  }
}
