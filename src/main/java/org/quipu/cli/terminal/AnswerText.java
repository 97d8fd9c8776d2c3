package org.quipu.cli.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.answer.Link;
import org.quipu.answer.RankedCitation;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Span;
import org.quipu.retrieval.IndexInfo;

/** Lays an answer out for people at a terminal. */
public final class AnswerText {
  private static final String BAR = "│ ";
  private static final String INDENT = "  ";

  private final Screen screen;
  private final boolean showClosest;

  public AnswerText(Screen screen, boolean showClosest) {
    this.screen = screen;
    this.showClosest = showClosest;
  }

  public void print(Answer answer, Appendable out) throws IOException {
    switch (answer) {
      case Answer.Cited cited -> citations(cited.citations(), out);
      case Answer.Nothing nothing -> {
        decline(nothing, out);
        if (showClosest && !nothing.closest().isEmpty()) {
          out.append("\nThe closest passages:\n\n");
          citations(nothing.closest(), out);
        }
      }
    }
  }

  private void citations(List<RankedCitation> citations, Appendable out) throws IOException {
    String gap = "";
    for (RankedCitation ranked : citations) {
      out.append(gap);
      citation(ranked.citation(), out);
      gap = "\n";
    }
  }

  private void citation(Citation citation, Appendable out) throws IOException {
    String quote = citation.quote().text();
    int start = citation.quote().span().start();
    List<Span> marks = citation.marks().stream().map(mark -> mark.shift(-start)).toList();
    for (Span line : Lines.of(quote, screen.width() - BAR.length())) {
      out.append(screen.dim(BAR)).append(marked(quote, line, marks)).append('\n');
    }
    for (Span line : Lines.of(credit(citation), screen.width() - INDENT.length())) {
      out.append(INDENT).append(line.of(credit(citation))).append('\n');
    }
    if (citation.link().isPresent()) {
      Link link = citation.link().get();
      out.append(INDENT).append(screen.dim(link.url())).append('\n');
    }
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

  private static String credit(Citation citation) {
    Attribution from = citation.attribution();
    List<String> parts = new ArrayList<>();
    parts.add(from.authors().isEmpty() ? "author unknown" : String.join(", ", from.authors()));
    parts.add(from.title().orElse("Untitled (" + citation.quote().article().id() + ")"));
    parts.add(from.publisher().orElse("publisher unknown"));
    parts.add(from.date().map(PublicationDate::toString).orElse("date unknown"));
    citation.place().page().ifPresent(page -> parts.add("p. " + page));
    Optional.of(citation.place().label()).filter(label -> !label.isEmpty()).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private void decline(Answer.Nothing nothing, Appendable out) throws IOException {
    IndexInfo searched = nothing.searched();
    paragraph("No passage answers this.", out);
    if (!nothing.unknownWords().isEmpty()) {
      paragraph("Nowhere in the corpus: " + String.join(", ", nothing.unknownWords()) + ".", out);
    }
    Optional<String> suggestion = nothing.suggestion();
    if (suggestion.isPresent()) {
      paragraph("Did you mean: " + suggestion.get(), out);
    }
    String until = searched.newest().map(date -> ", the newest of " + date).orElse("");
    String articles = searched.articles() == 1 ? "1 article" : searched.articles() + " articles";
    paragraph("Searched " + articles + until + ".", out);
    if (!showClosest && !nothing.closest().isEmpty()) {
      paragraph("Add --all to see the closest passages.", out);
    }
  }

  private void paragraph(String text, Appendable out) throws IOException {
    for (Span line : Lines.of(text, screen.width())) {
      out.append(line.of(text)).append('\n');
    }
  }
}
