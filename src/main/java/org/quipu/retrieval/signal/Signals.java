package org.quipu.retrieval.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signals by name, in the order in which models know them. */
public final class Signals {
  private static final Map<String, Signal> ALL = all();

  /** In the order of {@link #of}. */
  public static final List<String> NAMES = List.copyOf(ALL.keySet());

  private static final Signal[] IN_ORDER = ALL.values().toArray(Signal[]::new);

  private Signals() {}

  private static Map<String, Signal> all() {
    Map<String, Signal> all = new LinkedHashMap<>();
    all.put("passage", new PassageBm25());
    all.put("relative", new RelativeScore());
    all.put("sentence", new BestSentence());
    all.put("neighbours", new NeighbourSentences());
    all.put("runs", new LetterRuns());
    all.put("sentence-runs", new SentenceRuns());
    all.put("whole-words", new WholeWords());
    all.put("near", new NearPairs());
    all.put("ordered", new OrderedPairs());
    all.put("title", new TitleMatch());
    all.put("article", new ArticleShare());
    all.put("coverage", new Coverage());
    all.put("rarest", new RarestTerm());
    all.put("names", new Names());
    all.put("expected", new ExpectedAnswer());
    all.put("telling", new TellingWords());
    all.put("telling-sentence", new TellingSentence());
    all.put("in-context", new SentenceInContext());
    all.put("longest-run", new LongestRun());
    all.put("window", new SmallestWindow());
    all.put("answer-near", new AnswerNearby());
    all.put("opening", new OpeningSentence());
    all.put("answering", new Answering());
    all.put("answering-next", new AnsweringNext());
    all.put("answering-together", new AnsweringTogether());
    for (String name : SentenceSignals.NAMES) {
      all.put("best-" + name, new OfBestSentence(name));
    }
    return all;
  }

  public static double[] of(Sighting sighting) {
    double[] values = new double[IN_ORDER.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = IN_ORDER[i].of(sighting);
    }
    return values;
  }
}
