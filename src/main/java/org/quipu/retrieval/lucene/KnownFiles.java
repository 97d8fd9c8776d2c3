package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.quipu.corpus.CorpusFile;

/**
 * The files and articles that an index holds.
 *
 * @param stamps the state of each file when it was indexed, by name
 * @param byFile the ids of each file's articles
 * @param digests of every article, by id
 */
record KnownFiles(
    Map<String, String> stamps, Map<String, Set<String>> byFile, Map<String, String> digests) {

  static KnownFiles in(DirectoryReader reader) throws IOException {
    KnownFiles known = new KnownFiles(new HashMap<>(), new HashMap<>(), new HashMap<>());
    Term files = new Term(IndexFormat.TYPE, IndexFormat.TYPE_FILE);
    Term articles = new Term(IndexFormat.TYPE, IndexFormat.TYPE_ARTICLE);
    for (LeafReaderContext leaf : reader.leaves()) {
      known.each(leaf, files, known::addFile);
      known.each(leaf, articles, known::addArticle);
    }
    return known;
  }

  private void each(LeafReaderContext leaf, Term term, DocumentVisitor visitor) throws IOException {
    PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
    if (postings == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    StoredFields stored = leaf.reader().storedFields();
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        visitor.visit(stored.document(doc));
      }
    }
  }

  private void addFile(Document document) {
    stamps.put(document.get(IndexFormat.FILE), document.get(IndexFormat.STAMP));
  }

  private void addArticle(Document document) {
    String id = document.get(IndexFormat.ARTICLE);
    byFile.computeIfAbsent(document.get(IndexFormat.FILE), name -> new HashSet<>()).add(id);
    digests.put(id, document.get(IndexFormat.DIGEST));
  }

  boolean isCurrent(CorpusFile file) {
    return ArticleDocuments.stamp(file).equals(stamps.get(file.name()));
  }

  Set<String> names() {
    return stamps.keySet();
  }

  Set<String> articlesOf(String file) {
    return byFile.getOrDefault(file, Set.of());
  }

  int articleCount() {
    return digests.size();
  }

  private interface DocumentVisitor {
    void visit(Document document) throws IOException;
  }
}
