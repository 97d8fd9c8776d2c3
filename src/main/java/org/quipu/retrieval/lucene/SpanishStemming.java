package org.quipu.retrieval.lucene;

import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * An analyzer for Spanish with Snowball's stemmer. Lucene's own analyzer removes only the endings
 * of nouns, so the verb of a question rarely matches that of its answer.
 */
final class SpanishStemming extends StopwordAnalyzerBase {
  SpanishStemming() {
    super(SpanishAnalyzer.getDefaultStopSet());
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream telling = new StopFilter(new LowerCaseFilter(words), stopwords);
    return new TokenStreamComponents(words, new SnowballFilter(telling, "Spanish"));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new LowerCaseFilter(in);
  }
}
