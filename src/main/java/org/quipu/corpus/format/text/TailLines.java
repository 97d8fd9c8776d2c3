package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.format.clue.Boilerplate;
import org.quipu.corpus.format.clue.Byline;
import org.quipu.corpus.format.clue.DateClue;

/** Reads the byline, credits and notes on the author below a text, and removes them. */
final class TailLines implements UnaryOperator<Section> {
  private static final Pattern BIO =
      Pattern.compile(
          "(?U)^((?:[\\p{Lu}][\\p{L}.'’-]*[ \\u00A0,]+){2,5})(?:is|was|es|est|ist)"
              + " (?:an?|the|un|una|une|ein|eine|el|la|le|co-?author|author|professor|editor)\\b.*");
  private static final Pattern FACT =
      Pattern.compile(
          "(?U)^.{0,60}?\\b(is|was|has|writes|teaches|works|lives|covers|serves|es|est|ist|escribe)\\b.*");

  private static final Pattern CONTACT =
      Pattern.compile(
          "^(?:To )?[Cc]ontact (?:the )?(\\p{Lu}[\\p{L}\\p{N}&' -]*?)(?: and\\b.*| at\\b.*|:.*|$)");

  /**
   * The result of reading the last paragraph.
   *
   * @param known the section, with the paragraph's findings
   * @param gone the paragraph, if it should be reported as dropped
   */
  private record Step(Section known, Optional<Dropped> gone) {}

  @Override
  public Section apply(Section whole) {
    Section section = whole;
    List<Dropped> gone = new ArrayList<>();
    while (section.paras().size() > 1) {
      Optional<Step> step = readLast(section);
      if (step.isEmpty()) {
        break;
      }
      section = step.get().known().keeping(section.paras().subList(0, section.paras().size() - 1));
      step.get().gone().ifPresent(gone::add);
    }
    return gone.isEmpty() ? section : section.dropping(section.paras(), gone);
  }

  private static Optional<Step> readLast(Section section) {
    String text = section.paras().getLast().text();
    Optional<Byline> byline = Byline.line(text);
    if (byline.isPresent()) {
      return Optional.of(
          new Step(
              Bylines.add(section, byline.get(), "byline below the text", true), Optional.empty()));
    }
    Optional<Byline.Dated> dated = Byline.dated(text);
    if (dated.isPresent()) {
      String from = "byline below the text";
      Finding date = Finding.guessed(Field.DATE, dated.get().date().toString(), from);
      return Optional.of(
          new Step(
              Bylines.add(section, dated.get().byline(), from, true).with(date), Optional.empty()));
    }
    Optional<Section> published = HeadLines.knownFrom(section, text);
    if (published.isPresent()) {
      return Optional.of(new Step(published.get(), Optional.of(new Dropped(text, "credit"))));
    }
    return why(section, text)
        .map(
            reason ->
                new Step(
                    publisher(bioAuthor(section, text, reason), text),
                    Optional.of(new Dropped(text, reason))));
  }

  private static Optional<String> why(Section section, String text) {
    if (Boilerplate.isCredit(text)) {
      return Optional.of("credit");
    }
    if (Boilerplate.isContact(text)
        || Boilerplate.line(text).isPresent()
        || Boilerplate.isSectionHeading(text)) {
      return Optional.of("site notice");
    }
    if (DateClue.line(text).isPresent()) {
      return Optional.of("date line");
    }
    return isBio(section, text) ? Optional.of("note on the author") : Optional.empty();
  }

  private static boolean isBio(Section section, String text) {
    if (text.length() > 1500) {
      return false;
    }
    List<String> authors = section.findings().authors();
    return authors.isEmpty()
        ? BIO.matcher(text).matches() && followsProse(section)
        : authors.stream().anyMatch(name -> isAbout(name, text.replace('\u00A0', ' ')));
  }

  private static boolean isAbout(String name, String text) {
    return text.startsWith(name) && FACT.matcher(text.substring(name.length())).matches();
  }

  // Without a byline only a short note at the very end counts, because an article may also end with
  // a person.
  private static boolean followsProse(Section section) {
    Para last = section.paras().getLast();
    return last.text().length() <= 500
        && section.paras().size() > 3
        && last.text()
            .matches(
                "(?iU).*\\b(journalist|writer|author|editor|professor|reporter|correspondent|researcher|activist|periodista|escritora?|profesora?)\\b.*");
  }

  // "To contact the Lake Review and the": the contact for a text is its publisher.
  private static Section publisher(Section section, String text) {
    Matcher contact = CONTACT.matcher(text);
    return Boilerplate.isContact(text) && contact.find()
        ? section.with(
            Finding.guessed(Field.PUBLISHER, contact.group(1), "contact line below the text"))
        : section;
  }

  private static Section bioAuthor(Section section, String text, String reason) {
    Matcher bio = BIO.matcher(text);
    boolean unknown = section.findings().authors().isEmpty() && reason.equals("note on the author");
    return unknown && bio.matches()
        ? section.with(
            Finding.guessed(
                Field.AUTHORS,
                bio.group(1).replaceAll("[ \\u00A0,]+$", ""),
                "note on the author below the text"))
        : section;
  }
}
