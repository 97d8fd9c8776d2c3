package org.quipu.retrieval;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.Corpus;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.ranking.Ranker;
import org.quipu.retrieval.words.FunctionWords;

/**
 * An index of a corpus's passages, which searches a {@link SearchEngine} for questions.
 * Thread-safe.
 */
public final class PassageIndex implements AutoCloseable {
  private final SearchEngine engine;
  private final Search.Tools tools;
  private volatile @Nullable Search latest;

  /** Creates an index without synonyms. */
  public PassageIndex(SearchEngine engine) {
    this(engine, Synonyms.NONE);
  }

  /** Creates an index without a sentence encoder. */
  public PassageIndex(SearchEngine engine, Synonyms synonyms) {
    this(engine, synonyms, Meanings.OFF);
  }

  /**
   * Creates an index.
   *
   * @param engine the engine, closed with the index
   * @param synonyms words that may match in place of a question's own
   * @param meanings the encoder's meanings, closed with the index
   */
  public PassageIndex(SearchEngine engine, Synonyms synonyms, Meanings meanings) {
    this(engine, synonyms, meanings, Budget::usual);
  }

  /**
   * Creates an index with other budgets than usual.
   *
   * @param engine the engine, closed with the index
   * @param synonyms words that may match in place of a question's own
   * @param meanings the encoder's meanings, closed with the index
   * @param budgets gives each question its budget
   */
  public PassageIndex(
      SearchEngine engine, Synonyms synonyms, Meanings meanings, Supplier<Budget> budgets) {
    this.engine = engine;
    this.tools = Search.Tools.of(engine.analysis(), synonyms, meanings, budgets);
  }

  /** Loads the words and weights that every question needs, independently of the index. */
  public static void load() {
    FunctionWords.shipped();
    Ranker.shipped();
  }

  /** Begins, on another thread, to prepare the resources that questions need besides the index. */
  public void prepare() {
    tools.meanings().prepare();
  }

  /**
   * A consistent view, to be closed after use; a refresh does not change it.
   *
   * @throws IndexException if the index cannot be read
   */
  public Snapshot snapshot() {
    Generation generation = engine.generation();
    return new Snapshot(generation, search(generation), tools.meanings());
  }

  // Facts derived from a generation are shared by everybody who searches it.
  private Search search(Generation generation) {
    Search known = latest;
    if (known == null || !known.isOf(generation)) {
      known = new Search(generation, tools);
      latest = known;
    }
    return known;
  }

  /**
   * Refreshes the index from the corpus. Snapshots taken before see the old state, those taken
   * afterwards see the new one, and none sees anything in between.
   *
   * @throws IndexException if the corpus cannot be listed or the index cannot be written; the old
   *     state stays in service
   */
  public RefreshReport refresh(Corpus corpus, RefreshProgress progress) {
    return engine.refresh(corpus, progress);
  }

  @Override
  public void close() {
    tools.meanings().close();
    engine.close();
  }
}
