package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Recognises the distinguishing letters, signs and codes of a question, as opposed to words of one
 * letter: "D" in "vitamin D", but not "d" in "don t".
 */
final class QuestionLabels {
  private static final Pattern SIGN = Pattern.compile("\\.\\p{L}.*|.*\\p{L}[#+]{1,2}");

  /** Letters before digits, as in "e1042" and "co2"; in "5km" the letters are a unit. */
  private static final Pattern CODE = Pattern.compile("\\p{L}{1,4}\\d[\\p{L}\\d]*");

  private static final Set<String> SPOKEN = Language.foldedOfAll(WordKind.SIGNS);
  private static final int ALPHABETS = 0x0530;

  private final String text;
  private final List<QueryWord> words;
  private final boolean shouting;
  private final boolean english;

  private QuestionLabels(
      String text, List<QueryWord> words, boolean shouting, Optional<String> lang) {
    this.text = text;
    this.words = words;
    this.shouting = shouting;
    this.english = lang.map(Language::subtag).filter("en"::equals).isPresent();
  }

  /** The words, with the labels among them marked. */
  static List<QueryWord> in(
      String text, List<QueryWord> words, boolean shouting, Optional<String> lang) {
    QuestionLabels labels = new QuestionLabels(text, words, shouting, lang);
    List<QueryWord> marked = new ArrayList<>(words);
    for (int at = 0; at < words.size(); at++) {
      if (labels.isLabel(at)) {
        marked.set(at, words.get(at).asLabel());
      }
    }
    return marked;
  }

  private boolean isLabel(int at) {
    QueryWord word = words.get(at);
    String folded = word.folded();
    if (folded.codePointCount(0, folded.length()) > 1) {
      return SIGN.matcher(folded).matches() || CODE.matcher(folded).matches();
    }
    char letter = folded.charAt(0);
    return letter < ALPHABETS && Character.isLetter(letter) && isLetterLabel(at, word);
  }

  private boolean isLetterLabel(int at, QueryWord word) {
    if (isJoined(word.start() - 1) || isJoined(word.end())) {
      return false; // As in "V&A".
    }
    if (at + 1 < words.size() && isSpokenSign(at + 1)) {
      return true; // "C sharp"
    }
    boolean told = at > 0 && tells(at - 1);
    boolean capital = Character.isUpperCase(word.written().codePointAt(0)) && !shouting;
    if (word.folded().equals("i")) {
      return told && capital && at == words.size() - 1;
    }
    if (capital && (at > 0 || words.size() == 1) && !isInitial(word)) {
      return true;
    }
    if (word.folded().equals("s")) {
      return false; // The rest of a possessive without its apostrophe.
    }
    boolean last = at == words.size() - 1;
    // In English a lone consonant is the rest of "don't" or "I'd"; in other languages it is a word.
    boolean consonant = english && "aeiouy".indexOf(word.folded()) < 0;
    return told && (last || !word.asks() || consonant);
  }

  private boolean tells(int at) {
    return !words.get(at).asks() && !words.get(at).number();
  }

  private boolean isJoined(int place) {
    return place >= 0 && place < text.length() && "&/-'’".indexOf(text.charAt(place)) >= 0;
  }

  private boolean isSpokenSign(int at) {
    String two = at + 1 < words.size() ? " " + words.get(at + 1).folded() : "";
    return SPOKEN.contains(words.get(at).folded()) || SPOKEN.contains(words.get(at).folded() + two);
  }

  // "J. Borges"
  private boolean isInitial(QueryWord word) {
    int end = word.end();
    return end + 1 < text.length()
        && text.charAt(end) == '.'
        && Character.isUpperCase(text.charAt(Math.min(text.length() - 1, end + 2)));
  }
}
