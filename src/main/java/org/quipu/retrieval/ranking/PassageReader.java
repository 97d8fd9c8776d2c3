package org.quipu.retrieval.ranking;

import java.util.Arrays;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Turns passages into tokens. Safe for use by many threads. */
final class PassageReader {
  /** Sentences that have a bit of their own in {@link PassageTokens#gramSentences}. */
  static final int SENTENCE_BITS = 31;

  private final TextAnalysis analysis;
  private final SentenceSplitter splitter = new SentenceSplitter();

  PassageReader(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  PassageTokens read(String text, String lang) {
    Span[] sentences = splitter.split(text, lang).toArray(Span[]::new);
    Words words = new Words(text, sentences);
    analysis.words(text, words);
    int[] stems = new int[words.count];
    int stemCount = align(lang, text, words, stems);
    GramTable grams = GramTable.of(words);
    return new PassageTokens(
        lang,
        stems,
        Arrays.copyOf(words.hashes, words.count),
        Arrays.copyOf(words.starts, words.count),
        Arrays.copyOf(words.ends, words.count),
        Arrays.copyOf(words.shapes, words.count),
        sentences,
        words.firstWords(),
        grams.hashes(),
        grams.counts(),
        grams.sentences(),
        stemCount);
  }

  // Both cuts agree on where words begin; what is left out by the second stays 0.
  private int align(String lang, String text, Words words, int[] stems) {
    int[] state = new int[2];
    analysis.stems(
        lang,
        text,
        (term, start, end) -> {
          int at = state[0];
          while (at < words.count && words.starts[at] < start) {
            at++;
          }
          if (at < words.count && words.starts[at] < end) {
            stems[at] = Hashes.of(term);
            state[1]++;
          }
          state[0] = at;
        });
    return state[1];
  }

  /** Collects words with their places; arrays grow as needed. */
  private static final class Words implements TextAnalysis.TermSink {
    private final String text;
    private final Span[] sentenceSpans;
    private final int[] firstWords;
    private int sentence;
    private int count;
    private int[] hashes;
    private int[] starts;
    private int[] ends;
    private byte[] shapes;
    private long[] grams;
    private int gramCount;

    Words(String text, Span[] sentenceSpans) {
      this.text = text;
      this.sentenceSpans = sentenceSpans;
      this.firstWords = new int[sentenceSpans.length + 1];
      int guess = 16 + text.length() / 5;
      hashes = new int[guess];
      starts = new int[guess];
      ends = new int[guess];
      shapes = new byte[guess];
      grams = new long[16 + text.length()];
    }

    @Override
    public void term(CharSequence term, int start, int end) {
      boolean opens = count == 0;
      while (sentence + 1 < sentenceSpans.length && start >= sentenceSpans[sentence + 1].start()) {
        sentence++;
        firstWords[sentence] = count;
        opens = true;
      }
      grow();
      hashes[count] = Hashes.of(term);
      starts[count] = start;
      ends[count] = end;
      shapes[count] = Shape.of(text, start, end, opens);
      count++;
      long bit = Math.min(sentence, SENTENCE_BITS - 1);
      Grams.of(term, gram -> addGram((long) gram << 32 | bit));
    }

    private void addGram(long gram) {
      if (gramCount == grams.length) {
        grams = Arrays.copyOf(grams, gramCount * 2);
      }
      grams[gramCount++] = gram;
    }

    private void grow() {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        shapes = Arrays.copyOf(shapes, count * 2);
      }
    }

    int[] firstWords() {
      for (int i = sentence + 1; i < firstWords.length; i++) {
        firstWords[i] = count;
      }
      return firstWords;
    }
  }

  /** The distinct runs of letters of a passage. */
  private record GramTable(int[] hashes, byte[] counts, int[] sentences) {
    static GramTable of(Words words) {
      long[] all = words.grams;
      int size = words.gramCount;
      Arrays.sort(all, 0, size);
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || all[i] >> 32 != all[i - 1] >> 32) {
          distinct++;
        }
      }
      int[] hashes = new int[distinct];
      byte[] counts = new byte[distinct];
      int[] sentences = new int[distinct];
      int at = -1;
      for (int i = 0; i < size; i++) {
        int hash = (int) (all[i] >> 32);
        if (at < 0 || hashes[at] != hash) {
          hashes[++at] = hash;
        }
        counts[at] = (byte) Math.min(counts[at] + 1, Byte.MAX_VALUE);
        sentences[at] |= 1 << (int) all[i];
      }
      return new GramTable(hashes, counts, sentences);
    }
  }

}
