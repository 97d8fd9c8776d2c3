package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.encoder.PassageSentences;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.reading.Shape;
import org.quipu.retrieval.signal.Agreement;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.signal.ExpectedAnswer;
import org.quipu.retrieval.signal.Matches;
import org.quipu.retrieval.signal.SentenceMatch;
import org.quipu.retrieval.signal.SentenceScores;
import org.quipu.retrieval.signal.SentenceSignals;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signals;
import org.quipu.retrieval.words.AnswerType;

/** A passage in its place among the candidates, with the reasons. */
public final class RankedPassage {
  /** What a figure of the claim's kind is worth, in the log odds of a sentence. */
  private static final double FIGURE_WEIGHT = 1;

  /** Passages on one matter by two authors share about a third of their runs of letters. */
  private static final double NEARLY_THE_SAME = 0.75;

  private final Candidate candidate;
  private final Sighting sighting;
  private final double[] signals;
  private final double score;
  private final LinearModel model;
  private final List<SignalShare> byMeaning;

  RankedPassage(
      Candidate candidate, Sighting sighting, double[] signals, double score, LinearModel model) {
    this(candidate, sighting, signals, score, model, List.of());
  }

  private RankedPassage(
      Candidate candidate,
      Sighting sighting,
      double[] signals,
      double score,
      LinearModel model,
      List<SignalShare> byMeaning) {
    this.candidate = candidate;
    this.sighting = sighting;
    this.signals = signals;
    this.score = score;
    this.model = model;
    this.byMeaning = byMeaning;
  }

  /** The same with what its meaning adds to its score. */
  RankedPassage with(List<SignalShare> meaning) {
    double more = meaning.stream().mapToDouble(SignalShare::share).sum();
    return new RankedPassage(candidate, sighting, signals, score + more, model, meaning);
  }

  /** The passage as the encoder reads it. */
  PassageSentences encoded() {
    PassageTokens tokens = candidate.tokens();
    List<String> sentences = new ArrayList<>(tokens.sentences());
    for (int s = 0; s < tokens.sentences(); s++) {
      sentences.add(tokens.sentence(s).of(passage().text()));
    }
    return new PassageSentences(tokens.lang(), sentences);
  }

  public Passage passage() {
    return candidate.passage();
  }

  /** The language tag that the passage was read in. */
  public String lang() {
    return candidate.tokens().lang();
  }

  /** Comparable with other passages for the same question; higher is better. */
  public double score() {
    return score;
  }

  /** Whether another passage says the same in nearly the same words. */
  public boolean repeats(RankedPassage other) {
    return candidate.tokens().likeness(other.candidate.tokens()) >= NEARLY_THE_SAME;
  }

  /**
   * What the question turns on and the passage does not have, as it was written: it may come near
   * an answer, but is none.
   */
  public List<String> missing() {
    return new Agreement(sighting.matches()).missing();
  }

  /** Whether the question says nothing that could be answered: all of its words only ask. */
  public boolean isOfVagueQuestion() {
    return sighting.query().isVague();
  }

  /** Each signal's value and what it adds to the score. */
  public List<SignalShare> shares() {
    List<SignalShare> shares = new ArrayList<>();
    for (int i = 0; i < signals.length; i++) {
      shares.add(new SignalShare(Signals.NAMES.get(i), signals[i], model.weight(i) * signals[i]));
    }
    shares.addAll(byMeaning);
    return shares;
  }

  /** What is known of each sentence beside the question, by name, in the order of the text. */
  public List<Map<String, Double>> sentenceSignals() {
    List<Map<String, Double>> all = new ArrayList<>();
    for (int s = 0; s < sighting.sentences().size(); s++) {
      Map<String, Double> named = new LinkedHashMap<>();
      double[] values = sighting.sentences().signals(s);
      for (int i = 0; i < values.length; i++) {
        named.put(SentenceSignals.NAMES.get(i), values[i]);
      }
      all.add(named);
    }
    return all;
  }

  double signal(int number) {
    return signals[number];
  }

  Sighting sighting() {
    return sighting;
  }

  /** The sentences in order. */
  public List<SentenceMatch> sentences() {
    PassageTokens passage = candidate.tokens();
    SentenceScores scores = sighting.sentences();
    List<SentenceMatch> sentences = new ArrayList<>();
    for (int s = 0; s < scores.size(); s++) {
      double score = scores.answering(s) + forFigures(s);
      sentences.add(new SentenceMatch(passage.sentence(s), score, marks(s)));
    }
    return sentences;
  }

  // Of a claim with a number, the quote is to show the article's number.
  private double forFigures(int sentence) {
    Matches matches = sighting.matches();
    boolean shows =
        matches.query().expected() == AnswerType.FIGURE
            && ExpectedAnswer.offers(matches, sentence, AnswerType.FIGURE);
    return shows ? FIGURE_WEIGHT : 0;
  }

  private List<Span> marks(int sentence) {
    PassageTokens passage = candidate.tokens();
    Matches matches = sighting.matches();
    BitSet marked = new BitSet(passage.size());
    for (int i = 0; i < matches.count(); i++) {
      marked.set(matches.place(i));
    }
    List<Span> marks = new ArrayList<>();
    for (int word = passage.firstWord(sentence); word < passage.endWord(sentence); word++) {
      if (marked.get(word) || tellsApart(word)) {
        marks.add(passage.span(word));
      }
    }
    return marks;
  }

  // Where a quote differs from a claim, it mostly does so in a figure or in a "not".
  private boolean tellsApart(int word) {
    LanguageQuery query = sighting.matches().query();
    return query.claim()
        && (Shape.has(candidate.tokens().shape(word), Shape.NUMBER)
            || query.isNegation(candidate.tokens().word(word)));
  }
}
