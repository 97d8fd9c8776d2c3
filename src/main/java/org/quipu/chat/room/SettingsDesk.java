package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.answer.style.CitationStyle;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Place;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData.Choose;
import org.quipu.chat.words.Languages;
import org.quipu.chat.words.Preferences;
import org.quipu.chat.words.QuoteLength;
import org.quipu.chat.words.Texts;
import org.quipu.chat.words.Voice;
import org.quipu.store.Chats;

/** Handles the settings of a place: language, citation style and quote length. */
final class SettingsDesk {
  private static final String AUTOMATIC = "auto";
  private static final int BUTTONS_IN_A_ROW = 3;

  private final Chats chats;
  private final Languages languages;

  SettingsDesk(Chats chats, Languages languages) {
    this.chats = chats;
    this.languages = languages;
  }

  /** The voice for a reply to the turn. */
  Voice voice(Turn turn) {
    return voice(turn, preferences(turn.place()));
  }

  private Voice voice(Turn turn, Preferences preferences) {
    return new Voice(languages.choose(preferences, turn), preferences);
  }

  private Preferences preferences(Place place) {
    return place.isKept() ? Preferences.of(chats.settings(place.chat())) : Preferences.NONE;
  }

  Reply handle(Voice voice, Turn.Command command) {
    Place place = command.place();
    if (!place.isKept()) {
      return Hints.line(voice, "guest.settings");
    }
    if (!command.speaker().mayAdminister(place)) {
      return Hints.line(voice, "settings.denied");
    }
    return new Reply.Send(card(voice), Reply.Audience.EVERYBODY);
  }

  Reply choose(Voice voice, Turn.Press press, Choose choice) {
    Place place = press.place();
    if (!place.isKept() || !press.speaker().mayAdminister(place)) {
      return new Reply.Toast(voice.say("toast.settings.denied"));
    }
    Optional<Preferences> chosen = chosen(voice.preferences(), choice);
    if (chosen.isEmpty()) {
      return new Reply.Toast(voice.say("toast.unknown"));
    }
    Map<String, String> kept = chats.settings(place.chat());
    chats.save(place.chat(), chosen.get().into(kept));
    return new Reply.Edit(card(voice(press, chosen.get())));
  }

  private Optional<Preferences> chosen(Preferences before, Choose choice) {
    String value = choice.value();
    return switch (choice.setting()) {
      case LANGUAGE ->
          value.equals(AUTOMATIC)
              ? Optional.of(before.withLanguage(Optional.empty()))
              : languages.forTag(value).map(t -> before.withLanguage(Optional.of(t.language())));
      case STYLE -> CitationStyle.named(value).map(before::withStyle);
      case LENGTH -> QuoteLength.named(value).map(before::withLength);
    };
  }

  private Card card(Voice voice) {
    Preferences now = voice.preferences();
    String language =
        now.language()
            .flatMap(languages::forTag)
            .map(Texts::languageName)
            .orElseGet(() -> voice.say("settings.language.auto"));
    List<Part> parts =
        List.of(
            new Part.Heading(voice.say("settings.title")),
            voice.line("settings.language", language),
            voice.line("settings.style", style(voice, now.style())),
            voice.line("settings.length", length(voice, now.length())));
    List<List<Button>> rows = new ArrayList<>();
    rows.addAll(inRows(languageButtons(voice)));
    rows.addAll(
        inRows(
            Stream.of(CitationStyle.values())
                .map(
                    style ->
                        button(
                            Choose.Setting.STYLE,
                            style.key(),
                            style(voice, style),
                            style == now.style()))
                .toList()));
    rows.addAll(
        inRows(
            Stream.of(QuoteLength.values())
                .map(
                    length ->
                        button(
                            Choose.Setting.LENGTH,
                            length.key(),
                            length(voice, length),
                            length == now.length()))
                .toList()));
    return new Card(parts, rows, List.of());
  }

  private List<Button> languageButtons(Voice voice) {
    Optional<String> now = voice.preferences().language();
    Stream<Button> named =
        languages.all().stream()
            .map(
                texts ->
                    button(
                        Choose.Setting.LANGUAGE,
                        texts.language(),
                        texts.languageName(),
                        now.equals(Optional.of(texts.language()))));
    Button automatic =
        button(
            Choose.Setting.LANGUAGE, AUTOMATIC, voice.say("settings.language.auto"), now.isEmpty());
    return Stream.concat(named, Stream.of(automatic)).toList();
  }

  // The other styles are proper names.
  private static String style(Voice voice, CitationStyle style) {
    return style == CitationStyle.PLAIN ? voice.say("settings.style.plain") : style.label();
  }

  private static String length(Voice voice, QuoteLength length) {
    return voice.say("settings.length." + length.key());
  }

  private static Button button(Choose.Setting setting, String value, String label, boolean chosen) {
    return Button.press((chosen ? "✓ " : "") + label, new Choose(setting, value).encode());
  }

  private static List<List<Button>> inRows(List<Button> buttons) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += BUTTONS_IN_A_ROW) {
      rows.add(buttons.subList(i, Math.min(buttons.size(), i + BUTTONS_IN_A_ROW)));
    }
    return rows;
  }
}
