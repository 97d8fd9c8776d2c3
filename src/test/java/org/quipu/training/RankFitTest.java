package org.quipu.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quipu.training.Asked.Vectors.MISSING;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.cli.eval.EvalQuestion;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.ranking.Rescoring.Found;

final class RankFitTest {
  private static final QuestionSet SET = new QuestionSet("set", Path.of("corpus"), List.of());

  @Test
  void aSignalOfTheRightRowsGetsWeightAndOneOfTheWrongRowsNone() {
    Pools pools = new Pools(List.of("for", "against", "chance"));
    Random random = new Random(1);
    for (int question = 0; question < 40; question++) {
      pools.begin();
      for (int row = 0; row < 5; row++) {
        boolean right = row == 2;
        double[] signals = {
          (right ? 0.6 : 0.3) + 0.2 * random.nextDouble(), right ? 0 : 1, random.nextDouble()
        };
        pools.add(signals, right);
      }
      pools.end(asked(question), 1);
    }
    double[] weights = RankFit.fit(pools, _ -> true, _ -> true);
    assertTrue(weights[0] > 0);
    assertEquals(0, weights[1]);
    assertTrue(weights[2] >= 0);
    double[] scores = pools.scores(weights);
    assertTrue(pools.pools().stream().allMatch(pool -> pools.rank(pool, scores) == 1));
  }

  @Test
  void aSignalThatIsNotUsedHasNoWeight() {
    Pools pools = new Pools(List.of("one", "other"));
    pools.begin();
    pools.add(new double[] {1, 1}, true);
    pools.add(new double[] {0, 0}, false);
    pools.end(asked(1), 1);
    assertEquals(0, RankFit.fit(pools, signal -> signal == 0, _ -> true)[1]);
  }

  private static Asked asked(int number) {
    EvalQuestion question =
        new EvalQuestion(
            Integer.toString(number),
            Question.of("Why?"),
            "all",
            List.of(),
            Set.of("article-" + number + "#0"),
            List.of(),
            false);
    return new Asked(SET, question, new Found(Map.of(), List.of()), Optional.empty(), MISSING);
  }
}
