package org.quipu.chat.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.answer.Citation;
import org.quipu.answer.Link;
import org.quipu.answer.Place;
import org.quipu.answer.WebLink;
import org.quipu.answer.style.CitationStyle;
import org.quipu.answer.style.Reference;
import org.quipu.chat.Button;
import org.quipu.chat.Library;
import org.quipu.chat.StyledText;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.Standing;

/**
 * The credit of a citation: everything known about it, in the words of a language.
 *
 * @param link where the quote can be read on the web
 * @param inContext the quote's own page, where it is marked in its article
 * @param newer where the article that replaces this one can be read, if any
 */
public record Credit(
    Voice voice,
    Reference reference,
    Optional<Link> link,
    Optional<String> inContext,
    Optional<String> newer) {
  private static final String BETWEEN = " · ";

  /** The longest name shown; the rest is replaced by an ellipsis. */
  private static final int LONGEST = 300;

  /** The length of each part of a credit on a card with many. */
  private static final int LONGEST_OF_MANY = 150;

  private static final int LONGEST_HEADING = 60;

  private static final int LONGEST_FORMAL = 1000;

  public static Credit of(Voice voice, Library library, Citation citation) {
    Reference reference = library.reference(citation);
    return new Credit(
        voice,
        reference,
        citation.link().filter(to -> WebLink.of(to.url()).isPresent()),
        library.pages().map(pages -> pages.of(citation.id())),
        reference.standing().replacedBy().flatMap(newer -> address(library, newer)));
  }

  private static Optional<String> address(Library library, Standing.Successor newer) {
    return library
        .pages()
        .map(pages -> pages.of(newer.id()))
        .or(() -> newer.url().flatMap(WebLink::of));
  }

  /** Authors, publisher, date and paragraph, or the reference in the chosen formal style. */
  StyledText line() {
    return switch (voice.preferences().style()) {
      case PLAIN, BIBTEX -> StyledText.plain(String.join(BETWEEN, whoWhenWhere()));
      case APA, MLA, CHICAGO ->
          StyledText.plain(
              Labels.shorten(
                  voice.preferences().style().write(reference.withoutUrl(), voice.texts().terms()),
                  LONGEST_FORMAL));
    };
  }

  private List<String> whoWhenWhere() {
    List<String> parts = new ArrayList<>();
    Stream.of(who(), comment(), reference.publisher())
        .flatMap(Optional::stream)
        .map(part -> Labels.shorten(part, LONGEST))
        .forEach(parts::add);
    if (parts.isEmpty()) {
      parts.add(
          reference.title().isPresent()
              ? voice.say("credit.author.unknown")
              : voice.say("credit.untitled", reference.articleId()));
    }
    parts.add(date());
    parts.addAll(place());
    parts.addAll(validity());
    return parts;
  }

  /**
   * One line that represents the whole citation: the date first, then the title, authors and
   * publisher.
   */
  public StyledText dated() {
    return dated(date());
  }

  /** The same with a given date. */
  StyledText dated(String date) {
    StyledText.Builder text = StyledText.build().add(date, StyledText.Style.Look.BOLD);
    addLinked(text.add(BETWEEN), Labels.shorten(name(), LONGEST_OF_MANY));
    List<String> rest = new ArrayList<>();
    if (reference.title().isPresent()) {
      Stream.of(who(), comment(), reference.publisher())
          .flatMap(Optional::stream)
          .map(part -> Labels.shorten(part, LONGEST_OF_MANY))
          .forEach(rest::add);
    }
    rest.addAll(place());
    rest.addAll(validity());
    text.add(BETWEEN).add(String.join(BETWEEN, rest));
    if (reference.standing().replacedBy().isPresent()) {
      addReplaced(text.add(BETWEEN));
    }
    return text.done();
  }

  /** The name of the source: its title, or else its authors or publisher, or else its id. */
  public String name() {
    return reference
        .title()
        .or(this::who)
        .or(this::comment)
        .or(reference::publisher)
        .orElseGet(() -> voice.say("credit.untitled", reference.articleId()));
  }

  /** A sentence about the author, as far as known. */
  public String authorLine() {
    return who()
        .map(names -> voice.say("follow.author", names))
        .or(() -> comment().map(comment -> voice.say("follow.author", comment)))
        .orElseGet(() -> voice.say("follow.author.unknown"));
  }

  /** A sentence about the date of publication, as far as known. */
  public String dateLine() {
    return reference
        .date()
        .map(date -> voice.say("follow.date", date.toString()))
        .orElseGet(() -> voice.say("follow.date.unknown"));
  }

  /** The address where it can be read. */
  public Optional<String> address() {
    return link.map(Link::url).or(() -> inContext);
  }

  /** The same as a line with a link. */
  public StyledText addressLine() {
    return address()
        .map(url -> StyledText.build().add(url, new StyledText.Style.Linked(url)).done())
        .orElseGet(() -> StyledText.plain(voice.say("follow.link.none")));
  }

  /** The title as a link to the quote, or the label of the link; may be empty. */
  StyledText titleLine() {
    StyledText.Builder text = StyledText.build();
    reference
        .title()
        .or(() -> link.map(this::openLabel))
        .or(() -> inContext.map(page -> voice.say("answer.open.sentence")))
        .ifPresent(label -> addLinked(text, Labels.shorten(label, LONGEST)));
    return text.done();
  }

  /** The label of a link, by where it leads. */
  String openLabel(Link to) {
    return switch (to.precision()) {
      case SENTENCE -> voice.say("answer.open.sentence");
      case PAGE -> voice.say("answer.open.page");
      case ARTICLE -> voice.say("answer.open.article");
    };
  }

  /** The reference, shortened for a button that copies it. */
  String toCopy() {
    return voice
        .preferences()
        .style()
        .writeWithin(Button.Action.Copy.MAX_LENGTH, reference, voice.texts().terms());
  }

  /** The reference as source text, if the chosen style is a machine format. */
  Optional<String> source() {
    return voice.preferences().style() == CitationStyle.BIBTEX
        ? Optional.of(CitationStyle.BIBTEX.write(reference, voice.texts().terms()).strip())
        : Optional.empty();
  }

  String date() {
    return reference.date().map(Object::toString).orElseGet(() -> voice.say("credit.undated"));
  }

  private Optional<String> who() {
    return reference.byline();
  }

  private Optional<String> comment() {
    return reference
        .commentOn()
        .map(
            on ->
                on.name()
                    .map(name -> voice.say("credit.comment", name))
                    .orElseGet(() -> voice.say("credit.comment.unknown")));
  }

  private List<String> place() {
    Place place = reference.place();
    List<String> parts = new ArrayList<>();
    place.page().ifPresent(page -> parts.add(voice.say("credit.page", page)));
    parts.add(place.label(place.heading().map(name -> Labels.shorten(name, LONGEST_HEADING))));
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  private List<String> validity() {
    return reference.standing().validUntil().stream()
        .map(until -> voice.say("credit.valid.until", until.toString()))
        .toList();
  }

  /** A line that says that a newer article replaces this one, with a link; empty if none does. */
  StyledText replacedLine() {
    StyledText.Builder text = StyledText.build();
    addReplaced(text);
    return text.done();
  }

  private void addReplaced(StyledText.Builder text) {
    reference
        .standing()
        .replacedBy()
        .ifPresent(
            by -> {
              text.add(voice.say("credit.replaced")).add(" ");
              String name = "“" + Labels.shorten(by.name(), LONGEST_OF_MANY) + "”";
              newer.ifPresentOrElse(
                  url -> text.add(name, new StyledText.Style.Linked(url)), () -> text.add(name));
              text.add(", " + by.date().map(Object::toString).orElse(voice.say("credit.undated")));
            });
  }

  private void addLinked(StyledText.Builder text, String label) {
    address()
        .ifPresentOrElse(
            url -> text.add(label, new StyledText.Style.Linked(url)), () -> text.add(label));
  }
}
