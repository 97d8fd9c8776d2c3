package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads questions: which of their words tell, and what sort of answer they want. */
public final class QueryReader {
  private final TextAnalysis analysis;
  private final FunctionWords functionWords;

  public QueryReader(TextAnalysis analysis, FunctionWords functionWords) {
    this.analysis = analysis;
    this.functionWords = functionWords;
  }

  /**
   * Reads a question.
   *
   * @param known the question's language tag where it is known
   */
  public Query read(String text, Optional<String> known) {
    List<String> folded = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    analysis.words(
        text,
        (term, start, end) -> {
          folded.add(term.toString());
          places.add(new int[] {start, end});
        });
    Optional<String> lang = known.or(() -> functionWords.guess(folded));
    List<QueryWord> words = new ArrayList<>();
    boolean shouting = isShouting(text);
    for (int i = 0; i < folded.size(); i++) {
      words.add(word(text, lang, folded.get(i), places.get(i), i == 0 || shouting));
    }
    if (words.stream().allMatch(QueryWord::asks)) {
      words.replaceAll(
          w -> new QueryWord(w.folded(), w.written(), w.start(), false, w.name(), w.number()));
    }
    return new Query(text, words, lang, AnswerType.of(folded));
  }

  private QueryWord word(
      String text, Optional<String> lang, String folded, int[] place, boolean capitalMeansNothing) {
    String written = text.substring(place[0], place[1]);
    boolean capital = Character.isUpperCase(written.codePointAt(0)) && !capitalMeansNothing;
    boolean asks = lang.isPresent() && functionWords.contains(lang.get(), folded);
    boolean number = Character.isDigit(written.codePointAt(0));
    return new QueryWord(folded, written, place[0], asks, capital && !asks, number);
  }

  // In a text all in capitals, capitals mark no names.
  private static boolean isShouting(String text) {
    return text.length() > 20 && text.codePoints().noneMatch(Character::isLowerCase);
  }
}
