package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationId;
import org.quipu.answer.style.BibTex;
import org.quipu.answer.style.CslJson;
import org.quipu.answer.style.Reference;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.Place;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.button.ExportFormat;
import org.quipu.chat.card.Credit;
import org.quipu.chat.words.Voice;
import org.quipu.store.CitationLog;

/** All citations of a chat or a topic, as a list or as a file. */
final class Bibliography {
  private static final int PAGE = 8;

  private final Library library;
  private final CitationLog log;

  Bibliography(Library library, CitationLog log) {
    this.library = library;
    this.log = log;
  }

  Reply handle(Voice voice, Turn.Command command) {
    if (!command.place().isKept()) {
      return Hints.line(voice, "guest.settings");
    }
    if (command.argument().isBlank()) {
      return new Reply.Send(page(voice, command.place(), 0), Reply.Audience.EVERYBODY);
    }
    return ExportFormat.named(command.argument().strip())
        .flatMap(format -> export(voice, command.place(), format))
        .orElseGet(
            () ->
                Hints.line(
                    voice,
                    ExportFormat.named(command.argument().strip()).isPresent()
                        ? "sources.none"
                        : "sources.format.unknown"));
  }

  /**
   * A page of the list.
   *
   * @param from the index of the first one, from 0
   */
  Card page(Voice voice, Place place, int from) {
    List<CitationLog.Entry> entries = cited(place);
    if (entries.isEmpty()) {
      return Card.line(voice.say("sources.none"));
    }
    int first = from < entries.size() ? from : 0;
    int last = Math.min(entries.size(), first + PAGE);
    List<StyledText> items =
        entries.subList(first, last).stream().map(entry -> item(voice, entry)).toList();
    return new Card(
        List.of(new Part.Heading(voice.say("sources.title")), new Part.Items(items)),
        List.of(paging(first, last, entries.size()), exports()),
        List.of());
  }

  // A quote that was widened counts once, at its widest.
  private List<CitationLog.Entry> cited(Place place) {
    List<CitationLog.Entry> all = log.in(place.chat(), place.topic());
    return all.stream().filter(entry -> all.stream().noneMatch(o -> holds(o, entry))).toList();
  }

  private static boolean holds(CitationLog.Entry wide, CitationLog.Entry narrow) {
    return !wide.id().equals(narrow.id())
        && wide.digest().equals(narrow.digest())
        && wide.article().equals(narrow.article())
        && wide.start() <= narrow.start()
        && narrow.end() <= wide.end();
  }

  private static List<Button> paging(int first, int last, int count) {
    List<Button> row = new ArrayList<>();
    if (first > 0) {
      row.add(Button.press("‹", new ButtonData.Sources(Math.max(0, first - PAGE)).encode()));
    }
    if (last < count) {
      row.add(Button.press("›", new ButtonData.Sources(last).encode()));
    }
    return row;
  }

  private static List<Button> exports() {
    return Stream.of(ExportFormat.values())
        .map(format -> Button.press(format.label(), new ButtonData.Export(format).encode()))
        .toList();
  }

  private StyledText item(Voice voice, CitationLog.Entry entry) {
    return switch (open(entry)) {
      case Opened.Unchanged(Citation citation) -> Credit.of(voice, library, citation).dated();
      case Opened.Changed changed ->
          StyledText.plain(
              changed.article().attribution().title().orElse(entry.article())
                  + " · "
                  + voice.say("sources.changed"));
      case Opened.Gone() -> StyledText.plain(entry.article() + " · " + voice.say("sources.gone"));
    };
  }

  private Opened open(CitationLog.Entry entry) {
    return CitationId.parse(entry.id())
        .map(id -> library.desk().open(id))
        .orElseGet(Opened.Gone::new);
  }

  /** The citations as a file; empty if none can still be quoted. */
  Optional<Reply> export(Voice voice, Place place, ExportFormat format) {
    List<Reference> references =
        cited(place).stream()
            .flatMap(entry -> citation(entry).stream())
            .map(library::reference)
            .toList();
    return references.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reply.Document(
                file(format, references, voice.count("sources.export", references.size()))));
  }

  private static Reply.TextFile file(
      ExportFormat format, List<Reference> references, String caption) {
    String content =
        switch (format) {
          case BIBTEX -> BibTex.file(references);
          case CSL -> CslJson.file(references);
        };
    return new Reply.TextFile(format.fileName(), format.mediaType(), content, caption);
  }

  private Optional<Citation> citation(CitationLog.Entry entry) {
    return open(entry) instanceof Opened.Unchanged(Citation citation)
        ? Optional.of(citation)
        : Optional.empty();
  }
}
