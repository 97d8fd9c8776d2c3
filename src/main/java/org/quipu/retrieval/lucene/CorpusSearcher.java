package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.quipu.retrieval.IndexInfo;

/** A searcher over one state of the index, with what was found out about that state. */
final class CorpusSearcher extends IndexSearcher {
  private final StoredArticles stored;
  private final IndexInfo info;
  private final PassageSearch passages;

  CorpusSearcher(DirectoryReader reader, Analyzers analyzers, ObjectMapper json)
      throws IOException {
    super(reader);
    this.stored = new StoredArticles(this, json);
    this.info = gather(reader);
    this.passages = new PassageSearch(this, analyzers);
  }

  StoredArticles stored() {
    return stored;
  }

  PassageSearch passages() {
    return passages;
  }

  /** What the index holds, counted once. */
  IndexInfo info() {
    return info;
  }

  private IndexInfo gather(DirectoryReader reader) throws IOException {
    CommitData commit = CommitData.of(reader.getIndexCommit().getUserData());
    Map<String, Integer> byLang = new HashMap<>();
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
      if (field.name.startsWith(IndexFormat.BODY_PREFIX)) {
        byLang.put(
            field.name.substring(IndexFormat.BODY_PREFIX.length()), reader.getDocCount(field.name));
      }
    }
    return new IndexInfo(
        count(IndexFormat.TYPE_ARTICLE),
        count(IndexFormat.TYPE_PASSAGE),
        byLang,
        stored.articles(0, 1).stream().findFirst().flatMap(a -> a.attribution().date()),
        commit.corpusDigest(),
        commit.built());
  }

  private int count(String type) throws IOException {
    return count(new TermQuery(new Term(IndexFormat.TYPE, type)));
  }
}
