package org.quipu.chat.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Place;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.words.Voice;
import org.quipu.store.RetentionSettings;
import org.quipu.store.Store;

/** Explains which data the configuration in force keeps about a place, and erases it. */
record PrivacyDesk(Store store, RetentionSettings kept, VerdictDesk verdicts) {
  Reply show(Voice voice, Turn.Command command) {
    boolean terminal = command.place().kind() == Place.Kind.TERMINAL;
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(voice.say("privacy.title")));
    parts.add(voice.line("privacy.kept"));
    List<String> items = terminal ? atTerminal(voice) : inTelegram(voice);
    parts.add(new Part.Items(items.stream().map(StyledText::plain).toList()));
    if (!terminal) {
      parts.add(voice.line("privacy.elsewhere"));
      parts.add(voice.line("privacy.log." + (kept.wordsInLog() ? "words" : "numbers")));
    }
    if (command.place().isKept()) {
      kept.verdicts()
          .ifPresent(time -> parts.add(voice.line("privacy.verdicts", span(voice, time))));
    }
    if (kept.answersInMemory()) {
      parts.add(voice.line("privacy.memory"));
    }
    parts.add(voice.line("privacy.erasing." + where(command.place())));
    return new Reply.Send(
        new Card(parts, buttons(voice, command.place()), List.of()), Reply.Audience.EVERYBODY);
  }

  private List<String> atTerminal(Voice voice) {
    return List.of(
        voice.say("privacy.kept.choices"),
        voice.say("privacy.kept.citations", span(voice, kept.citations())),
        voice.say("privacy.kept.typed"));
  }

  private List<String> inTelegram(Voice voice) {
    String updates = span(voice, kept.updates());
    return List.of(
        voice.say("privacy.kept.settings"),
        voice.say("privacy.kept.citations", span(voice, kept.citations())),
        voice.say("privacy.kept.replies", updates),
        voice.say("privacy.kept.waiting." + (kept.texts() ? "kept" : "gone"), updates),
        voice.say("privacy.kept.failed", updates));
  }

  /** The duration in the largest unit that divides it exactly. */
  private static String span(Voice voice, Duration duration) {
    long seconds = duration.toSeconds();
    for (Unit unit : Unit.values()) {
      if (seconds >= unit.seconds && seconds % unit.seconds == 0) {
        return voice.count("span." + unit.name(), seconds / unit.seconds);
      }
    }
    return voice.count("span.second", seconds);
  }

  private enum Unit {
    year(365 * 86_400L),
    day(86_400),
    hour(3_600),
    minute(60);

    private final long seconds;

    Unit(long seconds) {
      this.seconds = seconds;
    }
  }

  private static String where(Place place) {
    return switch (place.kind()) {
      case GUEST -> "guest";
      case GROUP, CHANNEL -> "group";
      case PRIVATE -> "private";
      case TERMINAL -> "terminal";
    };
  }

  private static List<List<Button>> buttons(Voice voice, Place place) {
    return place.isKept()
        ? List.of(
            List.of(Button.press(voice.say("privacy.erase"), new ButtonData.Erase().encode())))
        : List.of();
  }

  Reply erase(Voice voice, Turn.Press press) {
    if (!press.place().isKept() || !press.speaker().mayAdminister(press.place())) {
      return new Reply.Toast(voice.say("toast.erase.denied"));
    }
    store.erase(press.place().chat());
    verdicts.forget(press.place().chat());
    return new Reply.Edit(Card.line(voice.say("privacy.erased")));
  }
}
