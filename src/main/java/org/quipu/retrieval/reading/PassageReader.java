package org.quipu.retrieval.reading;

import java.util.List;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Converts passages to tokens. Thread-safe. */
public final class PassageReader {
  /** If more than one in this many words is new, it is faster to analyse the text as a whole. */
  private static final int FEW = 4;

  /** The vocabulary may take one part in this many of the heap. */
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
  public PassageTokens read(String written, String lang) {
    List<Span> sentences = splitter.split(written, lang);
    String text = Labels.keep(written);
    WordPlaces places = new WordPlaces(text.length());
    analysis.places(text, places);
    WrittenWords words = new WrittenWords(text, lang, places, folds);
    int[] stems = stems(text, lang, places, words);
    return new PassageTokens(
        lang, sentences, WordList.of(text.length(), places, words, stems, sentences));
  }

  private int[] stems(String text, String lang, WordPlaces places, WrittenWords words) {
    if (!analysis.stemsByWord(lang)) {
      return WordStems.of(text, lang, places, analysis);
    }
    int[] stems = new int[words.count()];
    int[] unknown = new int[words.count()];
    int count = 0;
    // This loop does nothing else, so that the processor can overlap several memory accesses.
    for (int word = 0; word < stems.length; word++) {
      long stem = vocabulary.find(words.key(word));
      stems[word] = (int) stem;
      unknown[count] = word;
      count += stem == Vocabulary.UNKNOWN ? 1 : 0;
    }
    boolean few = count <= stems.length / FEW;
    for (int i = 0; few && i < count; i++) {
      int word = unknown[i];
      long stem = alone(text.substring(places.start(word), places.end(word)), lang);
      few = stem != Vocabulary.UNKNOWN;
      stems[word] = (int) stem;
    }
    int[] all = few ? stems : WordStems.of(text, lang, places, analysis);
    for (int i = 0; i < count; i++) {
      add(words.key(unknown[i]), all[unknown[i]]);
    }
    return all;
  }

  // A new word may occur in the text twice.
  private void add(long key, int stem) {
    if (vocabulary.find(key) == Vocabulary.UNKNOWN) {
      vocabulary.add(key, stem);
    }
  }

  /** The stem of a single word, if the analysis treats it as one word. */
  private long alone(String written, String lang) {
    WordPlaces places = new WordPlaces(written.length());
    analysis.places(written, places);
    boolean isOne =
        places.count() == 1 && places.start(0) == 0 && places.end(0) == written.length();
    return isOne
        ? Integer.toUnsignedLong(WordStems.of(written, lang, places, analysis)[0])
        : Vocabulary.UNKNOWN;
  }
}
