package org.quipu.answer.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.quipu.corpus.Author;
import org.quipu.corpus.PersonName;

/**
 * The styles of the American Psychological Association (7th edition), the Modern Language
 * Association (9th) and the Chicago Manual (bibliography). A name is inverted only if it is certain
 * which part of it is the family name.
 */
final class FormalStyles {
  private FormalStyles() {}

  static String apa(Reference reference, Terms terms) {
    List<String> parts = new ArrayList<>();
    Optional<String> author = apaAuthor(reference, terms).or(reference::publisher);
    Optional<String> title = named(reference, terms, "");
    String date = "(" + date(reference, terms, terms.formal().apaDate()) + ")";
    if (author.isPresent()) {
      parts.add(author.get());
      parts.add(date);
      title.ifPresent(parts::add);
    } else {
      title.ifPresent(parts::add);
      parts.add(date);
    }
    reference.publisher().filter(p -> !author.equals(Optional.of(p))).ifPresent(parts::add);
    paragraph(reference, terms.formal().apaParagraph()).ifPresent(p -> parts.add("(" + p + ")"));
    return sentences(parts) + link(reference, "");
  }

  static String mla(Reference reference, Terms terms) {
    List<String> parts = new ArrayList<>();
    author(reference, terms.formal().and()).ifPresent(parts::add);
    named(reference, terms, "“").ifPresent(parts::add);
    List<String> container = new ArrayList<>();
    reference.publisher().ifPresent(container::add);
    if (reference.date().isPresent()) {
      container.add(date(reference, terms, terms.formal().mlaDate()));
    }
    paragraph(reference, terms.formal().paragraph()).ifPresent(container::add);
    reference.url().ifPresent(container::add);
    addContainer(parts, container);
    return sentences(parts);
  }

  static String chicago(Reference reference, Terms terms) {
    List<String> parts = new ArrayList<>();
    author(reference, terms.formal().and()).ifPresent(parts::add);
    named(reference, terms, "“").ifPresent(parts::add);
    List<String> container = new ArrayList<>();
    reference.publisher().ifPresent(container::add);
    container.add(date(reference, terms, terms.formal().chicagoDate()));
    paragraph(reference, terms.formal().paragraph()).ifPresent(container::add);
    addContainer(parts, container);
    return sentences(parts) + link(reference, ".");
  }

  private static Optional<String> apaAuthor(Reference reference, Terms terms) {
    List<Author> writers = reference.writers();
    List<String> names =
        writers.stream().map(author -> filed(author, PersonName::filedByInitials)).toList();
    // An inverted name contains a comma, so another comma must follow it.
    boolean turned =
        names.size() > 1
            && !names.get(names.size() - 2).equals(writers.get(names.size() - 2).name());
    return joined(names, (turned ? "," : "") + terms.formal().apaAnd());
  }

  private static Optional<String> author(Reference reference, String and) {
    List<String> names = new ArrayList<>(reference.writers().stream().map(Author::name).toList());
    if (!names.isEmpty()) {
      names.set(0, filed(reference.writers().getFirst(), PersonName::filed));
    }
    return joined(names, and);
  }

  private static String filed(Author author, Function<PersonName, String> form) {
    return author instanceof Author.Person(String name, Optional<PersonName> parts)
        ? parts.map(form).orElse(name)
        : author.name();
  }

  private static Optional<String> joined(List<String> names, String and) {
    if (names.size() < 2) {
      return names.stream().findFirst();
    }
    String butLast = String.join(", ", names.subList(0, names.size() - 1));
    return Optional.of(butLast + and + names.getLast());
  }

  private static Optional<String> named(Reference reference, Terms terms, String quotationMark) {
    Optional<String> title =
        reference
            .title()
            .map(text -> quotationMark.isEmpty() ? text : "“" + endedSentence(text) + "”");
    Optional<String> comment =
        reference
            .commentOn()
            .map(
                on ->
                    "[" + capital(on.name().map(terms.commentOn()).orElse(terms.comment())) + "]");
    if (reference.isNameless()) {
      return Optional.of(terms.untitled().apply(reference.articleId()));
    }
    return title.isPresent() && comment.isPresent()
        ? Optional.of(title.get() + " " + comment.get())
        : title.or(() -> comment);
  }

  private static String capital(String text) {
    int first = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  private static String sentences(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(text.isEmpty() ? "" : " ").append(endedSentence(part));
    }
    return text.toString();
  }

  private static String endedSentence(String text) {
    return text.matches("(?s).*[.?!]”?") ? text : text + ".";
  }

  private static String link(Reference reference, String end) {
    return reference.url().map(url -> " " + url + end).orElse("");
  }

  private static String date(Reference reference, Terms terms, DateForm form) {
    return reference
        .date()
        .map(date -> form.write(date, terms.formal().locale()))
        .orElse(terms.formal().undated());
  }

  private static Optional<String> paragraph(Reference reference, UnaryOperator<String> words) {
    return reference.place().paragraph().stream()
        .mapToObj(number -> words.apply(Integer.toString(number)))
        .findFirst();
  }

  private static void addContainer(List<String> parts, List<String> container) {
    if (!container.isEmpty()) {
      parts.add(String.join(", ", container));
    }
  }
}
