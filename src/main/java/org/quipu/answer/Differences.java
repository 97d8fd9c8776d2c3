package org.quipu.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.quipu.answer.CitationDesk.Difference;
import org.quipu.answer.WordAlignment.Step;

/** Writes an alignment as runs of words that are the same and runs that are not. */
final class Differences {
  private Differences() {}

  static List<Difference> of(
      WordAlignment alignment,
      List<Word> asked,
      String askedText,
      List<Word> real,
      String realText) {
    List<Difference> runs = new ArrayList<>();
    int from = 0;
    List<Step> steps = alignment.steps();
    for (int to = 1; to <= steps.size(); to++) {
      if (to == steps.size()
          || same(steps.get(to), asked, real) != same(steps.get(from), asked, real)) {
        List<Step> run = steps.subList(from, to);
        boolean same = same(steps.get(from), asked, real);
        String realRun = cut(run.stream().mapToInt(Step::real), real, realText);
        String askedRun =
            same ? realRun : cut(run.stream().mapToInt(Step::asked), asked, askedText);
        runs.add(new Difference(askedRun, realRun));
        from = to;
      }
    }
    return runs;
  }

  private static boolean same(Step step, List<Word> asked, List<Word> real) {
    return step.asked() != WordAlignment.NONE
        && step.real() != WordAlignment.NONE
        && asked.get(step.asked()).form().equals(real.get(step.real()).form());
  }

  private static String cut(IntStream indices, List<Word> words, String text) {
    int[] there = indices.filter(i -> i != WordAlignment.NONE).toArray();
    OptionalInt first = IntStream.of(there).min();
    OptionalInt last = IntStream.of(there).max();
    return first.isEmpty()
        ? ""
        : words.get(first.getAsInt()).span().union(words.get(last.getAsInt()).span()).of(text);
  }
}
