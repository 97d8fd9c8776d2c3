package org.quipu.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quipu.cli.eval.Half;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.ranking.Rescoring;
import org.quipu.retrieval.ranking.Rescoring.Knowing;
import org.quipu.retrieval.signal.Model;
import org.quipu.retrieval.signal.SentenceSighting;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signals;

/**
 * Learns all weights of the ranking from question sets, and writes them to {@code
 * src/main/resources}, with tables of their value in {@code docs/ranking.md}. Deterministic: the
 * same sets give the same bytes.
 *
 * <p>Arguments: the folders of the sets, separated by commas; see {@link QuestionSet}.
 */
public final class Train {
  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "org", "quipu", "retrieval", "ranking");
  private static final Path DOCUMENT = Path.of("docs", "ranking.md");

  /** Where the vectors of sentences are kept, which take longest to make. */
  private static final Path VECTORS = Path.of("target", "train");

  private static final long MOST_BYTES = 1L << 30;

  private final List<QuestionSet> sets;
  private final Path temporary;
  private final Path resources;
  private final Path document;

  /**
   * Learns from question sets.
   *
   * @param temporary a folder for indexes
   * @param resources the folder that the weights are written to
   * @param document has the tables
   */
  Train(List<QuestionSet> sets, Path temporary, Path resources, Path document) {
    this.sets = sets;
    this.temporary = temporary;
    this.resources = resources;
    this.document = document;
  }

  public static void main(String[] arguments) throws IOException {
    Path temporary = Files.createTempDirectory("quipu-train");
    List<QuestionSet> sets = new ArrayList<>();
    for (String folder : arguments[0].split(",", -1)) {
      sets.add(QuestionSet.read(Path.of(folder.strip()), temporary));
    }
    try (Meanings meanings = Meanings.shipped(Files.createDirectories(VECTORS), MOST_BYTES)) {
      new Train(sets, temporary, RESOURCES, DOCUMENT).run(meanings);
    }
  }

  void run(Meanings meanings) throws IOException {
    List<Asked> asked = ask("whole", meanings, Optional.empty());
    Pools sentences = Learning.sentences(asked);
    Model<SentenceSighting> sentenceModel =
        new Model<>(Signals.OF_SENTENCES, write("sentences.properties", sentences));
    Pools byWords = Learning.byWords(asked, sentenceModel);
    Model<Sighting> wordModel =
        new Model<>(Signals.OF_PASSAGES, write("passages.properties", byWords));
    Pools byMeaning = Learning.byMeaning(asked, sentenceModel, wordModel);
    Model<Sighting> meaningModel =
        new Model<>(
            Signals.OF_PASSAGES_BY_MEANING, write("passages-by-meaning.properties", byMeaning));
    Rescoring rescoring = new Rescoring(sentenceModel, wordModel, meaningModel);
    Firsts wordFirsts = new Firsts(Knowing.WORDS, rescoring);
    Firsts meaningFirsts = new Firsts(Knowing.MEANING, rescoring);
    add(asked, wordFirsts, meaningFirsts);
    for (Half half : Half.values()) {
      add(ask(half.name(), meanings, Optional.of(half)), wordFirsts, meaningFirsts);
    }
    write("confidence.properties", wordFirsts);
    write("confidence-by-meaning.properties", meaningFirsts);
    new Report(sentences, byWords, byMeaning, wordFirsts, meaningFirsts).write(document);
  }

  private static void add(List<Asked> asked, Firsts... to) {
    for (Firsts firsts : to) {
      asked.forEach(firsts::add);
    }
  }

  private List<Asked> ask(String name, Meanings meanings, Optional<Half> half) throws IOException {
    List<Asked> all = new ArrayList<>();
    for (QuestionSet set : sets) {
      all.addAll(Asked.all(set, temporary.resolve(name + "-" + set.name()), meanings, half));
      System.err.println(set.name() + " (" + name + "): " + set.questions().size() + " questions");
    }
    return all;
  }

  private Map<String, Double> write(String file, Pools pools) throws IOException {
    double[] weights = RankFit.fit(pools, _ -> true, _ -> true);
    Map<String, Double> named = Learning.named(pools.names(), weights);
    write(file, Map.of(), named);
    return named;
  }

  private void write(String file, Firsts firsts) throws IOException {
    LogisticFit fit = firsts.fit(firsts.all());
    write(
        file, Map.of("intercept", fit.intercept()), Learning.named(firsts.names(), fit.weights()));
  }

  private void write(String file, Map<String, Double> first, Map<String, Double> weights)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of signals, as org.quipu.training.Train learned them; see");
    lines.add("# docs/ranking.md. A signal that is not here was not worth its place.");
    Map<String, Double> all = new LinkedHashMap<>(first);
    all.putAll(weights);
    all.forEach((name, weight) -> lines.add(String.format(Locale.ROOT, "%s=%.3f", name, weight)));
    Files.writeString(resources.resolve(file), String.join("\n", lines) + "\n");
  }
}
