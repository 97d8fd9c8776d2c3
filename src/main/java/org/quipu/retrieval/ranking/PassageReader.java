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
  private static final int VOCABULARY_SHARE = 64;

  private final TextAnalysis analysis;
  private final Folds folds;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Vocabulary vocabulary =
      new Vocabulary(Runtime.getRuntime().maxMemory() / VOCABULARY_SHARE);

  public PassageReader(TextAnalysis analysis) {
    this.analysis = analysis;
    this.folds = new Folds(analysis);
  }

  /** The tokens of a text in a language. */
  public PassageTokens read(String text, String lang) {
    List<Span> sentences = splitter.split(text, lang);
    WordPlaces places = new WordPlaces(text.length());
    analysis.places(text, places);
    WordReading word = new WordReading(analysis, folds, text, lang);
    WordList words =
        analysis.stemsByWord(lang) ? lookUp(text, lang, places, sentences, word) : null;
    return new PassageTokens(
        lang, sentences, words == null ? analyse(text, lang, places, sentences, word) : words);
  }

  /** Reads a text that is mostly of known words; null where too much is new. */
  private @Nullable WordList lookUp(
      String text, String lang, WordPlaces places, List<Span> sentences, WordReading word) {
    WordList words = new WordList(text.length(), places.count(), sentences);
    int left = places.count() / FEW;
    for (int i = 0; i < places.count(); i++) {
      int start = places.start(i);
      int end = places.end(i);
      word.read(start, end);
      long stem = vocabulary.find(word.key());
      if (stem == Vocabulary.UNKNOWN && left-- > 0) {
        stem = alone(text.substring(start, end), lang);
        if (stem != Vocabulary.UNKNOWN) {
          vocabulary.add(word.key(), (int) stem);
        }
      }
      if (stem == Vocabulary.UNKNOWN) {
        return null;
      }
      words.add(start, end, (int) stem, word);
    }
    return words;
  }

  /** The stem of a word by itself, where the analysis takes it for one word. */
  private long alone(String written, String lang) {
    WordPlaces places = new WordPlaces(written.length());
    analysis.places(written, places);
    boolean isOne =
        places.count() == 1 && places.start(0) == 0 && places.end(0) == written.length();
    return isOne
        ? Integer.toUnsignedLong(WordStems.of(written, lang, places, analysis)[0])
        : Vocabulary.UNKNOWN;
  }

  private WordList analyse(
      String text, String lang, WordPlaces places, List<Span> sentences, WordReading word) {
    int[] stems = WordStems.of(text, lang, places, analysis);
    WordList words = new WordList(text.length(), places.count(), sentences);
    for (int i = 0; i < places.count(); i++) {
      word.read(places.start(i), places.end(i));
      if (analysis.stemsByWord(lang) && vocabulary.find(word.key()) == Vocabulary.UNKNOWN) {
        vocabulary.add(word.key(), stems[i]);
      }
      words.add(places.start(i), places.end(i), stems[i], word);
    }
    return words;
  }
}
