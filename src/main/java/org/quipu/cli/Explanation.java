package org.quipu.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.ranking.Ranking;
import org.quipu.retrieval.ranking.SignalShare;

/** Shows why passages stand where they stand: each signal's value and what it adds. */
final class Explanation {
  private final PassageIndex index;

  Explanation(PassageIndex index) {
    this.index = index;
  }

  void print(Question question, int limit, PrintStream out) {
    try (Snapshot snapshot = index.snapshot()) {
      Ranking ranking = snapshot.rank(question);
      int rank = 1;
      for (RankedPassage passage : ranking.passages().stream().limit(limit).toList()) {
        out.printf(
            Locale.ROOT,
            "%d. %s, passage %d: score %.2f, confidence %.2f%n",
            rank++,
            passage.passage().articleId(),
            passage.passage().ordinal(),
            passage.score(),
            ranking.confidence(passage));
        mostFirst(passage)
            .forEach(
                share ->
                    out.printf(
                        Locale.ROOT,
                        "   %-16s %6.3f  adds %7.3f%n",
                        share.signal(),
                        share.value(),
                        share.share()));
      }
    }
  }

  private static List<SignalShare> mostFirst(RankedPassage passage) {
    return passage.shares().stream()
        .sorted(
            Comparator.comparingDouble((SignalShare share) -> -Math.abs(share.share()))
                .thenComparing(SignalShare::signal))
        .toList();
  }
}
