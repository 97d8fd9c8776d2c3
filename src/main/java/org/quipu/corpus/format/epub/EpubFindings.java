package org.quipu.corpus.format.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Source;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.DateClue;

/**
 * The metadata of a book.
 *
 * @param book its package file
 */
record EpubFindings(Document book) {
  // Programs write the year 101 for an unknown date.
  private static final int FIRST_PRINT = 1400;
  private static final Set<String> NO_PUBLICATION =
      Set.of("modification", "conversion", "creation", "ops-publication");

  Findings findings() {
    List<Finding> found = new ArrayList<>();
    stated("title", Field.TITLE, found);
    List<String> authors = people("aut");
    if (!authors.isEmpty()) {
      found.add(new Finding(Field.AUTHORS, authors, "creator of the e-book", false));
    }
    stated("publisher", Field.PUBLISHER, found);
    date()
        .ifPresent(
            date -> found.add(Finding.stated(Field.DATE, date.toString(), "date of the e-book")));
    address()
        .ifPresent(url -> found.add(Finding.stated(Field.URL, url, "identifier of the e-book")));
    stated("language", Field.LANG, found);
    return Findings.of(found);
  }

  /** The book as the source of its chapters, with its editors if it has no authors. */
  Source source() {
    Findings known = findings();
    List<String> people = known.authors().isEmpty() ? people("edt") : known.authors();
    return new Source(
        known.value(Field.TITLE),
        people.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", people)),
        known.value(Field.PUBLISHER),
        known.value(Field.DATE),
        address().or(this::number));
  }

  // A creator is an author unless the book says that they edited, translated or illustrated it.
  private List<String> people(String role) {
    Map<String, String> refined = new HashMap<>();
    book.select("*|metadata > *|meta[property=role]")
        .forEach(meta -> refined.putIfAbsent(meta.attr("refines"), meta.text()));
    return book.select("*|metadata > dc|creator").stream()
        .filter(creator -> role(creator, refined).equals(role))
        .map(Element::text)
        .map(TextBlock::fold)
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  private static String role(Element creator, Map<String, String> refined) {
    String role = creator.attr("opf:role");
    if (role.isEmpty() && !creator.id().isEmpty()) {
      role = refined.getOrDefault("#" + creator.id(), "");
    }
    return role.isBlank() ? "aut" : role.strip();
  }

  private Optional<PublicationDate> date() {
    return book.select("*|metadata > dc|date").stream()
        .filter(date -> !NO_PUBLICATION.contains(date.attr("opf:event")))
        .map(Element::text)
        .map(text -> PublicationDate.parse(text).or(() -> DateClue.find(text)))
        .flatMap(Optional::stream)
        .filter(date -> date.year() >= FIRST_PRINT)
        .findFirst();
  }

  private Optional<String> address() {
    return identifiers().stream().filter(text -> text.matches("https?://\\S+")).findFirst();
  }

  // The ISBN, or another identifier used by shops and libraries.
  private Optional<String> number() {
    return identifiers().stream()
        .filter(
            text -> text.matches("(?i)(urn:)?isbn:?.*|[\\d-]{9,16}[\\dXx]|urn:.*|doi:.*|10\\..*"))
        .filter(text -> !text.matches("(?i)urn:uuid:.*"))
        .map(text -> text.matches("[\\d-]{9,16}[\\dXx]") ? "urn:isbn:" + text : text)
        .findFirst();
  }

  private List<String> identifiers() {
    return book.select("*|metadata > dc|identifier, *|metadata > dc|source").stream()
        .map(Element::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private void stated(String element, Field field, List<Finding> found) {
    book.select("*|metadata > dc|" + element).stream()
        .map(Element::text)
        .map(TextBlock::fold)
        .filter(text -> !text.isBlank())
        .findFirst()
        .ifPresent(text -> found.add(Finding.stated(field, text, field.key() + " of the e-book")));
  }
}
