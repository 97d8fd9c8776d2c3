package org.quipu.web.page;

import java.util.List;
import java.util.Optional;
import org.quipu.answer.CitationDesk.Difference;

/**
 * The result of checking a quotation.
 *
 * @param quotation the quotation as given; may be empty
 * @param verdict {@code exact}, {@code near} or {@code absent}
 */
public record CheckPage(
    Frame frame,
    Head head,
    String quotation,
    Optional<String> verdict,
    List<Difference> differences,
    Optional<Quoted> real)
    implements Page {
  public CheckPage {
    differences = List.copyOf(differences);
  }

  @Override
  public String title() {
    return frame.say("check.title");
  }
}
