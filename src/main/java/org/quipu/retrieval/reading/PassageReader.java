package org.quipu.retrieval.reading;

import java.util.List;
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
    // Nothing else in this loop, so that the processor can wait for several words at once.
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

  // A new word may stand in the text twice.
  private void add(long key, int stem) {
    if (vocabulary.find(key) == Vocabulary.UNKNOWN) {
      vocabulary.add(key, stem);
    }
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
}
