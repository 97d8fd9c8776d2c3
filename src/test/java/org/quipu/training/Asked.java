package org.quipu.training;

import static org.quipu.training.Asked.Vectors.ALL_THERE;
import static org.quipu.training.Asked.Vectors.MISSING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.quipu.cli.eval.EvalQuestion;
import org.quipu.cli.eval.Half;
import org.quipu.cli.eval.PartialCorpus;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.EncodingPace;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.encoder.Filling;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.ranking.Rescoring.Found;
import org.quipu.retrieval.signal.Candidate;

/**
 * A question and its candidates.
 *
 * @param question the question with those of its gold places that are in the corpus
 * @param meaning the meaning of the question, in a language that the encoder supports
 * @param vectors which vectors of sentences existed
 */
record Asked(
    QuestionSet set,
    EvalQuestion question,
    Found found,
    Optional<Meaning> meaning,
    Vectors vectors) {
  private static final Found NOTHING = new Found(Map.of(), List.of());

  /** Which vectors of sentences are there when a question is asked. */
  enum Vectors {
    /** Not all: few passages are compared by meaning. */
    MISSING,
    /** All: many are compared, and some are found by meaning alone. */
    ALL_THERE
  }

  /**
   * Asks all questions of a set, while vectors are missing, and those that the encoder knows once
   * more when all are there.
   *
   * @param index a folder for the index
   * @param meanings what questions and sentences mean
   * @param half the articles that the corpus is cut down to, so that some questions have no answer
   */
  static List<Asked> all(QuestionSet set, Path index, Meanings meanings, Optional<Half> half)
      throws IOException {
    Predicate<String> kept = half.<Predicate<String>>map(h -> h).orElse(_ -> true);
    Corpus corpus = new PartialCorpus(set.articles(), kept);
    List<Asked> asked = new ArrayList<>();
    try (PassageIndex passages = open(index, Meanings.OFF)) {
      passages.refresh(corpus, RefreshProgress.SILENT);
      for (EvalQuestion question : set.questions()) {
        asked.add(new Asked(set, question, NOTHING, meaning(question, meanings, ""), MISSING));
      }
      asked.replaceAll(findIn(passages, half));
    }
    if (asked.stream().anyMatch(question -> question.meaning().isPresent())) {
      try (PassageIndex passages = open(index, new LeftOpen(meanings))) {
        asked.addAll(withAllVectors(set, passages, meanings, half));
      }
    }
    return asked;
  }

  private static List<Asked> withAllVectors(
      QuestionSet set, PassageIndex passages, Meanings meanings, Optional<Half> half) {
    List<Asked> asked = new ArrayList<>();
    try (Snapshot snapshot = passages.snapshot()) {
      if (!snapshot.encode(EncodingPace.FULL, _ -> true)) {
        throw new IllegalStateException("the sentences of " + set.name() + " cannot be encoded");
      }
      String corpus = snapshot.info().corpusDigest();
      for (EvalQuestion question : set.questions()) {
        Optional<Meaning> meaning = meaning(question, meanings, corpus);
        if (meaning.isPresent()) {
          asked.add(new Asked(set, question, NOTHING, meaning, ALL_THERE));
        }
      }
    }
    asked.replaceAll(findIn(passages, half));
    return asked;
  }

  private static Optional<Meaning> meaning(
      EvalQuestion question, Meanings meanings, String corpus) {
    return meanings.of(question.question().text(), question.question().lang().orElse(""), corpus);
  }

  /** Adds to a question what is found for it. */
  private static UnaryOperator<Asked> findIn(PassageIndex passages, Optional<Half> half) {
    Map<String, Candidate> read = new HashMap<>();
    return asked -> {
      try (Snapshot snapshot = passages.snapshot()) {
        Found found = Found.of(snapshot.rank(asked.question().question()));
        return new Asked(
            asked.set(),
            half.map(asked.question()::within).orElse(asked.question()),
            new Found(found.queries(), shared(found.candidates(), read)),
            asked.meaning(),
            asked.vectors());
      }
    };
  }

  private static PassageIndex open(Path index, Meanings meanings) throws IOException {
    return new PassageIndex(
        LuceneIndex.open(index, InstantSource.system()),
        Synonyms.in(Path.of("config", "synonyms")),
        meanings);
  }

  /** Meanings that outlive an index. */
  private record LeftOpen(Meanings meanings) implements Meanings {
    @Override
    public Optional<Meaning> of(String question, String lang, String corpus) {
      return meanings.of(question, lang, corpus);
    }

    @Override
    public Optional<Filling> filling(String corpus) {
      return meanings.filling(corpus);
    }

    @Override
    public boolean holdAllOf(String corpus) {
      return meanings.holdAllOf(corpus);
    }
  }

  // Passages that were found for several questions are kept once.
  private static List<Candidate> shared(List<Candidate> found, Map<String, Candidate> read) {
    return found.stream()
        .map(
            candidate -> {
              Candidate known =
                  read.computeIfAbsent(
                      candidate.passage().articleId() + "#" + candidate.passage().ordinal(),
                      _ -> candidate);
              return new Candidate(
                  known.passage(),
                  known.tokens(),
                  known.title(),
                  known.comment(),
                  candidate.score());
            })
        .toList();
  }

  boolean isRight(Passage passage) {
    return question.answeredBy(passage);
  }

  /** The same question where the passages that answer it are not there, but those around them. */
  Asked withoutAnswer() {
    List<Candidate> others =
        found.candidates().stream().filter(candidate -> !isRight(candidate.passage())).toList();
    return new Asked(set, question, new Found(found.queries(), others), meaning, vectors);
  }

  /** Questions about one article belong together, in every set. */
  int fold(int folds) {
    String article = question.gold().stream().sorted().findFirst().orElse(question.id());
    int end = article.lastIndexOf('#');
    String id = end < 0 ? article : article.substring(0, end);
    return Math.floorMod((id.hashCode() * 0x9E3779B1) >>> 8, folds);
  }
}
