package org.quipu.training;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.quipu.cli.eval.Half;
import org.quipu.cli.eval.PartialCorpus;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.ranking.Ranking;

/**
 * Writes the clues of confidence as a table, with either half of the articles left out: corpus
 * folder, question file, index, output.
 */
public final class DumpClues {
  private DumpClues() {}

  public static void main(String[] arguments) throws Exception {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[3])))) {
      for (Half half : Half.values()) {
        try (LuceneIndex index =
            LuceneIndex.open(Path.of(arguments[2] + half), InstantSource.system())) {
          index.refresh(
              new PartialCorpus(new CorpusFolder(Path.of(arguments[0])), half),
              RefreshProgress.SILENT);
          try (Snapshot snapshot = index.snapshot()) {
            for (Asked asked : Asked.read(Path.of(arguments[1]))) {
              write(asked, half, snapshot, out);
            }
          }
        }
      }
    }
  }

  private static void write(Asked asked, Half half, Snapshot snapshot, PrintWriter out) {
    Ranking ranking =
        snapshot.rank(
            new Question(asked.question(), Question.Kind.QUESTION, Optional.of(asked.lang())));
    boolean answerable =
        asked.gold().stream().anyMatch(g -> half.test(g.substring(0, g.indexOf('#'))));
    if (ranking.passages().isEmpty()) {
      return;
    }
    RankedPassage first = ranking.passages().getFirst();
    Map<String, Double> clues = ranking.clues(first);
    out.print(asked.id() + "\t" + asked.article() + "\t" + (answerable ? 1 : 0));
    out.print("\t" + (asked.answeredBy(first.passage()) ? 1 : 0));
    clues.forEach((name, value) -> out.print("\t" + name + "=" + value.floatValue()));
    out.println();
  }
}
