package org.quipu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.quipu.cli.eval.EvalQuestion;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.fixture.ShippedCorpus;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.lucene.SyntheticCorpus;
import org.quipu.retrieval.question.Synonyms;

/** A corpus, and questions about it. */
record BenchCorpus(PassageIndex index, List<Question> questions) {
  /** The system property with the folder in which corpora and indexes are kept between runs. */
  static final String FOLDER = "speed.folder";

  private static final int QUESTIONS = 20_000;
  private static final int EVERY = 10;
  private static final long SEED = 42;

  static BenchCorpus named(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty(FOLDER)).resolve(name));
    if (name.equals("shipped")) {
      return new BenchCorpus(open(ShippedCorpus.FOLDER, folder), shipped());
    }
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path file = corpus.resolve("synthetic.jsonl");
    SyntheticCorpus words = new SyntheticCorpus(SEED);
    if (!Files.exists(file)) {
      Path unfinished = folder.resolve("unfinished");
      words.write(unfinished, Integer.parseInt(name));
      Files.move(unfinished, file);
    }
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(Question.of(words.question()));
    }
    return new BenchCorpus(open(corpus, folder.resolve("index")), questions);
  }

  private static PassageIndex open(Path corpus, Path folder) {
    PassageIndex index =
        new PassageIndex(
            LuceneIndex.open(folder, InstantSource.system()),
            Synonyms.in(Path.of("config", "synonyms")));
    index.refresh(new CorpusFolder(corpus), RefreshProgress.SILENT);
    return index;
  }

  // Every tenth question has a letter wrong, each time another one.
  private static List<Question> shipped() throws IOException {
    Path folder = Path.of("src", "test", "resources", "eval");
    List<EvalQuestion> all = new ArrayList<>(EvalQuestion.read(folder.resolve("shipped-en.jsonl")));
    all.addAll(EvalQuestion.read(folder.resolve("shipped-es.jsonl")));
    Random random = new Random(SEED);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      String text = all.get(random.nextInt(all.size())).question().text();
      questions.add(Question.of(i % EVERY == 0 ? misspelt(text, random) : text));
    }
    return questions;
  }

  private static String misspelt(String text, Random random) {
    StringBuilder wrong = new StringBuilder(text);
    int at = random.nextInt(text.length());
    while (!Character.isLetter(text.charAt(at))) {
      at = (at + 1) % text.length();
    }
    wrong.setCharAt(at, (char) ('a' + random.nextInt(26)));
    return wrong.toString();
  }
}
