package org.quipu.retrieval.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;

/** Receives the articles of one file, and determines which ones it no longer contains. */
final class FileSink implements ArticleSink {
  private static final int MOST_PROBLEMS = 100;

  /** The longest id, in UTF-16 units: Lucene refuses terms of more than 32,766 bytes. */
  private static final int LONGEST_ID = 1000;

  private final Refresh refresh;
  private final CorpusFile file;
  private final int[] before;
  private final LongIntMap lines;

  private final List<CorpusProblem> problems = new ArrayList<>();
  private final Set<String> leftOut = new TreeSet<>();
  private FileState.Reading reading = FileState.Reading.COMPLETE;
  private int untold;
  private int line;
  private long fingerprint;
  private @Nullable Exception failure;

  FileSink(Refresh refresh, CorpusFile file) throws IOException {
    this.refresh = refresh;
    this.file = file;
    this.before = refresh.update().ofFile(file.name());
    this.lines = refresh.update().byFingerprint(before);
  }

  @Override
  public void read(long bytes) {
    refresh.progressIn(file, bytes);
  }

  @Override
  public boolean has(int number, long print) {
    line = number;
    fingerprint = print;
    return claimLine(print) || claimLine(atLine(print, number));
  }

  private boolean claimLine(long print) {
    int article = lines.get(print);
    if (article == LongIntMap.NONE || !refresh.claims().isUndecided(article)) {
      return false;
    }
    refresh.claims().claim(article);
    return true;
  }

  // An article whose id is derived from its line number is a different article on another line.
  private static long atLine(long print, int number) {
    return Long.rotateLeft(print, 32) ^ number * 0x9E3779B97F4A7C15L;
  }

  @Override
  public void article(Article article) {
    if (failure == null) {
      try {
        take(article, fingerprintOf(article));
      } catch (IOException | RuntimeException e) {
        // Reading continues to the end, because a reader might mistake an exception for a broken
        // file.
        failure = e;
      }
    }
  }

  // A line with a problem has no fingerprint, so that it is read and reported every time.
  private long fingerprintOf(Article article) {
    if (fingerprint == 0 || article.origin().line() != line) {
      return 0;
    }
    return article.id().endsWith("-" + line) ? atLine(fingerprint, line) : fingerprint;
  }

  private void take(Article article, long print) throws IOException {
    if (article.id().length() > LONGEST_ID) {
      tell(article, "the id is longer than " + LONGEST_ID + " characters", "give it a shorter one");
      return;
    }
    int old = refresh.update().find(article.id());
    if (old == IndexUpdate.NONE) {
      refresh.addUnlessTaken(article, print).ifPresent(holder -> leaveOut(article, holder));
    } else {
      takeOld(article, print, old);
    }
  }

  private void takeOld(Article article, long print, int old) throws IOException {
    Claims claims = refresh.claims();
    String holder = refresh.holder(old);
    boolean rival = !holder.equals(file.name()) && !claims.isGone(old);
    if (claims.isClaimed(old) || (rival && isWeaker(holder))) {
      leaveOut(article, holder);
      return;
    }
    if (rival) {
      refresh.readAgain(holder);
    }
    refresh.replace(article, print, old);
  }

  // Of two articles with the same id the first file's is served.
  private boolean isWeaker(String holder) {
    return holder.compareTo(file.name()) < 0;
  }

  private void leaveOut(Article article, String holder) {
    leftOut.add(article.id());
    tell(
        article,
        "the id \"" + article.id() + "\" is taken by an article in " + holder,
        "give it an id of its own; until then it is left out");
  }

  private void tell(Article article, String what, String cure) {
    problem(new CorpusProblem(file.name(), article.origin().line(), what, cure));
  }

  @Override
  public void problem(CorpusProblem problem) {
    fingerprint = 0;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    } else {
      untold++;
    }
  }

  @Override
  public void unreadable(CorpusProblem problem) {
    if (problem.line() > 0) {
      reading = FileState.Reading.PARTIAL;
    } else if (reading != FileState.Reading.PARTIAL) {
      reading = FileState.Reading.UNREADABLE;
    }
    problem(problem);
  }

  /** Ends the file: articles that it no longer contains are removed, unless it is broken. */
  void finish() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Exception e -> throw new IllegalStateException("no other exception is caught", e);
    }
    if (reading == FileState.Reading.COMPLETE) {
      for (int article : before) {
        if (refresh.claims().isUndecided(article)) {
          refresh.remove(article);
        }
      }
    }
    if (untold > 0) {
      problems.add(
          new CorpusProblem(
              file.name(),
              0,
              "there are " + untold + " more problems",
              "repair those above first"));
    }
    refresh.record(file, refresh.state(file, reading), problems, leftOut);
  }
}
