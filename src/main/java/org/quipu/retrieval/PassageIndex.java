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
 * Finds passages of a corpus: what an engine keeps, searched as questions want it.
 *
 * <p>Safe for use by many threads.
 */
public final class PassageIndex implements AutoCloseable {
  private final SearchEngine engine;
  private final Search.Tools tools;
  private volatile @Nullable Search latest;

  /** An index without synonyms. */
  public PassageIndex(SearchEngine engine) {
    this(engine, Synonyms.NONE);
  }

  /** An index that knows words only, not what they mean. */
  public PassageIndex(SearchEngine engine, Synonyms synonyms) {
    this(engine, synonyms, Meanings.OFF);
  }

  /**
   * An index.
   *
   * @param engine closed with the index
   * @param synonyms that a question's words may be met by
   * @param meanings closed with the index
   */
  public PassageIndex(SearchEngine engine, Synonyms synonyms, Meanings meanings) {
    this(engine, synonyms, meanings, Budget::usual);
  }

  /**
   * An index whose questions may cost more or less than usual.
   *
   * @param engine closed with the index
   * @param synonyms that a question's words may be met by
   * @param meanings closed with the index
   * @param budgets gives each question its budget
   */
  public PassageIndex(
      SearchEngine engine, Synonyms synonyms, Meanings meanings, Supplier<Budget> budgets) {
    this.engine = engine;
    this.tools = Search.Tools.of(engine.analysis(), synonyms, meanings, budgets);
  }

  /** Loads the words and weights that every question needs, whatever the index. */
  public static void load() {
    FunctionWords.shipped();
    Ranker.shipped();
  }

  /** Begins, on another thread, to make ready what questions need beside the index. */
  public void prepare() {
    tools.meanings().prepare();
  }

  /**
   * A consistent view, to be closed after use; a refresh in the meantime does not change it.
   *
   * @throws IndexException if the index cannot be read
   */
  public Snapshot snapshot() {
    Generation generation = engine.generation();
    return new Snapshot(generation, search(generation), tools.meanings());
  }

  // What was found out about a generation is shared by everybody who asks it.
  private Search search(Generation generation) {
    Search known = latest;
    if (known == null || !known.isOf(generation)) {
      known = new Search(generation, tools);
      latest = known;
    }
    return known;
  }

  /**
   * Brings the index up to date with the corpus. Snapshots taken before see the old state, those
   * taken after see the new one, none sees anything between.
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
