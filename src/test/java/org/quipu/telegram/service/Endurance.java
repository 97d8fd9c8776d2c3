package org.quipu.telegram.service;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The live heap of a bot after half of its questions and after the last. */
final class Endurance {
  private final Interview interview;
  private final Burden burden;
  private final int last;

  /** Mebibytes, by the number of questions asked until then. */
  private final Map<Integer, Double> live = new TreeMap<>();

  /**
   * @param last questions in all; 0 to look at nothing
   */
  Endurance(Interview interview, Burden burden, int last) {
    this.interview = interview;
    this.burden = burden;
    this.last = last;
  }

  /** Asks as fast as the bot fetches. Returns the seconds that took, looking at memory apart. */
  double flood(int count, Supplier<String> questions) throws IOException, InterruptedException {
    double seconds = 0;
    int left = count;
    while (left > 0) {
      int step = Math.min(left, untilNextLook());
      seconds += interview.flood(step, questions);
      left -= step;
      look();
    }
    return seconds;
  }

  /** Asks what is missing. */
  void finish(Supplier<String> questions) throws IOException, InterruptedException {
    flood(Math.max(0, last - interview.asked()), questions);
    look();
  }

  private int untilNextLook() {
    int asked = interview.asked();
    int next = asked < last / 2 ? last / 2 : last;
    return asked < next ? next - asked : Integer.MAX_VALUE;
  }

  private void look() throws IOException, InterruptedException {
    int due = interview.asked() >= last ? 2 : interview.asked() >= last / 2 ? 1 : 0;
    if (last > 0 && live.size() < due) {
      live.put(interview.asked(), burden.liveMebibytes());
    }
  }

  @Override
  public String toString() {
    return live.entrySet().stream()
        .map(
            look ->
                String.format(
                    Locale.ROOT, "%.1f MiB after %d questions", look.getValue(), look.getKey()))
        .collect(Collectors.joining(", "));
  }
}
