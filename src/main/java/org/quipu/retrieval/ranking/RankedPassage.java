package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.encoder.PassageSentences;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.reading.Shape;
import org.quipu.retrieval.signal.Agreement;
import org.quipu.retrieval.signal.AnswerSignals;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.signal.Matches;
import org.quipu.retrieval.signal.Model;
import org.quipu.retrieval.signal.SentenceMatch;
import org.quipu.retrieval.signal.Sentences;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.words.AnswerType;

/** A passage ranked among the candidates, with the reasons for its score. */
public final class RankedPassage {
  /** Longer texts ask for something in particular. */
  private static final int TOPIC_WORDS = 3;

  /** The weight of a figure of the claim's kind, in the log-odds of a sentence. */
  private static final double FIGURE_WEIGHT = 1;

  /**
   * Passages on the same subject by different authors share only about a third of their runs of
   * letters.
   */
  private static final double NEARLY_THE_SAME = 0.75;

  private final Candidate candidate;
  private final Sighting sighting;
  private final double score;
  private final Models models;

  RankedPassage(Candidate candidate, Sighting sighting, double score, Models models) {
    this.candidate = candidate;
    this.sighting = sighting;
    this.score = score;
    this.models = models;
  }

  /** The sentences of the passage, for the encoder. */
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

  /** The score, comparable with other passages for the same question; higher is better. */
  public double score() {
    return score;
  }

  /** Whether another passage has nearly the same words. */
  public boolean repeats(RankedPassage other) {
    return candidate.tokens().likeness(other.candidate.tokens()) >= NEARLY_THE_SAME;
  }

  /**
   * The words that the question turns on but the passage lacks, as typed. If there are any, the
   * passage may come close to an answer but is not one.
   */
  public List<String> missing() {
    return new Agreement(sighting.matches()).missing();
  }

  /** The question's words that neither the passage nor its title contains in any form. */
  public List<String> unmet() {
    List<QueryTerm> terms = sighting.query().terms();
    return IntStream.range(0, terms.size())
        .filter(term -> sighting.has(term) == 0)
        .mapToObj(term -> terms.get(term).word().written())
        .toList();
  }

  /** Whether the question cannot be answered because all of its words only ask. */
  public boolean isOfVagueQuestion() {
    return sighting.query().isVague();
  }

  /** Whether the text names a topic in a few words, all of which the passage contains. */
  public boolean hasAllOfTopic() {
    int terms = sighting.query().terms().size();
    return 0 < terms
        && terms <= TOPIC_WORDS
        && IntStream.range(0, terms).allMatch(term -> sighting.has(term) == 1);
  }

  /** Each signal's value and its contribution to the score. */
  public List<Model.Share> shares() {
    return models.passages().shares(sighting);
  }

  /** The input of the signals. */
  public Sighting sighting() {
    return sighting;
  }

  Candidate candidate() {
    return candidate;
  }

  Models models() {
    return models;
  }

  /** The sentences in order. */
  public List<SentenceMatch> sentences() {
    PassageTokens passage = candidate.tokens();
    Sentences scores = sighting.sentences();
    List<SentenceMatch> sentences = new ArrayList<>();
    for (int s = 0; s < scores.size(); s++) {
      double score = scores.answering(s) + forFigures(s);
      sentences.add(new SentenceMatch(passage.sentence(s), score, marks(s)));
    }
    return sentences;
  }

  // For a claim with a number, the quote should show the article's number.
  private double forFigures(int sentence) {
    Matches matches = sighting.matches();
    boolean shows =
        matches.query().expected() == AnswerType.FIGURE
            && AnswerSignals.offers(matches, sentence, AnswerType.FIGURE);
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

  // A quote that contradicts a claim mostly differs in a figure or a negation.
  private boolean tellsApart(int word) {
    LanguageQuery query = sighting.matches().query();
    return query.claim()
        && (Shape.has(candidate.tokens().shape(word), Shape.NUMBER)
            || query.isNegation(candidate.tokens().word(word)));
  }
}
