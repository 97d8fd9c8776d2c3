package org.quipu.training;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.ranking.SignalShare;

/** Writes every candidate's signals as a table: corpus folder, question file, index, output. */
public final class DumpSignals {
  private DumpSignals() {}

  public static void main(String[] arguments) throws Exception {
    try (PassageIndex index =
            new PassageIndex(
                LuceneIndex.open(Path.of(arguments[2]), InstantSource.system()),
                Synonyms.in(Path.of("config/synonyms")));
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[3])))) {
      index.refresh(new CorpusFolder(Path.of(arguments[0])), RefreshProgress.SILENT);
      try (Snapshot snapshot = index.snapshot()) {
        System.err.println(snapshot.info());
        boolean header = true;
        long start = System.nanoTime();
        List<Asked> all = Asked.read(Path.of(arguments[1]));
        for (Asked asked : all) {
          Question question =
              new Question(
                  asked.question(), Question.Kind.QUESTION, java.util.Optional.of(asked.lang()));
          List<RankedPassage> ranked = snapshot.rank(question).passages();
          if (header && !ranked.isEmpty()) {
            out.print("id\tarticle\tpassage\tlabel");
            ranked.getFirst().shares().forEach(share -> out.print("\t" + share.signal()));
            out.println();
            header = false;
          }
          if (ranked.isEmpty()) {
            out.println(asked.id() + "\t" + asked.article() + "\tnone\t0");
          }
          for (RankedPassage passage : ranked) {
            out.print(
                asked.id()
                    + "\t"
                    + asked.article()
                    + "\t"
                    + passage.passage().articleId()
                    + "#"
                    + passage.passage().ordinal()
                    + "\t"
                    + (asked.answeredBy(passage.passage()) ? 1 : 0));
            for (SignalShare share : passage.shares()) {
              out.printf("\t%.5f", share.value());
            }
            out.println();
          }
        }
        System.err.println(
            (System.nanoTime() - start) / 1000.0 / all.size() + " microseconds a question");
      }
    }
  }
}
