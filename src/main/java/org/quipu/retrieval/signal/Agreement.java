package org.quipu.retrieval.signal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.question.QueryWord;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.reading.Shape;

/**
 * Determines whether a passage is about the exact thing that a question turns on: about vitamin D
 * rather than vitamin A; about the person, product or place with the rarest name.
 */
public final class Agreement {
  /**
   * The share of a name's letters in one sentence from which on it counts as another form of the
   * name.
   */
  private static final double SAME_LETTERS = 0.6;

  /**
   * Names much commoner than the rarest say little about the passage meant; the least idf relative
   * to the rarest.
   */
  private static final double NEARLY_THE_RAREST = 0.8;

  /** The greatest distance in words between a label and its head, as in "vitamins A, C and D". */
  private static final int LIST = 6;

  private final List<QueryTerm> terms;
  private final Matches matches;
  private final PassageTokens passage;

  /** Compares a question with a passage. */
  public Agreement(Matches matches) {
    this.terms = matches.query().terms();
    this.matches = matches;
    this.passage = matches.passage();
  }

  /** The words that the question turns on but the passage lacks, as typed. */
  public List<String> missing() {
    Set<String> missing = new LinkedHashSet<>();
    for (int i = 0; i < terms.size(); i++) {
      if (isLabel(i) || word(i).number()) {
        if (lacksLabel(i)) {
          missing.add(withHead(i));
        }
      } else if (isTelling(i) && (word(i).name() ? lacksName(i) : lacksUnknown(i))) {
        missing.add(word(i).written());
      }
    }
    return List.copyOf(missing);
  }

  // A number is missing only if no passage contains it: an article need not repeat its own year.
  private boolean lacksLabel(int term) {
    boolean lacks = isLabel(term) || !terms.get(term).known();
    return (lacks && !isThere(term)) || hasOtherInItsPlace(term);
  }

  // "Luther" is Martin Luther, but "Katharina Luther" is not.
  private boolean lacksName(int term) {
    if (isMet(term)) {
      return false;
    }
    boolean alone = true;
    for (int i = 0; i < terms.size(); i++) {
      boolean next = end(i) + 1 == word(term).start() || end(term) + 1 == word(i).start();
      if (next && word(i).name() && isMet(i)) {
        alone = false;
        if (isAnothersName(i)) {
          return true;
        }
      }
    }
    return alone || !terms.get(term).known();
  }

  // "netflix", in a question without capitals, if no passage contains it.
  private boolean lacksUnknown(int term) {
    return word(term).maybeName()
        && !terms.get(term).known()
        && !matches.query().isForeign()
        && !isMet(term);
  }

  private boolean isMet(int term) {
    return isThere(term) || isInOtherForm(term);
  }

  // Whether it always has another first name before it.
  private boolean isAnothersName(int name) {
    boolean any = false;
    for (int m = 0; m < matches.count(); m++) {
      if (matches.term(m) == name) {
        byte before = matches.place(m) == 0 ? 0 : passage.shape(matches.place(m) - 1);
        if (!Shape.has(before, Shape.CAPITAL) || Shape.has(before, Shape.OPENS_SENTENCE)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private QueryWord word(int term) {
    return terms.get(term).word();
  }

  // "c sharp" is not a label as written, but means one.
  private boolean isLabel(int term) {
    String stem = terms.get(term).stem();
    return word(term).label() || stem.indexOf('#') >= 0 || stem.indexOf('+') >= 0;
  }

  private boolean isThere(int term) {
    return matches.of(term) > 0;
  }

  private boolean isTelling(int term) {
    double rarest = terms.stream().mapToDouble(QueryTerm::idf).max().orElse(0);
    return word(term).emphasis() == 1 && terms.get(term).idf() >= NEARLY_THE_RAREST * rarest;
  }

  private boolean isInOtherForm(int term) {
    int[] grams = matches.query().gramsOf(term);
    for (int s = 0; s < matches.sentences(); s++) {
      int met = 0;
      for (int gram : grams) {
        met += matches.gramIn(gram, s) ? 1 : 0;
      }
      if (grams.length > 0 && met >= SAME_LETTERS * grams.length) {
        return true;
      }
    }
    return false;
  }

  /**
   * The head of a label: the term of the neighbouring word that it belongs to, such as "vitamin"
   * for "D".
   */
  private OptionalInt head(int label) {
    int before = -1;
    int after = -1;
    for (int i = 0; i < terms.size(); i++) {
      if (!isLabel(i) && !word(i).number()) {
        before = end(i) + 1 == word(label).start() ? i : before;
        after = end(label) + 1 == word(i).start() ? i : after;
      }
    }
    return before >= 0
        ? OptionalInt.of(before)
        : after >= 0 && isLabel(label) ? OptionalInt.of(after) : OptionalInt.empty();
  }

  private int end(int term) {
    return word(term).start() + word(term).written().length();
  }

  private String withHead(int label) {
    OptionalInt head = head(label);
    if (head.isEmpty()) {
      return word(label).written();
    }
    QueryWord other = word(head.getAsInt());
    return other.start() < word(label).start()
        ? other.written() + " " + word(label).written()
        : word(label).written() + " " + other.written();
  }

  // "Type 1 … of the 3 kinds" is not about type 3.
  private boolean hasOtherInItsPlace(int label) {
    OptionalInt head = head(label);
    if (head.isEmpty()) {
      return false;
    }
    boolean other = false;
    for (int m = 0; m < matches.count(); m++) {
      if (matches.term(m) == head.getAsInt()) {
        int at = matches.place(m);
        if (isNear(label, at)) {
          return false;
        }
        other |= isLabelAt(at + 1);
      }
    }
    return other;
  }

  private boolean isNear(int label, int place) {
    for (int m = 0; m < matches.count(); m++) {
      if (matches.term(m) == label
          && Math.abs(matches.place(m) - place) <= LIST
          && sentence(matches.place(m)) == sentence(place)) {
        return true;
      }
    }
    return false;
  }

  private int sentence(int word) {
    int sentence = 0;
    while (passage.endWord(sentence) <= word) {
      sentence++;
    }
    return sentence;
  }

  private boolean isLabelAt(int word) {
    return word < passage.size()
        && Shape.has(passage.shape(word), (byte) (Shape.LABEL | Shape.NUMBER));
  }
}
