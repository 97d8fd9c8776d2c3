package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.indexing.FileState;

/** The files from which an index was built: one document each, besides those of their articles. */
final class IndexedFiles {
  private final IndexReader reader;

  IndexedFiles(IndexReader reader) {
    this.reader = reader;
  }

  static Term term(String file) {
    return new Term(IndexFormat.STATE_OF, file);
  }

  static Document document(
      String file, FileState state, List<CorpusProblem> problems, Collection<String> leftOut) {
    Document document = new Document();
    document.add(new StringField(IndexFormat.TYPE, IndexFormat.TYPE_FILE, Field.Store.NO));
    document.add(new StringField(IndexFormat.STATE_OF, file, Field.Store.YES));
    document.add(new StoredField(IndexFormat.STATE, state.toString()));
    if (!problems.isEmpty()) {
      document.add(new StringField(IndexFormat.HAS_PROBLEMS, "", Field.Store.NO));
      document.add(new StoredField(IndexFormat.PROBLEMS, write(problems)));
    }
    for (String id : leftOut) {
      document.add(new StringField(IndexFormat.LEFT_OUT, id, Field.Store.NO));
    }
    return document;
  }

  // Initialised only if there are problems, because it is slow and most corpora have none.
  private static final class Problems {
    static final ObjectMapper JSON = new ObjectMapper();
  }

  private static String write(List<CorpusProblem> problems) {
    try {
      return Problems.JSON.writeValueAsString(problems);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of strings and numbers are always JSON", e);
    }
  }

  Map<String, FileState> states() throws IOException {
    Map<String, FileState> states = new HashMap<>();
    each(
        new Term(IndexFormat.TYPE, IndexFormat.TYPE_FILE),
        Set.of(IndexFormat.STATE_OF, IndexFormat.STATE),
        file ->
            states.put(
                file.get(IndexFormat.STATE_OF), FileState.parse(file.get(IndexFormat.STATE))));
    return states;
  }

  /** The problems of each file when it was indexed; files without problems are left out. */
  Map<String, List<CorpusProblem>> problems() throws IOException {
    Map<String, List<CorpusProblem>> problems = new HashMap<>();
    each(
        new Term(IndexFormat.HAS_PROBLEMS, ""),
        Set.of(IndexFormat.STATE_OF, IndexFormat.PROBLEMS),
        file ->
            problems.put(
                file.get(IndexFormat.STATE_OF),
                Problems.JSON.readValue(file.get(IndexFormat.PROBLEMS), new TypeReference<>() {})));
    return problems;
  }

  /** The files whose article with this id was left out in favour of another file's. */
  List<String> leavingOut(String id) throws IOException {
    List<String> files = new ArrayList<>();
    each(
        new Term(IndexFormat.LEFT_OUT, id),
        Set.of(IndexFormat.STATE_OF),
        file -> files.add(file.get(IndexFormat.STATE_OF)));
    return files;
  }

  private void each(Term term, Set<String> fields, Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      var stored = leaf.reader().storedFields();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.visit(stored.document(doc, fields));
        }
      }
    }
  }

  private interface Visitor {
    void visit(Document file) throws IOException;
  }
}
