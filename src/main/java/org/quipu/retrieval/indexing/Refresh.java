package org.quipu.retrieval.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quipu.corpus.Article;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.RefreshProgress;

/**
 * Refreshes an index. Files whose stamp changed are read again, in order of their names; in files
 * with one article per line only changed lines are parsed again; and only articles whose digest
 * changed are indexed again.
 *
 * <p>Of several articles with the same id the first is served: that of the first file by name, and
 * within a file the first. The others are recorded with their files, so that the next one takes
 * over when the first disappears, whichever file changed.
 *
 * <p>The result is the same as that of rebuilding the index.
 */
public final class Refresh {
  private final Listing listing;
  private final IndexUpdate update;
  private final IndexingThreads threads;
  private final Map<String, FileState> states;
  private final Map<String, List<CorpusProblem>> problems;
  private final Claims claims = new Claims();
  private final Tally tally;
  private final RefreshProgress progress;

  // Mutable state: the files of the corpus, the files still to read, and the progress of reading.
  private final TreeMap<String, CorpusFile> listed = new TreeMap<>();
  private final TreeMap<String, CorpusFile> toRead = new TreeMap<>();
  private final List<String> fileNumbers = new ArrayList<>();
  private final LongIntMap claimants = new LongIntMap();
  private long doneBytes;
  private long allBytes;

  /** Prepares a refresh. */
  public Refresh(
      Listing listing,
      IndexUpdate update,
      IndexingThreads threads,
      Tally tally,
      RefreshProgress progress)
      throws IOException {
    this.listing = listing;
    this.update = update;
    this.threads = threads;
    this.states = update.states();
    this.problems = update.problems();
    this.tally = tally;
    this.progress = progress;
  }

  /** Writes everything that changed; publishing it is left to the caller. */
  public void run(Corpus corpus) throws IOException {
    listing.files().forEach(file -> listed.put(file.name(), file));
    listing.files().stream().filter(file -> !isCurrent(file)).forEach(this::plan);
    Set<String> gone = new HashSet<>(states.keySet());
    gone.removeAll(listed.keySet());
    for (String file : gone) {
      drop(file);
    }
    while (!toRead.isEmpty()) {
      read(corpus, toRead.pollFirstEntry().getValue());
    }
    threads.await();
  }

  private boolean isCurrent(CorpusFile file) {
    FileState state = states.get(file.name());
    return state != null && state.isCurrent(file);
  }

  private void plan(CorpusFile file) {
    if (toRead.put(file.name(), file) == null) {
      allBytes += file.size();
    }
  }

  private void drop(String file) throws IOException {
    for (int article : update.ofFile(file)) {
      leave(article, update.id(article));
    }
    update.removeFile(file);
    problems.remove(file);
    states.remove(file);
    tally.wrote();
  }

  private void read(Corpus corpus, CorpusFile file) throws IOException {
    fileNumbers.add(file.name());
    FileSink sink = new FileSink(this, file);
    corpus.read(file, sink);
    threads.check(); // reading a corpus never throws, whatever happens to its articles
    sink.finish();
    doneBytes += file.size();
    progressIn(file, 0);
  }

  IndexUpdate update() {
    return update;
  }

  Claims claims() {
    return claims;
  }

  void progressIn(CorpusFile file, long bytes) {
    progress.at(
        doneBytes + Math.min(bytes, file.size()), allBytes, tally.added() + tally.changed());
  }

  /** Schedules a file for reading because a change in another file affects its articles. */
  void readAgain(String file) {
    CorpusFile again = listed.get(file);
    if (again != null && (fileNumbers.isEmpty() || file.compareTo(fileNumbers.getLast()) > 0)) {
      plan(again);
    }
  }

  /**
   * Indexes a new article, unless another file of this refresh has claimed it; returns that file.
   */
  Optional<String> addUnlessTaken(Article article, long fingerprint) throws IOException {
    int first = claims.claimNew(article.id(), fileNumbers.size() - 1);
    if (first != LongIntMap.NONE) {
      return Optional.of(fileNumbers.get(first));
    }
    submit(
        article,
        () -> {
          ArticleDigest digest = ArticleMeta.digest(article);
          tally.add(digest);
          update.add(article, digest, fingerprint);
        });
    return Optional.empty();
  }

  /** Indexes an article again if it changed or moved. */
  void replace(Article article, long fingerprint, int old) throws IOException {
    ArticleDigest before = update.digest(old);
    boolean wasGone = claims.isGone(old);
    boolean elsewhere = !update.file(old).equals(article.origin().file());
    boolean sameLine = update.fingerprint(old) == fingerprint;
    claims.claim(old);
    if (elsewhere) {
      claimants.putIfAbsent(old, fileNumbers.size() - 1);
    }
    submit(
        article,
        () -> {
          ArticleDigest digest = ArticleMeta.digest(article);
          if (elsewhere || wasGone || !sameLine || !digest.equals(before)) {
            tally.replace(before, digest, wasGone);
            update.replace(article, digest, fingerprint);
          }
        });
  }

  private void submit(Article article, IndexingThreads.Work work) throws IOException {
    threads.submit(article.text().value().length(), work);
  }

  /** The file that holds an article now, which may differ from the one that held it before. */
  String holder(int article) throws IOException {
    int claimant = claimants.get(article);
    return claimant == LongIntMap.NONE ? update.file(article) : fileNumbers.get(claimant);
  }

  /** Removes an article that its file no longer contains; another file may still take it over. */
  void remove(int article) throws IOException {
    String id = update.id(article);
    leave(article, id);
    update.remove(id);
  }

  private void leave(int article, String id) throws IOException {
    claims.leave(article);
    tally.remove(update.digest(article));
    update.leavingOut(id).forEach(this::readAgain);
  }

  FileState state(CorpusFile file, FileState.Reading reading) {
    return FileState.of(file, listing.begun(), reading);
  }

  /** Records the state in which a file was read, and its problems. */
  void record(CorpusFile file, FileState state, List<CorpusProblem> found, Set<String> leftOut)
      throws IOException {
    List<CorpusProblem> before =
        found.isEmpty() ? problems.remove(file.name()) : problems.put(file.name(), found);
    boolean known = state.equals(states.put(file.name(), state)) && found.equals(before);
    if (!known || !leftOut.isEmpty()) {
      update.record(file.name(), state, found, leftOut);
      tally.wrote();
    }
  }

  /** The current problems of the corpus, in the order of files and lines. */
  public List<CorpusProblem> problems() {
    return new TreeMap<>(problems).values().stream().flatMap(List::stream).toList();
  }

  /** Whether any file has to be read again next time, whatever its stamp. */
  public boolean leftSomethingUnread() {
    return states.values().stream().anyMatch(FileState::mustBeReadAgain);
  }
}
