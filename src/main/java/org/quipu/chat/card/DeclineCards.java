package org.quipu.chat.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Answer;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Place;
import org.quipu.chat.StyledText;
import org.quipu.chat.button.Basis;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.button.ButtonData.Origin;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;

/** Says that nothing answers, which words are unknown and what was searched. */
public final class DeclineCards {
  private static final int MAX_WORDS = 10;
  private static final int MAX_WORD_LENGTH = 40;
  private static final int MAX_SHORT = 300;

  private DeclineCards() {}

  public static Card of(Voice voice, Place place, Origin origin, Answer.Nothing nothing) {
    List<Part> parts =
        place.isShared()
            ? List.of(new Part.Line(StyledText.plain(oneLine(voice, nothing))))
            : lines(voice, nothing);
    return new Card(parts, rows(voice, origin, nothing), List.of());
  }

  private static List<Part> lines(Voice voice, Answer.Nothing nothing) {
    List<Part> parts = new ArrayList<>();
    boolean claim = nothing.question().kind() == Question.Kind.CLAIM;
    parts.add(voice.line(claim ? "decline.claim" : "decline.plain"));
    if (!nothing.unknownWords().isEmpty()) {
      parts.add(new Part.Line(StyledText.plain(unknown(voice, nothing.unknownWords()))));
    }
    parts.add(new Part.Line(StyledText.plain(searched(voice, nothing.searched()))));
    return parts;
  }

  // As many of the unknown words as a short line has room for.
  private static String oneLine(Voice voice, Answer.Nothing nothing) {
    String plain = voice.say("decline.short");
    String searched = searched(voice, nothing.searched());
    for (int words = Math.min(MAX_WORDS, nothing.unknownWords().size()); words > 0; words--) {
      String unknown = unknown(voice, nothing.unknownWords().subList(0, words));
      String line = String.join(" ", plain, unknown, searched);
      if (line.length() <= MAX_SHORT) {
        return line;
      }
    }
    return plain + " " + searched;
  }

  private static String unknown(Voice voice, List<String> words) {
    List<String> shown =
        words.stream().limit(MAX_WORDS).map(word -> Labels.shorten(word, MAX_WORD_LENGTH)).toList();
    return voice.count("decline.unknown", shown.size(), String.join(", ", shown));
  }

  static String searched(Voice voice, IndexInfo info) {
    return info.newest()
        .map(newest -> voice.count("decline.searched", info.articles(), newest.toString()))
        .orElseGet(() -> voice.count("decline.searched.undated", info.articles()));
  }

  private static List<List<Button>> rows(Voice voice, Origin origin, Answer.Nothing nothing) {
    List<List<Button>> rows = new ArrayList<>();
    if (origin.basis().isNone()) {
      return rows;
    }
    boolean first = origin.basis().view() == Basis.View.ANSWER;
    nothing
        .suggestion()
        .filter(suggestion -> first)
        .ifPresent(suggestion -> rows.add(List.of(suggestion(voice, origin, suggestion))));
    List<Button> last = new ArrayList<>();
    if (first && nothing.searched().articles() > 0) {
      last.add(Button.press(voice.say("button.closest"), view(origin, Basis.View.NEAREST)));
    }
    origin.asker().ifPresent(asker -> last.add(CitationCards.delete(asker)));
    rows.add(last);
    return rows;
  }

  public static Button suggestion(Voice voice, Origin origin, String suggestion) {
    return Button.press(
        voice.say("button.suggestion", Labels.shorten(suggestion, Labels.BUTTON)),
        view(origin, Basis.View.SUGGESTION));
  }

  private static String view(Origin origin, Basis.View view) {
    return new ButtonData.Page(origin.seen(view), 0, Optional.empty()).encode();
  }
}
