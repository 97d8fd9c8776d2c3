package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.CorpusReload;
import org.quipu.chat.Library;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.IndexException;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.RefreshReport;
import org.quipu.store.Store;

/** Handles the commands of operators. */
record OperatorDesk(Library library, Store store, CorpusReload corpus) {
  private static final int PROBLEMS_SHOWN = 10;
  private static final int PROBLEM_LENGTH = 300;

  Reply stats(Voice voice) {
    IndexInfo info = library.info();
    String languages =
        info.passagesByLang().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(lang -> lang.getKey() + " " + lang.getValue())
            .collect(Collectors.joining(", "));
    Stream<String> figures =
        Stream.of(
            voice.count("stats.articles", info.articles()),
            voice.count("stats.passages", info.passages(), languages),
            voice.say(
                "stats.newest",
                info.newest().map(Object::toString).orElseGet(() -> voice.say("credit.undated"))),
            voice.say("stats.built", info.built().toString()),
            voice.count("stats.chats", store.chats().countActive()),
            voice.count("stats.waiting", store.inbox().backlog()),
            voice.count("stats.verdicts", store.verdicts().count()));
    return send(
        List.of(
            new Part.Heading(voice.say("stats.title")),
            new Part.Items(figures.map(StyledText::plain).toList())));
  }

  Reply reload(Voice voice) {
    try {
      return send(report(voice, corpus.reload()));
    } catch (IndexException e) {
      return send(List.of(voice.line("reload.failed", e.getMessage())));
    }
  }

  private static List<Part> report(Voice voice, RefreshReport report) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        voice.line(
            "reload.done", report.added(), report.changed(), report.removed(), report.kept()));
    List<CorpusProblem> problems = report.problems();
    if (!problems.isEmpty()) {
      parts.add(new Part.Line(StyledText.plain(voice.count("reload.problems", problems.size()))));
      parts.add(
          new Part.Items(
              problems.stream()
                  .limit(PROBLEMS_SHOWN)
                  .map(problem -> Labels.shorten(problem.toString(), PROBLEM_LENGTH))
                  .map(StyledText::plain)
                  .toList()));
    }
    return parts;
  }

  private static Reply send(List<Part> parts) {
    return new Reply.Send(new Card(parts, List.of(), List.of()), Reply.Audience.ASKER);
  }
}
