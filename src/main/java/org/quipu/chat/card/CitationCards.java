package org.quipu.chat.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.answer.Citation;
import org.quipu.answer.PageAddress;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Excerpt;
import org.quipu.chat.Library;
import org.quipu.chat.StyledText;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.button.ButtonData.Origin;
import org.quipu.chat.button.QuestionSource;
import org.quipu.chat.words.Voice;

/** Lays out a citation: the quote, its credit, its context, and where to read it. */
public final class CitationCards {
  /** A quote longer than this, in UTF-16 units, is not widened further. */
  private static final int WIDEST = 2500;

  private final Library library;
  private final boolean judged;
  private final QuoteFitting fitting;
  private final Surroundings surroundings = new Surroundings();

  /**
   * Creates a layout for citations of a library.
   *
   * @param judged whether people may mark a citation as not answering
   */
  public CitationCards(Library library, boolean judged) {
    this.library = library;
    this.judged = judged;
    this.fitting = new QuoteFitting(library);
  }

  /**
   * The rank of a citation among those that answer.
   *
   * @param all best first; empty for a citation without a question
   * @param rank its index among them, from 0
   * @param asked the language of the question, if it is known
   */
  public record Among(Origin origin, List<Citation> all, int rank, Optional<String> asked) {
    public static final Among NOTHING =
        new Among(
            new Origin(QuestionSource.NONE, OptionalLong.empty()), List.of(), 0, Optional.empty());

    public static Among nothing(OptionalLong asker) {
      return new Among(new Origin(QuestionSource.NONE, asker), List.of(), 0, Optional.empty());
    }
  }

  /** The card of the citation at a rank, with a quote of the chosen length. */
  public Card ranked(Voice voice, Among among, List<Part> above) {
    Citation citation = among.all().get(among.rank());
    return exactly(voice, fitting.fit(citation, voice.preferences().length()), among, above);
  }

  /** The card of exactly this citation, below some of the bot's own words. */
  public Card exactly(Voice voice, Citation citation, Among among, List<Part> above) {
    Credit credit = Credit.of(voice, library, citation);
    List<Part> parts = new ArrayList<>(above);
    parts.add(new Part.Quotation(Excerpt.of(citation), credit.line()));
    StyledText replaced = credit.replacedLine();
    if (!replaced.isEmpty()) {
      parts.add(new Part.Line(replaced));
    }
    surroundings
        .of(citation.quote())
        .ifPresent(
            around ->
                parts.add(
                    new Part.Surroundings(
                        voice.say(around.whole() ? "answer.paragraph" : "answer.paragraph.part"),
                        Excerpt.of(around.quote(), List.of(citation.quote().span())))));
    OutcomeLines.foreign(voice, among.asked(), citation)
        .ifPresent(line -> parts.add(new Part.Line(StyledText.plain(line))));
    StyledText title = credit.titleLine();
    if (!title.isEmpty()) {
      parts.add(new Part.Line(title));
    }
    credit
        .source()
        .ifPresent(
            source ->
                parts.add(
                    new Part.Line(
                        StyledText.build().add(source, StyledText.Style.Look.CODE).done())));
    return new Card(parts, rows(voice, citation, credit, among), List.of(citation));
  }

  private List<List<Button>> rows(Voice voice, Citation citation, Credit credit, Among among) {
    return List.of(
        paging(among),
        reading(voice, citation, credit, among),
        keeping(voice, citation, credit, among));
  }

  private static List<Button> paging(Among among) {
    int count = among.all().size();
    if (count < 2) {
      return List.of();
    }
    int rank = among.rank();
    List<Button> row = new ArrayList<>();
    if (rank > 0) {
      row.add(Button.press("‹", page(among, rank - 1)));
    }
    row.add(
        Button.press((rank + 1) + "/" + count, new ButtonData.Position(rank + 1, count).encode()));
    if (rank < count - 1) {
      row.add(Button.press("›", page(among, rank + 1)));
    }
    return row;
  }

  private static String page(Among among, int rank) {
    return new ButtonData.Page(among.origin(), rank, Optional.of(among.all().get(rank).id()))
        .encode();
  }

  private List<Button> reading(Voice voice, Citation citation, Credit credit, Among among) {
    List<Button> row = new ArrayList<>();
    Citation wider = library.widen(citation);
    if (!wider.id().equals(citation.id()) && wider.quote().span().length() <= WIDEST) {
      row.add(
          Button.press(
              voice.say("button.wider"),
              new ButtonData.Exactly(among.origin(), among.rank(), wider.id()).encode()));
    }
    boolean both = credit.link().isPresent() && credit.inContext().isPresent();
    credit
        .link()
        .map(
            link ->
                new Button(
                    both ? voice.say("button.source") : credit.openLabel(link),
                    new Button.Action.Open(link.url())))
        .ifPresent(row::add);
    credit
        .inContext()
        .map(page -> new Button(voice.say("button.context"), opening(page)))
        .ifPresent(row::add);
    return row;
  }

  private Button.Action opening(String page) {
    return library.pages().filter(PageAddress::miniApp).isPresent()
        ? new Button.Action.OpenInside(page)
        : new Button.Action.Open(page);
  }

  private List<Button> keeping(Voice voice, Citation citation, Credit credit, Among among) {
    List<Button> row = new ArrayList<>();
    row.add(new Button(voice.say("button.copy"), new Button.Action.Copy(credit.toCopy())));
    QuestionSource basis = among.origin().basis();
    if (judged && basis.canBeJudged()) {
      row.add(Button.press("👎", new ButtonData.Wrong(basis, citation.id()).encode()));
    }
    among.origin().asker().ifPresent(asker -> row.add(delete(asker)));
    return row;
  }

  public static Button delete(long asker) {
    return Button.press("🗑", new ButtonData.Delete(asker).encode());
  }
}
