package org.quipu.answer;

import java.util.List;
import org.quipu.corpus.Article;
import org.quipu.corpus.Digest;
import org.quipu.corpus.Span;

/** Creates citations of spans of articles, and opens citations given before. */
public interface CitationDesk {
  /** A citation of a span, without marks. */
  Citation cite(Article article, Span span);

  /** Opens a citation by its id, if its article's text has not changed. */
  Opened open(CitationId id);

  /** The same citation with its quote one whole sentence wider on each side, inside its article. */
  Citation widen(Citation citation);

  /**
   * A citation of another span of the same article, with its marks and its place if it has them.
   */
  Citation recut(Citation citation, Span span);

  /** The digest of the text that a citation was cut from. */
  Digest digest(Citation citation);

  /** The current state of a citation given before. */
  sealed interface Opened {
    /** The text is unchanged and the quote is exact. */
    record Unchanged(Citation citation) implements Opened {}

    /** The article's text has changed; nothing is quoted from it under this id. */
    record Changed(Article article) implements Opened {}

    /** The article is no longer in the corpus. */
    record Gone() implements Opened {}
  }

  /** Checks whether a quotation is genuine. */
  QuoteCheck check(String quotation);

  /** The verdict on a quotation. */
  sealed interface QuoteCheck {
    /** An article contains exactly these words. */
    record Exact(Citation citation) implements QuoteCheck {}

    /**
     * An article contains nearly these words.
     *
     * @param citation the genuine words
     * @param differences the runs of asked and genuine words in order, identical runs included
     */
    record Near(Citation citation, List<Difference> differences) implements QuoteCheck {
      public Near {
        differences = List.copyOf(differences);
      }
    }

    /** No article contains anything like it. */
    record Absent() implements QuoteCheck {}
  }

  /**
   * A run of words of a quotation beside the words of the article.
   *
   * @param asked as asked; empty where the article has words that the quotation leaves out
   * @param real as the article has it; empty where the quotation adds words
   */
  record Difference(String asked, String real) {
    public boolean same() {
      return asked.equals(real);
    }
  }
}
