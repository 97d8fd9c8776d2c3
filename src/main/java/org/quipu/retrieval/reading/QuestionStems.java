package org.quipu.retrieval.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An analysis that caches the stems of one question by language. Not thread-safe. */
public final class QuestionStems implements TextAnalysis {
  private final TextAnalysis analysis;
  private final String question;
  private final Map<String, List<Stem>> byLang = new HashMap<>();

  /**
   * Creates an empty cache.
   *
   * @param question the text whose stems are cached
   */
  public QuestionStems(TextAnalysis analysis, String question) {
    this.analysis = analysis;
    this.question = question;
  }

  @Override
  public void stems(String lang, String text, TermSink sink) {
    if (text.equals(question)) {
      for (Stem stem : byLang.computeIfAbsent(lang, this::cut)) {
        sink.term(stem.term(), stem.start(), stem.end());
      }
    } else {
      analysis.stems(lang, text, sink);
    }
  }

  private List<Stem> cut(String lang) {
    List<Stem> stems = new ArrayList<>();
    analysis.stems(
        lang, question, (term, start, end) -> stems.add(new Stem(term.toString(), start, end)));
    return stems;
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
