package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.quipu.retrieval.reading.TextAnalysis;
import org.quipu.retrieval.words.AnswerType;
import org.quipu.retrieval.words.Chatter;
import org.quipu.retrieval.words.FunctionWords;

/**
 * Parses questions: determines which of their words carry meaning, and what kind of answer they ask
 * for.
 */
public final class QueryReader {
  private final TextAnalysis analysis;
  private final FunctionWords functionWords;
  private final Chatter chatter = Chatter.shipped();

  public QueryReader(TextAnalysis analysis, FunctionWords functionWords) {
    this.analysis = analysis;
    this.functionWords = functionWords;
  }

  /**
   * Parses a question together with its context.
   *
   * @param text the text without filters
   * @param known the language tag, if known
   */
  public Query read(String text, Optional<String> known) {
    Query all = readAll(text, known);
    List<QueryWord> words = Focus.on(text, all.words());
    return new Query(
        text,
        words,
        all.lang(),
        AnswerType.of(asking(words)),
        false,
        all.vague(),
        Optional.empty());
  }

  /**
   * Parses a claim, all of whose sentences count.
   *
   * @param text the text without filters
   * @param known the language tag, if known
   */
  public Query readClaim(String text, Optional<String> known) {
    Query all = readAll(text, known);
    boolean counts = all.words().stream().anyMatch(QueryWord::number);
    return new Query(
        text,
        all.words(),
        all.lang(),
        counts ? AnswerType.FIGURE : all.expected(),
        true,
        all.vague(),
        Optional.empty());
  }

  private Query readAll(String text, Optional<String> known) {
    List<String> folded = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    analysis.words(
        text,
        (term, start, end) -> {
          folded.add(term.toString());
          places.add(new int[] {start, end});
        });
    Optional<String> lang = known.or(() -> functionWords.guess(folded));
    BitSet around = lang.map(tag -> chatter.in(folded, tag)).orElseGet(BitSet::new);
    List<QueryWord> words = new ArrayList<>();
    boolean shouting = isShouting(text);
    boolean capitalsTell = !shouting && showsCapitals(text, places);
    for (int i = 0; i < folded.size(); i++) {
      boolean asks = around.get(i) || only(lang, folded.get(i));
      words.add(word(text, folded.get(i), places.get(i), asks, i == 0, shouting, capitalsTell));
    }
    List<QueryWord> labelled = QuestionLabels.in(text, words, shouting, lang);
    boolean vague = labelled.stream().allMatch(QueryWord::asks);
    if (vague) {
      labelled.replaceAll(QueryWord::searchedFor);
    }
    return new Query(
        text, labelled, lang, AnswerType.of(asking(labelled)), false, vague, Optional.empty());
  }

  private boolean only(Optional<String> lang, String folded) {
    return lang.isPresent() && functionWords.contains(lang.get(), folded);
  }

  private static List<String> asking(List<QueryWord> words) {
    return words.stream().filter(w -> w.emphasis() == 1).map(QueryWord::bare).toList();
  }

  private static QueryWord word(
      String text,
      String folded,
      int[] place,
      boolean asks,
      boolean opens,
      boolean shouting,
      boolean capitalsTell) {
    String written = text.substring(place[0], place[1]);
    boolean capital = Character.isUpperCase(written.codePointAt(0));
    boolean name = capital && !opens && !shouting && !asks;
    boolean small = Character.isLowerCase(written.codePointAt(0));
    boolean maybeName = !asks && ((capital && opens) || ((small || shouting) && !capitalsTell));
    boolean number = Character.isDigit(folded.codePointAt(0));
    return new QueryWord(folded, written, place[0], asks, name, maybeName, number, false, 1);
  }

  // Whether the text has capitals elsewhere than at the beginning of sentences.
  private static boolean showsCapitals(String text, List<int[]> places) {
    return places.stream()
        .skip(1)
        .anyMatch(
            place -> place[1] - place[0] > 1 && Character.isUpperCase(text.codePointAt(place[0])));
  }

  // In a text all in capitals, capitals do not mark names.
  private static boolean isShouting(String text) {
    return text.length() > 20 && text.codePoints().noneMatch(Character::isLowerCase);
  }
}
