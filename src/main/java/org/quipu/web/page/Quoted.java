package org.quipu.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Citation;
import org.quipu.answer.Link;
import org.quipu.chat.Library;
import org.quipu.corpus.Span;

/**
 * A citation in a list.
 *
 * @param address the address of its page
 * @param article the address of its article's page
 * @param words the exact words, with those that match the question marked
 * @param lang the language tag of the words, or {@code und}
 * @param source the address of the original on the web
 */
public record Quoted(
    String address,
    String article,
    List<Run> words,
    String lang,
    Credit credit,
    Optional<Link> source) {
  public Quoted {
    words = List.copyOf(words);
  }

  static Quoted of(Frame frame, Library library, Citation citation) {
    return of(citation, Credit.of(library.reference(citation), frame.texts().terms()));
  }

  static Quoted of(Citation citation, Credit credit) {
    return new Quoted(
        Address.citation(citation.id()),
        Address.article(citation.quote().article().id()),
        words(citation),
        citation.quote().article().lang(),
        credit,
        citation.link());
  }

  private static List<Run> words(Citation citation) {
    String text = citation.quote().text();
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (Span mark : citation.marks().stream().sorted().toList()) {
      Span inQuote = mark.shift(-citation.quote().span().start());
      if (inQuote.start() >= at) {
        add(runs, text.substring(at, inQuote.start()), false);
        add(runs, inQuote.of(text), true);
        at = inQuote.end();
      }
    }
    add(runs, text.substring(at), false);
    return runs;
  }

  private static void add(List<Run> runs, String text, boolean marked) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, marked, false));
    }
  }
}
