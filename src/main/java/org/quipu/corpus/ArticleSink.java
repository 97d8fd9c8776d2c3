package org.quipu.corpus;

/** Takes what reading a corpus brings, in file order; called by one thread. */
public interface ArticleSink {
  void article(Article article);

  void problem(CorpusProblem problem);
}
