package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.quipu.retrieval.reading.Labels;
import org.quipu.retrieval.reading.TextAnalysis;
import org.quipu.retrieval.reading.WordBreaks;

/** Analyses text with the analyzers of the index. */
final class LuceneAnalysis implements TextAnalysis {
  /** The maximum number of letters that folding produces from one. */
  private static final int MOST_FOR_ONE = 4;

  private final Analyzers analyzers;
  private final WordBreaks breaks = new WordBreaks();

  LuceneAnalysis(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  @Override
  public void stems(String lang, String text, TermSink sink) {
    cut(analyzers.stemming(lang), text, sink);
  }

  @Override
  public void words(String text, TermSink sink) {
    cut(analyzers.words(), text, sink);
  }

  @Override
  public void places(String text, PlaceSink sink) {
    breaks.find(Labels.keep(text), sink, (all, from, to) -> standardPlaces(all, from, to, sink));
  }

  private void standardPlaces(String text, int from, int to, PlaceSink sink) {
    cut(
        analyzers.places(),
        text.substring(from, to),
        (term, start, end) -> sink.place(from + start, from + end));
  }

  // The same as the filters of the analyzer for words.
  @Override
  public String fold(String word) {
    StringBuilder lower = new StringBuilder(word.length());
    Labels.keep(word).codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    char[] formed = Labels.form(lower.toString()).toCharArray();
    char[] folded = new char[MOST_FOR_ONE * formed.length];
    int length = ASCIIFoldingFilter.foldToASCII(formed, 0, folded, 0, formed.length);
    return new String(folded, 0, length);
  }

  @Override
  public boolean stemsByWord(String lang) {
    return Analyzers.stemsByWord(lang);
  }

  @Override
  public String served(String lang) {
    return Analyzers.served(lang);
  }

  private static void cut(Analyzer analyzer, String text, TermSink sink) {
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        sink.term(term, offsets.startOffset(), offsets.endOffset());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
