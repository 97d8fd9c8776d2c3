package org.quipu.answer.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quipu.answer.Place;
import org.quipu.answer.WebLink;
import org.quipu.corpus.Author;
import org.quipu.corpus.PersonName;

/** Writes BibTeX, for LaTeX with UTF-8. */
public final class BibTex {
  private static final Pattern SPECIAL = Pattern.compile("[&%$#_]");
  private static final Pattern LOOSE = Pattern.compile("[,{}]|(?i:\\band\\b)|(?:^|\\s)\\p{Ll}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private BibTex() {}

  /** A file with one entry for each reference, keyed by the citation's id. */
  public static String file(List<Reference> references) {
    return references.stream().map(BibTex::entry).collect(Collectors.joining("\n"));
  }

  static String entry(Reference reference) {
    StringBuilder entry = new StringBuilder("@misc{").append(reference.id()).append(",\n");
    field(entry, "author", authors(reference));
    field(entry, "title", title(reference));
    field(entry, "howpublished", reference.publisher().map(BibTex::escaped));
    field(entry, "year", reference.date().map(date -> String.format("%04d", date.year())));
    field(entry, "date", reference.date().map(Object::toString));
    field(entry, "url", reference.url().flatMap(WebLink::byScheme).map(BibTex::verbatim));
    field(entry, "langid", reference.lang().map(BibTex::escaped));
    field(entry, "note", note(reference.place()));
    return entry.append("}\n").toString();
  }

  private static Optional<String> note(Place place) {
    List<String> parts = new ArrayList<>();
    place.page().ifPresent(page -> parts.add("page " + page));
    place.paragraph().ifPresent(paragraph -> parts.add("paragraph " + paragraph));
    place.heading().map(BibTex::escaped).ifPresent(parts::add);
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private static void field(StringBuilder entry, String name, Optional<String> value) {
    value.ifPresent(
        text -> entry.append("  ").append(name).append(" = {").append(text).append("},\n"));
  }

  private static Optional<String> authors(Reference reference) {
    List<Author> writers = reference.writers();
    return writers.isEmpty()
        ? Optional.empty()
        : Optional.of(writers.stream().map(BibTex::author).collect(Collectors.joining(" and ")));
  }

  // A name in its own braces stays as the source writes it, even if it contains "and".
  private static String author(Author author) {
    if (author instanceof Author.Person(_, Optional<PersonName> parts)
        && parts.filter(name -> !name.isEastAsian()).isPresent()) {
      PersonName name = parts.get();
      String suffix = name.suffix().isEmpty() ? "" : part(name.suffix()) + ", ";
      String particle = name.particle().isEmpty() ? "" : escaped(name.particle()) + " ";
      return particle + part(name.family()) + ", " + suffix + part(name.given());
    }
    return "{" + escaped(author.name()) + "}";
  }

  // Names of several words, which BibTeX might split or join differently, are kept together by
  // braces.
  private static String part(String name) {
    return LOOSE.matcher(name).find() ? "{" + escaped(name) + "}" : escaped(name);
  }

  private static Optional<String> title(Reference reference) {
    Optional<String> comment =
        reference
            .commentOn()
            .map(on -> on.name().map(Terms.ENGLISH.commentOn()).orElse(Terms.ENGLISH.comment()));
    return reference
        .title()
        .or(() -> comment)
        .or(
            () ->
                reference.isNameless()
                    ? Optional.of(Terms.ENGLISH.untitled().apply(reference.articleId()))
                    : Optional.empty())
        .map(text -> "{" + escaped(text) + "}");
  }

  private static String escaped(String text) {
    String plain =
        SPACE
            .matcher(text)
            .replaceAll(" ")
            .replace("\\", "\u0000")
            .replace("{", "\\{")
            .replace("}", "\\}")
            .replace("~", "\\textasciitilde{}")
            .replace("^", "\\textasciicircum{}");
    return SPECIAL.matcher(plain).replaceAll("\\\\$0").replace("\u0000", "\\textbackslash{}");
  }

  private static String verbatim(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
  }
}
