package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.DocumentImport;
import org.quipu.chat.DocumentImport.Entry;
import org.quipu.chat.DocumentImport.Entry.Fate;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;

/** Handles the import of operators' documents, if it is configured. */
record ImportDesk(Optional<DocumentImport> documents) {
  private static final int ARTICLES_SHOWN = 20;
  private static final int REPLACEMENTS_SHOWN = 5;

  Reply receive(Voice voice, Turn.Document turn) {
    if (documents.isEmpty() || !turn.speaker().operator()) {
      return turn.place().isShared() ? new Reply.Silence() : Hints.line(voice, "talk.media");
    }
    String name = Labels.shorten(turn.file().name(), Labels.LINE);
    Card card =
        switch (documents.get().preview(turn.file(), turn.speaker().id())) {
          case DocumentImport.Preview.Found(String token, List<Entry> articles) ->
              found(voice, name, token, articles);
          case DocumentImport.Preview.Unusable(String why) ->
              Card.line(voice.say("import.unusable", name, why));
          case DocumentImport.Preview.Ended(DocumentImport.Excess excess) ->
              Card.line(voice.say("import.ended." + excess.name().toLowerCase(Locale.ROOT), name));
        };
    return new Reply.Send(card, Reply.Audience.ASKER);
  }

  private static Card found(Voice voice, String name, String token, List<Entry> articles) {
    boolean changes =
        articles.stream()
            .anyMatch(article -> article.fate() == Fate.ADDED || article.fate() == Fate.REPLACES);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(StyledText.plain(voice.count("import.found", articles.size(), name))));
    parts.add(
        new Part.Items(
            articles.stream().limit(ARTICLES_SHOWN).map(article -> item(voice, article)).toList()));
    articles.stream()
        .filter(article -> article.fate() == Fate.REPLACES)
        .limit(REPLACEMENTS_SHOWN)
        .forEach(article -> addDifferences(voice, article, parts));
    if (!changes) {
      parts.add(new Part.Line(StyledText.plain(voice.say("import.nothing"))));
      return new Card(parts, List.of(), List.of());
    }
    boolean replaces = articles.stream().anyMatch(article -> article.fate() == Fate.REPLACES);
    String confirm = voice.say(replaces ? "import.confirm.replace" : "import.confirm");
    return new Card(
        parts,
        List.of(
            List.of(
                Button.press(confirm, new ButtonData.Confirm(token).encode()),
                Button.press(voice.say("import.cancel"), new ButtonData.Cancel(token).encode()))),
        List.of());
  }

  private static StyledText item(Voice voice, Entry article) {
    String line = Labels.shorten(article.line(), Labels.LINE);
    return StyledText.plain(
        article.fate() == Fate.ADDED
            ? line
            : voice.say("import.fate." + article.fate().name().toLowerCase(Locale.ROOT), line));
  }

  private static void addDifferences(Voice voice, Entry article, List<Part> parts) {
    String line = Labels.shorten(article.line(), Labels.LINE);
    parts.add(new Part.Line(StyledText.plain(voice.say("import.differences", line))));
    parts.add(
        new Part.Items(
            article.differences().stream()
                .map(difference -> StyledText.plain(Labels.shorten(difference, Labels.LINE)))
                .toList()));
  }

  Reply confirm(Voice voice, Turn.Press press, ButtonData.Confirm confirm) {
    if (documents.isEmpty() || !press.speaker().operator()) {
      return denied(voice);
    }
    return ended(voice, documents.get().confirm(confirm.token(), press.speaker().id()));
  }

  Reply cancel(Voice voice, Turn.Press press, ButtonData.Cancel cancel) {
    if (documents.isEmpty() || !press.speaker().operator()) {
      return denied(voice);
    }
    return ended(voice, documents.get().cancel(cancel.token(), press.speaker().id()));
  }

  private static Reply denied(Voice voice) {
    return new Reply.Toast(voice.say("toast.operator.denied"));
  }

  private static Reply ended(Voice voice, DocumentImport.Outcome outcome) {
    return switch (outcome) {
      case DocumentImport.Outcome.Taken(int added, int replaced) ->
          new Reply.Edit(Card.line(taken(voice, added, replaced)));
      case DocumentImport.Outcome.Cancelled() ->
          new Reply.Edit(Card.line(voice.say("import.cancelled")));
      case DocumentImport.Outcome.Outdated() ->
          new Reply.Edit(Card.line(voice.say("import.outdated")));
      case DocumentImport.Outcome.NotTheirs() -> new Reply.Toast(voice.say("toast.import.other"));
      case DocumentImport.Outcome.Expired() -> new Reply.Toast(voice.say("toast.expired"));
    };
  }

  private static String taken(Voice voice, int added, int replaced) {
    if (replaced == 0) {
      return voice.say(added == 0 ? "import.unchanged" : "import.done");
    }
    return added == 0
        ? voice.count("import.replaced", replaced)
        : voice.say("import.done") + " " + voice.count("import.replaced", replaced);
  }
}
