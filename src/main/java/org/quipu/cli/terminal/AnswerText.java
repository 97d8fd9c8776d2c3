package org.quipu.cli.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.answer.PageAddress;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.card.OutcomeLines;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Span;
import org.quipu.corpus.Standing;

/** Lays an answer out for people at a terminal. */
public final class AnswerText {
  private static final String BAR = "│ ";
  private static final String INDENT = "  ";

  private final Screen screen;
  private final Voice voice;
  private final Optional<PageAddress> pages;
  private final boolean showClosest;

  /**
   * Creates a layout.
   *
   * @param pages the pages where citations can be opened in context
   * @param showClosest whether a decline shows the closest passages
   */
  public AnswerText(Screen screen, Voice voice, Optional<PageAddress> pages, boolean showClosest) {
    this.screen = screen;
    this.voice = voice;
    this.pages = pages;
    this.showClosest = showClosest;
  }

  public void print(Answer answer, Appendable out) throws IOException {
    switch (answer) {
      case Answer.Answered answered -> citations(answered, answered.citations(), out);
      case Answer.Tentative tentative -> {
        paragraph(OutcomeLines.tentative(voice, tentative), out);
        suggestion(tentative, out);
        out.append('\n');
        citations(tentative, tentative.citations(), out);
      }
      case Answer.Declined declined -> {
        for (String line : OutcomeLines.declined(voice, declined)) {
          paragraph(line, out);
        }
        suggestion(declined, out);
        closest(declined, out);
      }
    }
  }

  private void suggestion(Answer answer, Appendable out) throws IOException {
    if (answer.suggestion().isPresent()) {
      paragraph(voice.say("button.suggestion", answer.suggestion().get()), out);
    }
  }

  private void closest(Answer.Declined declined, Appendable out) throws IOException {
    if (declined.closest().isEmpty()) {
      return;
    }
    if (showClosest) {
      out.append('\n');
      paragraph(voice.say("answer.closest"), out);
      out.append('\n');
      citations(declined, declined.closest(), out);
    } else {
      paragraph(voice.say("ask.all"), out);
    }
  }

  private void citations(Answer answer, List<RankedCitation> citations, Appendable out)
      throws IOException {
    String gap = "";
    for (RankedCitation ranked : citations) {
      out.append(gap);
      citation(
          ranked.citation(), OutcomeLines.foreign(voice, answer.lang(), ranked.citation()), out);
      gap = "\n";
    }
  }

  private void citation(Citation citation, Optional<String> foreign, Appendable out)
      throws IOException {
    String quote = citation.quote().text();
    int start = citation.quote().span().start();
    List<Span> marks = citation.marks().stream().map(mark -> mark.shift(-start)).toList();
    for (Span line : Lines.of(quote, screen.width() - BAR.length())) {
      out.append(screen.dim(BAR)).append(marked(quote, line, marks)).append('\n');
    }
    for (Span line : Lines.of(credit(citation), screen.width() - INDENT.length())) {
      out.append(INDENT).append(line.of(credit(citation))).append('\n');
    }
    if (foreign.isPresent()) {
      out.append(INDENT).append(foreign.get()).append('\n');
    }
    Optional<Standing.Successor> newer = citation.attribution().standing().replacedBy();
    if (newer.isPresent()) {
      for (Span line : Lines.of(replaced(newer.get()), screen.width() - INDENT.length())) {
        out.append(INDENT).append(line.of(replaced(newer.get()))).append('\n');
      }
    }
    if (citation.link().isPresent()) {
      link(citation.link().get().url(), out);
    }
    if (pages.isPresent()) {
      link(pages.get().of(citation.id()), out);
    }
  }

  private void link(String url, Appendable out) throws IOException {
    out.append(INDENT).append(screen.dim(url)).append('\n');
  }

  private String marked(String quote, Span line, List<Span> marks) {
    StringBuilder text = new StringBuilder();
    int at = line.start();
    for (Span mark : marks) {
      if (line.contains(mark) && mark.start() >= at) {
        text.append(quote, at, mark.start()).append(screen.bold(mark.of(quote)));
        at = mark.end();
      }
    }
    return text.append(quote, at, line.end()).toString();
  }

  private String credit(Citation citation) {
    Attribution from = citation.attribution();
    List<String> parts = new ArrayList<>();
    parts.add(
        from.authors().isEmpty()
            ? voice.say("credit.author.unknown")
            : String.join(", ", from.authors()));
    parts.add(
        from.title()
            .orElseGet(() -> voice.say("credit.untitled", citation.quote().article().id())));
    parts.add(from.publisher().orElseGet(() -> voice.say("credit.publisher.unknown")));
    parts.add(
        from.date().map(PublicationDate::toString).orElseGet(() -> voice.say("credit.undated")));
    citation.place().page().ifPresent(page -> parts.add(voice.say("credit.page", page)));
    Optional.of(citation.place().label()).filter(label -> !label.isEmpty()).ifPresent(parts::add);
    from.standing()
        .validUntil()
        .ifPresent(until -> parts.add(voice.say("credit.valid.until", until.toString())));
    return String.join(" · ", parts);
  }

  private String replaced(Standing.Successor newer) {
    String date =
        newer.date().map(PublicationDate::toString).orElseGet(() -> voice.say("credit.undated"));
    return voice.say("credit.replaced")
        + " “"
        + newer.name()
        + "”, "
        + date
        + newer.url().map(url -> ", " + url).orElse("");
  }

  private void paragraph(String text, Appendable out) throws IOException {
    for (Span line : Lines.of(text, screen.width())) {
      out.append(line.of(text)).append('\n');
    }
  }
}
