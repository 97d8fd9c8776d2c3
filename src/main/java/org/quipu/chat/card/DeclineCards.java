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
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.button.ButtonData.Origin;
import org.quipu.chat.button.QuestionSource;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;

/** Lays out a decline: that nothing answers, which words are unknown and what was searched. */
public final class DeclineCards {
  private DeclineCards() {}

  public static Card of(Voice voice, Place place, Origin origin, Answer.Declined declined) {
    List<String> lines =
        place.isShared()
            ? List.of(OutcomeLines.shortlyDeclined(voice, declined))
            : OutcomeLines.declined(voice, declined);
    List<Part> parts =
        lines.stream().<Part>map(line -> new Part.Line(StyledText.plain(line))).toList();
    return new Card(parts, rows(voice, origin, declined), List.of());
  }

  private static List<List<Button>> rows(Voice voice, Origin origin, Answer.Declined declined) {
    List<List<Button>> rows = new ArrayList<>();
    if (origin.basis().isNone()) {
      return rows;
    }
    boolean first = origin.basis().view() == QuestionSource.View.ANSWER;
    declined
        .suggestion()
        .filter(suggestion -> first)
        .ifPresent(suggestion -> rows.add(List.of(suggestion(voice, origin, suggestion))));
    List<Button> last = new ArrayList<>();
    if (first && declined.searched().articles() > 0) {
      last.add(
          Button.press(voice.say("button.closest"), view(origin, QuestionSource.View.NEAREST)));
    }
    origin.asker().ifPresent(asker -> last.add(CitationCards.delete(asker)));
    rows.add(last);
    return rows;
  }

  public static Button suggestion(Voice voice, Origin origin, String suggestion) {
    return Button.press(
        voice.say("button.suggestion", Labels.shorten(suggestion, Labels.BUTTON)),
        view(origin, QuestionSource.View.SUGGESTION));
  }

  private static String view(Origin origin, QuestionSource.View view) {
    return new ButtonData.Page(origin.seen(view), 0, Optional.empty()).encode();
  }
}
