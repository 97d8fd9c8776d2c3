package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.Digest;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;

/**
 * Brings an index up to date: files whose stamp changed are read again, and of their articles only
 * those whose digest changed are indexed again.
 */
final class Refresh {
  private static final double BUFFER_MEGABYTES = 128;

  private final Directory directory;
  private final Analyzers analyzers;
  private final ObjectMapper json;
  private final InstantSource clock;
  private final ArticleDocuments documents;

  private final List<CorpusProblem> problems = new ArrayList<>();
  private int added;
  private int changed;
  private int removed;

  Refresh(Directory directory, Analyzers analyzers, ObjectMapper json, InstantSource clock) {
    this.directory = directory;
    this.analyzers = analyzers;
    this.json = json;
    this.clock = clock;
    this.documents = new ArticleDocuments(json);
  }

  RefreshReport run(Corpus corpus, RefreshProgress progress) throws IOException {
    List<CorpusFile> files = corpus.files();
    KnownFiles known;
    CommitData before;
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      known = KnownFiles.in(reader);
      before = CommitData.of(reader.getIndexCommit().getUserData());
    }
    List<CorpusFile> toRead = files.stream().filter(file -> !known.isCurrent(file)).toList();
    Set<String> gone = new HashSet<>(known.names());
    files.forEach(file -> gone.remove(file.name()));
    if (toRead.isEmpty() && gone.isEmpty()) {
      return new RefreshReport(0, 0, 0, known.articleCount(), problems);
    }
    Map<String, String> digests = new TreeMap<>(known.digests());
    IndexWriterConfig config =
        new IndexWriterConfig(analyzers.byField()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String file : gone) {
        writer.deleteDocuments(new Term(IndexFormat.FILE, file));
        known.articlesOf(file).forEach(digests::remove);
        removed += known.articlesOf(file).size();
      }
      readAll(corpus, toRead, known, digests, writer, progress);
      Digest corpusDigest = Digest.of(digests.toString());
      new CommitData(corpusDigest.hex(), clock.instant()).writeTo(writer);
      writer.commit();
    }
    int kept = digests.size() - added - changed;
    if (!changedAnything()) {
      return new RefreshReport(0, 0, 0, kept, problems);
    }
    assert !before.corpusDigest().equals(Digest.of(digests.toString()).hex());
    return new RefreshReport(added, changed, removed, kept, problems);
  }

  private boolean changedAnything() {
    return added + changed + removed > 0;
  }

  private void readAll(
      Corpus corpus,
      List<CorpusFile> toRead,
      KnownFiles known,
      Map<String, String> digests,
      IndexWriter writer,
      RefreshProgress progress)
      throws IOException {
    long all = toRead.stream().mapToLong(CorpusFile::size).sum();
    long done = 0;
    for (CorpusFile file : toRead) {
      Set<String> vanished = new HashSet<>(known.articlesOf(file.name()));
      FileSink sink = new FileSink(digests, vanished, writer);
      try {
        corpus.read(file, sink);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      for (String article : vanished) {
        writer.deleteDocuments(new Term(IndexFormat.ARTICLE, article));
        digests.remove(article);
        removed++;
      }
      writer.updateDocument(fileTerm(file), ArticleDocuments.file(file));
      done += file.size();
      progress.at(done, all, added + changed);
    }
  }

  // File documents are found by a term of their own, since their articles carry the name too.
  private static Term fileTerm(CorpusFile file) {
    return new Term(IndexFormat.STAMP_OF, file.name());
  }

  private final class FileSink implements ArticleSink {
    private final Map<String, String> digests;
    private final Set<String> vanished;
    private final IndexWriter writer;
    private final Map<String, Integer> seen = new HashMap<>();

    FileSink(Map<String, String> digests, Set<String> vanished, IndexWriter writer) {
      this.digests = digests;
      this.vanished = vanished;
      this.writer = writer;
    }

    @Override
    public void article(Article article) {
      String id = article.id();
      boolean ofThisFile = vanished.remove(id);
      if (!ofThisFile && (digests.containsKey(id) || seen.containsKey(id))) {
        problem(
            new CorpusProblem(
                article.origin().file(),
                article.origin().line(),
                "the id \"" + id + "\" is taken by another article",
                "give it an id of its own; until then it is left out"));
        return;
      }
      seen.put(id, article.origin().line());
      Digest digest = ArticleMeta.digest(article, json);
      String before = digests.put(id, digest.hex());
      if (digest.hex().equals(before)) {
        return;
      }
      if (before == null) {
        added++;
      } else {
        changed++;
      }
      write(article, digest);
    }

    private void write(Article article, Digest digest) {
      try {
        writer.updateDocuments(
            new Term(IndexFormat.ARTICLE, article.id()), documents.of(article, digest));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void problem(CorpusProblem problem) {
      problems.add(problem);
    }
  }
}
