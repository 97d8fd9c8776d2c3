package org.quipu.retrieval.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An analysis that caches the stems of short texts, because synonyms recur. */
public final class RememberedStems implements TextAnalysis {
  private static final int LONGEST = 30;
  private static final int MOST = 20_000;

  private final TextAnalysis analysis;
  private final Remembered<String, List<Stem>> remembered = new Remembered<>(MOST);

  public RememberedStems(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void stems(String lang, String text, TermSink sink) {
    if (text.length() > LONGEST) {
      analysis.stems(lang, text, sink);
      return;
    }
    String key = lang + ' ' + text;
    Optional<List<Stem>> known = remembered.find(key);
    List<Stem> stems = known.isPresent() ? known.get() : cut(lang, text);
    if (known.isEmpty()) {
      remembered.put(key, stems);
    }
    for (Stem stem : stems) {
      sink.term(stem.term(), stem.start(), stem.end());
    }
  }

  private List<Stem> cut(String lang, String text) {
    List<Stem> stems = new ArrayList<>();
    analysis.stems(
        lang, text, (term, start, end) -> stems.add(new Stem(term.toString(), start, end)));
    return List.copyOf(stems);
  }

  @Override
  public void words(String text, TermSink sink) {
    analysis.words(text, sink);
  }

  @Override
  public String fold(String word) {
    return analysis.fold(word);
  }
}
