package org.quipu.cli.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.answer.Quote;
import org.quipu.answer.RankedCitation;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Snapshot;

/** Asks questions and compares the answers with the known ones. */
public final class Judge {
  private static final int DEPTH = 10;

  private final Corpus corpus;
  private final PassageIndex index;
  private final Answerer answerer;

  public Judge(Corpus corpus, PassageIndex index, Answerer answerer) {
    this.corpus = corpus;
    this.index = index;
    this.answerer = answerer;
  }

  /** Judges all questions. Reads the corpus again, to compare the quotes with it. */
  public List<Judged> judge(List<EvalQuestion> questions) throws IOException {
    List<Given> given = new ArrayList<>();
    try (Snapshot snapshot = index.snapshot()) {
      for (EvalQuestion question : questions) {
        given.add(ask(question, snapshot));
      }
    }
    Set<String> cited = new HashSet<>();
    given.forEach(one -> one.citations().forEach(c -> cited.add(quote(c).article().id())));
    Map<String, Article> originals = originals(cited);
    return given.stream().map(one -> judged(one, originals)).toList();
  }

  private Given ask(EvalQuestion question, Snapshot snapshot) {
    long start = System.nanoTime();
    Answer answer = answerer.answerOrClosest(question.question(), DEPTH);
    long micros = (System.nanoTime() - start) / 1_000;
    List<RankedCitation> citations =
        switch (answer) {
          case Answer.Cited cited -> cited.citations();
          case Answer.Declined declined -> declined.closest();
        };
    List<Hit> plain = snapshot.plain(question.question(), DEPTH);
    return new Given(question, answer, citations, rank(question, plain), micros);
  }

  private static Judged judged(Given given, Map<String, Article> originals) {
    EvalQuestion question = given.question();
    List<RankedCitation> citations = given.citations();
    return new Judged(
        question,
        outcome(given.answer()),
        given.answer().confidence(),
        rank(question, citations.stream().map(RankedCitation::hit).toList()),
        given.plainRank(),
        !citations.isEmpty() && question.answeredIn(quote(citations.getFirst()).text()),
        given.answer() instanceof Answer.Answered answered
            && question.knownWrong(quote(answered.citations().getFirst())),
        citations.stream().findFirst().map(Judge::firstQuote),
        citations.stream().allMatch(c -> isVerbatim(quote(c), originals)),
        citations.stream().allMatch(c -> isAttributed(quote(c), originals)),
        given.micros());
  }

  private static Outcome outcome(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> Outcome.ANSWERED;
      case Answer.Tentative _ -> Outcome.TENTATIVE;
      case Answer.Declined _ -> Outcome.DECLINED;
    };
  }

  private static Judged.FirstQuote firstQuote(RankedCitation citation) {
    Quote quote = quote(citation);
    return new Judged.FirstQuote(quote.article().id() + "#" + quote.paragraph(), quote.text());
  }

  private static int rank(EvalQuestion question, List<Hit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      if (question.answeredBy(hits.get(i).passage())) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Quote quote(RankedCitation citation) {
    return citation.citation().quote();
  }

  private static boolean isVerbatim(Quote quote, Map<String, Article> originals) {
    Article original = originals.get(quote.article().id());
    return original != null
        && original
            .text()
            .value()
            .regionMatches(quote.span().start(), quote.text(), 0, quote.span().length());
  }

  private static boolean isAttributed(Quote quote, Map<String, Article> originals) {
    Article original = originals.get(quote.article().id());
    return original != null && original.attribution().equals(quote.article().attribution());
  }

  private Map<String, Article> originals(Set<String> wanted) throws IOException {
    Map<String, Article> originals = new HashMap<>();
    ArticleSink sink =
        new ArticleSink() {
          @Override
          public void article(Article article) {
            if (wanted.contains(article.id())) {
              originals.putIfAbsent(article.id(), article);
            }
          }

          @Override
          public void problem(CorpusProblem problem) {}
        };
    for (CorpusFile file : corpus.files()) {
      corpus.read(file, sink);
    }
    return originals;
  }

  private record Given(
      EvalQuestion question,
      Answer answer,
      List<RankedCitation> citations,
      int plainRank,
      long micros) {}
}
