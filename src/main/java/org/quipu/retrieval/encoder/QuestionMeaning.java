package org.quipu.retrieval.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a question's vector with those of sentences. */
record QuestionMeaning(SentenceVector question, SentenceVectors vectors, boolean allThere)
    implements Meaning, Comparison {
  /** The greatest depth that still helped where people use other words than the text. */
  private static final int DEPTH_OF_ALL = 100;

  /** The depth that contains the answer in nearly all cases where people use the text's words. */
  private static final int DEPTH = 10;

  /** The most that is encoded for one question, in units of {@link PassageSentences#cost}. */
  private static final int MOST_COST = 6_000;

  static QuestionMeaning of(String question, SentenceVectors vectors, String corpus) {
    return new QuestionMeaning(vectors.ofQuestion(question), vectors, vectors.holdAllOf(corpus));
  }

  @Override
  public int depth() {
    return allThere ? DEPTH_OF_ALL : DEPTH;
  }

  @Override
  public List<Optional<Nearness>> compare(List<PassageSentences> bestFirst) {
    List<Optional<Nearness>> compared = new ArrayList<>(bestFirst.size());
    int cost = 0;
    for (PassageSentences passage : bestFirst) {
      boolean readable = passage.isEncoded();
      cost += readable ? passage.cost() : 0;
      boolean within = compared.size() < depth() && (allThere || cost <= MOST_COST);
      compared.add(readable && within ? Optional.of(compare(passage)) : Optional.empty());
    }
    return compared;
  }

  private Nearness compare(PassageSentences passage) {
    return with(meaningOf(passage));
  }

  private PassageMeaning meaningOf(PassageSentences passage) {
    return PassageMeaning.of(passage.sentences().stream().map(vectors::of).toList());
  }

  @Override
  public Optional<Comparison> withAll() {
    return allThere ? Optional.of(this) : Optional.empty();
  }

  @Override
  public Optional<PassageMeaning> meaning(PassageSentences passage) {
    return passage.isEncoded() ? Optional.of(meaningOf(passage)) : Optional.empty();
  }

  @Override
  public Nearness with(PassageMeaning passage) {
    return passage.to(question);
  }
}
