package org.quipu.corpus.lint;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.SentenceSplitter;

/** Checks a whole corpus for problems that a curator should fix. */
public final class CorpusLint {
  private final Corpus corpus;
  private final InstantSource clock;

  /**
   * @param clock the clock that decides which dates are in the future
   */
  public CorpusLint(Corpus corpus, InstantSource clock) {
    this.corpus = corpus;
    this.clock = clock;
  }

  /**
   * Reads every file once.
   *
   * @throws IOException if the corpus itself cannot be listed
   */
  public LintReport run() throws IOException {
    Inspection inspection = new Inspection(clock, new Places(corpus));
    List<CorpusFile> files = corpus.files();
    for (CorpusFile file : files) {
      corpus.read(file, inspection);
    }
    corpus.samples(inspection::problem);
    inspection.finish();
    return new LintReport(files.size(), inspection.articles, List.copyOf(inspection.findings));
  }

  private static final class Inspection implements ArticleSink {
    private final List<ArticleCheck> checks;

    // A set, because shared defaults are read once for each file below them.
    private final Set<Finding> findings = new TreeSet<>();
    private int articles;

    Inspection(InstantSource clock, Places places) {
      this.checks =
          List.of(
              new IdCheck(),
              new AttributionCheck(places),
              new DateCheck(clock, places),
              new TextCheck(places),
              new RepeatedSentences(new SentenceSplitter(), places),
              new SupersedesCheck(clock, places),
              new DuplicateCheck());
    }

    void finish() {
      Consumer<Finding> found = findings::add;
      checks.forEach(check -> check.finish(found));
      if (articles == 0) {
        findings.add(
            new Finding(
                "", 0, Level.ERROR, "the corpus has no articles", "add some, or import them"));
      }
    }

    @Override
    public void article(Article article) {
      articles++;
      Consumer<Finding> found = findings::add;
      checks.forEach(check -> check.check(article, found));
    }

    @Override
    public void problem(CorpusProblem problem) {
      findings.add(Finding.of(problem, Level.WARNING));
    }

    @Override
    public void remark(CorpusProblem remark) {
      findings.add(Finding.of(remark, Level.WARNING));
    }

    @Override
    public void unreadable(CorpusProblem problem) {
      findings.add(Finding.of(problem, Level.ERROR));
    }
  }
}
