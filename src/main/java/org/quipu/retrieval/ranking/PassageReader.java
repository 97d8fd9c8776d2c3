package org.quipu.retrieval.ranking;

import java.util.List;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Turns passages into tokens. Safe for use by many threads. */
public final class PassageReader {
  private final TextAnalysis analysis;
  private final SentenceSplitter splitter = new SentenceSplitter();

  public PassageReader(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The tokens of a text in a language. */
  public PassageTokens read(String text, String lang) {
    List<Span> sentences = splitter.split(text, lang);
    WordList words = new WordList(text, sentences);
    analysis.words(text, words);
    Stems stems = new Stems(words);
    analysis.stems(lang, text, stems);
    return new PassageTokens(lang, sentences, words, stems.byWord, words.grams().sort());
  }

  /** Puts stems beside words: both cuts agree on where words begin. */
  private static final class Stems implements TextAnalysis.TermSink {
    private final WordList words;
    private final int[] byWord;
    private int at;

    Stems(WordList words) {
      this.words = words;
      this.byWord = new int[words.count()];
    }

    @Override
    public void term(CharSequence term, int start, int end) {
      while (at < byWord.length && words.start(at) < start) {
        at++;
      }
      if (at < byWord.length && words.start(at) < end) {
        byWord[at] = Hashes.of(term);
      }
    }
  }
}
