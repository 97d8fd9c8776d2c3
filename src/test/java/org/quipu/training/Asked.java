package org.quipu.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.quipu.cli.eval.EvalQuestion;
import org.quipu.cli.eval.Half;
import org.quipu.cli.eval.PartialCorpus;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
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
 */
record Asked(QuestionSet set, EvalQuestion question, Found found, Optional<Meaning> meaning) {
  /**
   * Asks all questions of a set.
   *
   * @param index a folder for the index
   * @param meanings what questions and sentences mean
   * @param half the articles that the corpus is cut down to, so that some questions have no answer
   */
  static List<Asked> all(QuestionSet set, Path index, Meanings meanings, Optional<Half> half)
      throws IOException {
    Predicate<String> kept = half.<Predicate<String>>map(h -> h).orElse(_ -> true);
    Corpus corpus = new PartialCorpus(set.articles(), kept);
    try (PassageIndex passages = open(index)) {
      passages.refresh(corpus, RefreshProgress.SILENT);
      Map<String, Candidate> read = new HashMap<>();
      List<Asked> asked = new ArrayList<>();
      try (Snapshot snapshot = passages.snapshot()) {
        for (EvalQuestion question : set.questions()) {
          Found found = Found.of(snapshot.rank(question.question()));
          asked.add(
              new Asked(
                  set,
                  half.map(question::within).orElse(question),
                  new Found(found.queries(), shared(found.candidates(), read)),
                  meanings.of(
                      question.question().text(),
                      question.question().lang().orElse(""),
                      snapshot.info().corpusDigest())));
        }
      }
      return asked;
    }
  }

  private static PassageIndex open(Path index) throws IOException {
    return new PassageIndex(
        LuceneIndex.open(index, InstantSource.system()),
        Synonyms.in(Path.of("config", "synonyms")));
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
    return new Asked(set, question, new Found(found.queries(), others), meaning);
  }

  /** Questions about one article belong together, in every set. */
  int fold(int folds) {
    String article = question.gold().stream().sorted().findFirst().orElse(question.id());
    int end = article.lastIndexOf('#');
    String id = end < 0 ? article : article.substring(0, end);
    return Math.floorMod((id.hashCode() * 0x9E3779B1) >>> 8, folds);
  }
}
