package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.quipu.corpus.Article;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.indexing.ArticleDigest;
import org.quipu.retrieval.indexing.FileState;
import org.quipu.retrieval.indexing.IndexUpdate;
import org.quipu.retrieval.indexing.LongIntMap;

/** An update of the commit that a reader has open; changes become visible with the next commit. */
final class LuceneUpdate implements IndexUpdate {
  private final IndexWriter writer;
  private final IndexedArticles articles;
  private final IndexedFiles files;
  private final ArticleDocuments documents = new ArticleDocuments();

  LuceneUpdate(IndexReader reader, IndexWriter writer) throws IOException {
    this.writer = writer;
    this.articles = new IndexedArticles(reader);
    this.files = new IndexedFiles(reader);
  }

  @Override
  public int find(String articleId) throws IOException {
    return articles.find(articleId);
  }

  @Override
  public int[] ofFile(String file) throws IOException {
    return articles.ofFile(file);
  }

  @Override
  public String id(int article) throws IOException {
    return articles.id(article);
  }

  @Override
  public String file(int article) throws IOException {
    return articles.file(article);
  }

  @Override
  public ArticleDigest digest(int article) throws IOException {
    return articles.digest(article);
  }

  @Override
  public long fingerprint(int article) throws IOException {
    return articles.fingerprint(article);
  }

  @Override
  public LongIntMap byFingerprint(int[] some) throws IOException {
    return articles.byFingerprint(some);
  }

  @Override
  public Map<String, FileState> states() throws IOException {
    return files.states();
  }

  @Override
  public Map<String, List<CorpusProblem>> problems() throws IOException {
    return files.problems();
  }

  @Override
  public List<String> leavingOut(String articleId) throws IOException {
    return files.leavingOut(articleId);
  }

  @Override
  public void add(Article article, ArticleDigest digest, long fingerprint) throws IOException {
    writer.addDocuments(documents.of(article, digest, fingerprint));
  }

  @Override
  public void replace(Article article, ArticleDigest digest, long fingerprint) throws IOException {
    writer.updateDocuments(term(article.id()), documents.of(article, digest, fingerprint));
  }

  @Override
  public void remove(String articleId) throws IOException {
    writer.deleteDocuments(term(articleId));
  }

  private static Term term(String articleId) {
    return new Term(IndexFormat.ARTICLE, articleId);
  }

  @Override
  public void removeFile(String file) throws IOException {
    writer.deleteDocuments(new Term(IndexFormat.FILE, file), IndexedFiles.term(file));
  }

  @Override
  public void record(
      String file, FileState state, List<CorpusProblem> problems, Collection<String> leftOut)
      throws IOException {
    writer.updateDocument(
        IndexedFiles.term(file), IndexedFiles.document(file, state, problems, leftOut));
  }
}
