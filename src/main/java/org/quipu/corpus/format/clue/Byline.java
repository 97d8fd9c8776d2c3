package org.quipu.corpus.format.clue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.PublicationDate;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * A line that says who wrote a text.
 *
 * @param authors the names, in order; never empty
 * @param via the publisher that the line names, if any
 */
public record Byline(List<String> authors, Optional<String> via) {
  private static final String NAME_WORD =
      "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|y|e)|\\([^)]{1,30}\\))";
  private static final Pattern NAME =
      Pattern.compile(NAME_WORD + "(?:[ \\u00A0]" + NAME_WORD + "){0,5}");
  private static final String BY = "(?iU:" + Language.anyOf(WordKind.BY) + ":?)";
  private static final Pattern LINE = Pattern.compile("^" + BY + "[:\\s\\u00A0]+(.{2,150})$");
  private static final Pattern TITLE_LINE =
      Pattern.compile("^(.{5,250}?)\\s+[/|–—]\\s*" + BY + "\\s+(.{3,150})$");
  private static final Pattern VIA =
      Pattern.compile("(?iU)\\s*[,|/(–—-]*\\s*\\b(?:via|for|pour|para|für)\\b:?\\s*(.*)$");
  private static final Pattern SEPARATOR =
      Pattern.compile("(?iU)\\s*(?:[,;&|/]|\\b" + Language.anyOf(WordKind.AND) + "\\b)\\s*");
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?iU)the"
              + " .+|.*\\b(post|times|news|journal|review|gazette|herald|tribune|magazine|chronicle|observer|"
              + "weekly|agency|reuters|afp|efe|press|dispatch|telesur|diario|zeitung)\\b.*");
  private static final Pattern BEFORE_DATE =
      Pattern.compile("(?iU)\\s+[-–—|·]\\s+|,\\s+|\\s+(on|el|le|am)\\s+");
  private static final Pattern DEGREE = Pattern.compile(", [^,]{1,8}$");
  private static final Pattern DASH = Pattern.compile("^[-–—]+\\s*");
  private static final Pattern SUFFIX =
      Pattern.compile("(?i)jr\\.?|sr\\.?|ph\\.?d\\.?|m\\.?d\\.?|ma|esq\\.?|i{2,3}|iv");

  // "By the Standard staff and wire reports"
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?iU)^"
              + Language.anyOf(WordKind.BY)
              + " .{0,60}?\\b(staff|wire|wires|agenc(?:y|ies)|newsroom|redaktion|redacción|rédaction|correspondents?|reporters?|editors?|services?)\\b(?:"
              + " .{0,40})?$");

  public Byline {
    authors = List.copyOf(authors);
  }

  /**
   * A title and its byline on one line.
   *
   * @param title the text before the byline
   */
  public record Titled(String title, Byline byline) {}

  /** Reads {@code By Jane Doe and John Roe}, with or without {@code Via Some Paper}. */
  public static Optional<Byline> line(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    return matcher.matches() ? parse(matcher.group(1)) : Optional.empty();
  }

  /**
   * A byline, or bare names, and a date on one line.
   *
   * @param announced whether a word such as "by" precedes the names
   */
  public record Dated(Byline byline, PublicationDate date, boolean announced) {}

  /** Reads {@code By Jane Doe on June 28, 2021} and {@code Jane Doe, The Post, 28 June 2021}. */
  public static Optional<Dated> dated(String line) {
    String stripped = DASH.matcher(line.strip()).replaceFirst("");
    Matcher joint = BEFORE_DATE.matcher(stripped);
    while (joint.find()) {
      Optional<PublicationDate> date = DateClue.line(stripped.substring(joint.end()));
      if (date.isPresent() && joint.start() > 0) {
        String people = stripped.substring(0, joint.start());
        Optional<Byline> announced = line(people);
        return announced
            .or(
                () ->
                    parse(people).filter(by -> by.authors.stream().allMatch(Byline::isPersonName)))
            .map(by -> new Dated(by, date.get(), announced.isPresent()));
      }
    }
    return Optional.empty();
  }

  /** Whether a line credits a newsroom or agencies, and thus names no person. */
  public static boolean isNobody(String line) {
    return line.length() <= 120 && NOBODY.matcher(line.strip()).matches() && line(line).isEmpty();
  }

  /** Reads {@code A title / By Jane Doe}. */
  public static Optional<Titled> titled(String line) {
    Matcher matcher = TITLE_LINE.matcher(line.strip());
    return matcher.matches()
        ? parse(matcher.group(2)).map(byline -> new Titled(matcher.group(1).strip(), byline))
        : Optional.empty();
  }

  /** Reads names without a preceding "by"; empty if anything in the line is not a name. */
  public static Optional<Byline> names(String line) {
    String stripped = line.strip();
    if (stripped.length() > 100 || stripped.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = split(stripped);
    boolean people = names.stream().allMatch(Byline::isPersonName);
    return people && !names.isEmpty()
        ? Optional.of(new Byline(names, Optional.empty()))
        : Optional.empty();
  }

  /** Whether a text looks like the name of a person: two to five capitalised words. */
  public static boolean isPersonName(String text) {
    return text.length() <= 50
        && text.split("[ \\u00A0]", -1).length >= 2
        && NAME.matcher(text).matches()
        && Character.isUpperCase(text.codePointAt(0))
        && !text.endsWith(" Via");
  }

  /** Whether a name looks like that of a newspaper, an agency or a magazine. */
  public static boolean isOutlet(String name) {
    return OUTLET.matcher(name.strip()).matches();
  }

  private static Optional<Byline> parse(String rest) {
    String people = rest;
    Optional<String> via = Optional.empty();
    Matcher matcher = VIA.matcher(rest);
    if (matcher.find() && matcher.start() > 0) {
      people = rest.substring(0, matcher.start());
      via = Optional.of(matcher.group(1).strip()).filter(text -> !text.isEmpty());
    }
    List<String> names = new ArrayList<>(split(people));
    if (names.size() > 1 && via.isEmpty() && isOutlet(names.getLast())) {
      via = Optional.of(names.removeLast());
    }
    boolean plausible =
        !names.isEmpty()
            && names.stream()
                .allMatch(
                    n ->
                        NAME.matcher(DEGREE.matcher(n).replaceFirst("")).matches()
                            && n.length() <= 50);
    return plausible ? Optional.of(new Byline(names, via)) : Optional.empty();
  }

  /** Splits a list of names, keeping {@code Jr.} and degrees with their name. */
  public static List<String> split(String list) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    List<String> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(list.strip(), -1)) {
      if (SUFFIX.matcher(part).matches() && !parts.isEmpty()) {
        parts.set(parts.size() - 1, parts.getLast() + ", " + part);
      } else if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    names.addAll(parts);
    return List.copyOf(names);
  }
}
