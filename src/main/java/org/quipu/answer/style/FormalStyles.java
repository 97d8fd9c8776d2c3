package org.quipu.answer.style;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quipu.corpus.PublicationDate;

/**
 * The styles of the American Psychological Association (7th edition), the Modern Language
 * Association (9th) and the Chicago Manual (bibliography), save that names are not turned round:
 * which part of a name is the surname is not for a program to guess.
 */
final class FormalStyles {
  private FormalStyles() {}

  static String apa(Reference reference, Terms terms) {
    List<String> parts = new ArrayList<>();
    Optional<String> author = author(reference, ", ", " & ").or(reference::publisher);
    Optional<String> title = named(reference, terms, "");
    String date = "(" + reference.date().map(FormalStyles::apaDate).orElse("n.d.") + ")";
    if (author.isPresent()) {
      parts.add(author.get());
      parts.add(date);
      title.ifPresent(parts::add);
    } else {
      title.ifPresent(parts::add);
      parts.add(date);
    }
    reference.publisher().filter(p -> !author.equals(Optional.of(p))).ifPresent(parts::add);
    parts.add("(para. " + reference.paragraph() + ")");
    return sentences(parts) + link(reference, "");
  }

  static String mla(Reference reference, Terms terms) {
    List<String> parts = new ArrayList<>();
    author(reference, ", ", ", and ").ifPresent(parts::add);
    named(reference, terms, "“").ifPresent(parts::add);
    List<String> container = new ArrayList<>();
    reference.publisher().ifPresent(container::add);
    reference.date().map(FormalStyles::dayFirst).ifPresent(container::add);
    container.add("par. " + reference.paragraph());
    reference.url().ifPresent(container::add);
    parts.add(String.join(", ", container));
    return sentences(parts);
  }

  static String chicago(Reference reference, Terms terms) {
    List<String> parts = new ArrayList<>();
    author(reference, ", ", ", and ").ifPresent(parts::add);
    named(reference, terms, "“").ifPresent(parts::add);
    List<String> container = new ArrayList<>();
    reference.publisher().ifPresent(container::add);
    container.add(reference.date().map(FormalStyles::monthFirst).orElse("n.d."));
    container.add("par. " + reference.paragraph());
    parts.add(String.join(", ", container));
    return sentences(parts) + link(reference, ".");
  }

  private static Optional<String> author(Reference reference, String between, String beforeLast) {
    List<String> names = reference.authors();
    if (names.size() < 2) {
      return names.stream().findFirst();
    }
    String butLast = String.join(between, names.subList(0, names.size() - 1));
    return Optional.of(butLast + beforeLast + names.getLast());
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

  private static String apaDate(PublicationDate date) {
    return date.year() + month(date).map(m -> ", " + m + day(date, " ", "")).orElse("");
  }

  private static String dayFirst(PublicationDate date) {
    return month(date).map(m -> day(date, "", " ") + m + " ").orElse("") + date.year();
  }

  private static String monthFirst(PublicationDate date) {
    return month(date).map(m -> m + day(date, " ", ",") + " ").orElse("") + date.year();
  }

  private static Optional<String> month(PublicationDate date) {
    return date.month().isPresent()
        ? Optional.of(
            Month.of(date.month().getAsInt()).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        : Optional.empty();
  }

  private static String day(PublicationDate date, String before, String after) {
    return date.day().isPresent() ? before + date.day().getAsInt() + after : "";
  }
}
