package org.quipu.corpus.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.PassageSplitter;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.DocumentReader;
import org.quipu.corpus.importing.ArticleFolder;
import org.quipu.corpus.reading.CorpusFolder;

final class Discover {
  static final org.quipu.corpus.SentenceSplitter SENTENCES = new org.quipu.corpus.SentenceSplitter();
  public static void main(String[] a) throws Exception {
    String only = a.length > 0 ? a[0] : "";
    Path folder = Files.createTempDirectory("growth");
    for (WorstCases.Case c : WorstCases.all().filter(x -> x.toString().contains(only)).toList()) {
      try {
      double imported = Growth.ratio(c.make()::apply, 1 << 12, c.largest(), bytes -> doImport(folder, c.name(), bytes));
      double read = Growth.ratio(c.make()::apply, 1 << 12, c.largest(), bytes -> doRead(folder, c.name(), bytes));
      if (imported > 2.5 || read > 2.5) System.out.printf("%.2f %.2f %s%n", imported, read, c);
      } catch (Throwable e) { System.out.println("FAIL " + c + " " + e); if (!(e instanceof IOException)) e.printStackTrace(System.out); }
    }
  }
  static void doImport(Path folder, String name, byte[] bytes) throws IOException {
    try {
      ArticleFolder.open(folder.resolve("to"), ArticleFolder.Mode.DRY_RUN).write(new DocumentReader().read(name, bytes), x -> true);
    } catch (UnreadableException e) {}
  }
  static void doRead(Path folder, String name, byte[] bytes) throws IOException {
    Path f = folder.resolve("from"); Files.createDirectories(f);
    Files.write(f.resolve(name), bytes);
    CorpusFolder corpus = new CorpusFolder(f);
    for (CorpusFile file : corpus.files()) {
      corpus.read(file, new ArticleSink() {
        public void article(Article article) { new PassageSplitter().split(article).forEach(p -> SENTENCES.split(p.text(), "en")); }
        public void problem(CorpusProblem p) {}
        public void unreadable(CorpusProblem p) {}
        public void salvaged(Article x, CorpusProblem p) { article(x); }
      });
    }
    Files.delete(f.resolve(name));
  }
}
