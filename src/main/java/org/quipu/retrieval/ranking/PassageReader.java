package org.quipu.retrieval.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Turns passages into tokens. Safe for use by many threads. */
public final class PassageReader {
  /** Where more than one in so many words is new, the text is sooner analysed as a whole. */
  private static final int FEW = 4;

  /** The share of the memory that words may take. */
  private static final int VOCABULARY_SHARE = 32;

  private final TextAnalysis analysis;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Vocabulary vocabulary =
      new Vocabulary(Runtime.getRuntime().maxMemory() / VOCABULARY_SHARE);

  public PassageReader(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The tokens of a text in a language. */
  public PassageTokens read(String text, String lang) {
    List<Span> sentences = splitter.split(text, lang);
    WordList words = analysis.stemsByWord(lang) ? lookUp(text, lang, sentences) : null;
    return new PassageTokens(
        lang, sentences, words == null ? analyse(text, lang, sentences) : words);
  }

  /** Reads a text that is mostly of known words; null where too much is new. */
  private @Nullable WordList lookUp(String text, String lang, List<Span> sentences) {
    WordPlaces places = new WordPlaces(text.length());
    analysis.places(text, places);
    WordList words = new WordList(text, sentences);
    int left = places.count() / FEW;
    for (int i = 0; i < places.count(); i++) {
      int start = places.start(i);
      int end = places.end(i);
      WrittenWord word = vocabulary.find(lang, text, start, end);
      if (word == null && left-- > 0) {
        word = alone(text.substring(start, end), lang);
      }
      if (word == null) {
        return null;
      }
      words.add(start, end, word);
    }
    return words;
  }

  /** A word by itself; null where the analysis does not take it for one word. */
  private @Nullable WrittenWord alone(String written, String lang) {
    WordAnalysis found = WordAnalysis.of(written, lang, analysis);
    if (found.count() != 1 || found.start(0) != 0 || found.end(0) != written.length()) {
      return null;
    }
    WrittenWord word = found.word(0);
    vocabulary.add(word);
    return word;
  }

  private WordList analyse(String text, String lang, List<Span> sentences) {
    WordAnalysis found = WordAnalysis.of(text, lang, analysis);
    WordList words = new WordList(text, sentences);
    for (int i = 0; i < found.count(); i++) {
      WrittenWord known = vocabulary.find(lang, text, found.start(i), found.end(i));
      WrittenWord word = known == null ? found.word(i) : known;
      if (known == null) {
        vocabulary.add(word);
      }
      words.add(found.start(i), found.end(i), word);
    }
    return words;
  }
}
