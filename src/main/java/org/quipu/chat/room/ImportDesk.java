package org.quipu.chat.room;

import java.util.List;
import java.util.Optional;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.DocumentImport;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;

/** Handles the import of operators' documents, if it is configured. */
record ImportDesk(Optional<DocumentImport> documents) {
  private static final int ARTICLES_SHOWN = 20;

  Reply receive(Voice voice, Turn.Document turn) {
    if (documents.isEmpty() || !turn.speaker().operator()) {
      return turn.place().isShared() ? new Reply.Silence() : Hints.line(voice, "talk.media");
    }
    String name = Labels.shorten(turn.file().name(), Labels.LINE);
    Card card =
        switch (documents.get().preview(turn.file())) {
          case DocumentImport.Preview.Found(String token, List<String> articles) ->
              found(voice, name, token, articles);
          case DocumentImport.Preview.Unusable(String why) ->
              Card.line(voice.say("import.unusable", name, why));
        };
    return new Reply.Send(card, Reply.Audience.ASKER);
  }

  private static Card found(Voice voice, String name, String token, List<String> articles) {
    List<StyledText> items =
        articles.stream()
            .limit(ARTICLES_SHOWN)
            .map(article -> StyledText.plain(Labels.shorten(article, Labels.LINE)))
            .toList();
    return new Card(
        List.of(
            new Part.Line(StyledText.plain(voice.count("import.found", articles.size(), name))),
            new Part.Items(items)),
        List.of(
            List.of(
                Button.press(voice.say("import.confirm"), new ButtonData.Confirm(token).encode()),
                Button.press(voice.say("import.cancel"), new ButtonData.Cancel(token).encode()))),
        List.of());
  }

  Reply confirm(Voice voice, Turn.Press press, ButtonData.Confirm confirm) {
    if (documents.isEmpty() || !press.speaker().operator()) {
      return denied(voice);
    }
    return ended(voice, documents.get().confirm(confirm.token()), "import.done");
  }

  Reply cancel(Voice voice, Turn.Press press, ButtonData.Cancel cancel) {
    if (documents.isEmpty() || !press.speaker().operator()) {
      return denied(voice);
    }
    return ended(voice, documents.get().cancel(cancel.token()), "import.cancelled");
  }

  private static Reply denied(Voice voice) {
    return new Reply.Toast(voice.say("toast.operator.denied"));
  }

  private static Reply ended(Voice voice, DocumentImport.Outcome outcome, String done) {
    return switch (outcome) {
      case DONE -> new Reply.Edit(Card.line(voice.say(done)));
      case EXPIRED -> new Reply.Toast(voice.say("toast.expired"));
    };
  }
}
