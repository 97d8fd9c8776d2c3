package org.quipu.chat;

import java.util.List;
import java.util.stream.Stream;
import org.quipu.chat.Card.Part;
import org.quipu.store.Store;

/** Says what is kept about a place, and erases it. */
record PrivacyDesk(Store store) {
  Reply show(Voice voice, Turn.Command command) {
    List<StyledText> kept =
        Stream.of("settings", "citations", "replies", "waiting", "failed")
            .map(what -> StyledText.plain(voice.say("privacy.kept." + what)))
            .toList();
    List<Part> parts =
        List.of(
            new Part.Heading(voice.say("privacy.title")),
            voice.line("privacy.kept"),
            new Part.Items(kept),
            voice.line("privacy.not"));
    List<List<Button>> rows =
        command.place().isKept()
            ? List.of(
                List.of(Button.press(voice.say("privacy.erase"), new ButtonData.Erase().encode())))
            : List.of();
    return new Reply.Send(new Card(parts, rows, List.of()), Reply.Audience.EVERYBODY);
  }

  Reply erase(Voice voice, Turn.Press press) {
    if (!press.place().isKept() || !press.speaker().mayAdminister(press.place())) {
      return new Reply.Toast(voice.say("toast.erase.denied"));
    }
    store.erase(press.place().chat());
    return new Reply.Edit(Card.line(voice.say("privacy.erased")));
  }
}
