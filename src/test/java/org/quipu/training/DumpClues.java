package org.quipu.training;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.quipu.cli.eval.Half;
import org.quipu.cli.eval.PartialCorpus;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.ranking.Ranking;

/**
 * Writes the clues of confidence as a table, with either half of the articles left out: corpus
 * folder, question file, index, output, and anything more to leave nothing out.
 */
public final class DumpClues {
  private DumpClues() {}

  public static void main(String[] arguments) throws Exception {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[3])))) {
      boolean whole = arguments.length > 4;
      for (Half half : whole ? new Half[] {Half.FIRST} : Half.values()) {
        try (PassageIndex index =
            new PassageIndex(
                LuceneIndex.open(Path.of(arguments[2] + half), InstantSource.system()),
                Synonyms.in(Path.of("config/synonyms")))) {
          index.refresh(
              new PartialCorpus(
                  new CorpusFolder(Path.of(arguments[0])), id -> whole || half.test(id)),
              RefreshProgress.SILENT);
          try (Snapshot snapshot = index.snapshot()) {
            for (Asked asked : Asked.read(Path.of(arguments[1]))) {
              write(asked, id -> whole || half.test(id), snapshot, out);
            }
          }
        }
      }
    }
  }

  private static void write(
      Asked asked, Predicate<String> kept, Snapshot snapshot, PrintWriter out) {
    Ranking ranking =
        snapshot.rank(
            new Question(asked.question(), Question.Kind.QUESTION, Optional.of(asked.lang())));
    boolean answerable =
        asked.gold().stream().anyMatch(g -> kept.test(g.substring(0, g.indexOf('#'))));
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
