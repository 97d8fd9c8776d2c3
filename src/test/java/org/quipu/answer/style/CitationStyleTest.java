package org.quipu.answer.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quipu.answer.Place;
import org.quipu.corpus.Author;
import org.quipu.corpus.PublicationDate;

/** Citations in each style, even if little is known. */
final class CitationStyleTest {
  private static final Reference FULL =
      new Reference(
          "q1",
          "bridge",
          Optional.of("Who built it?"),
          names("Cleo Marsh", "Ada Holm"),
          Optional.of("Coast Courier"),
          PublicationDate.parse("2011-06-28"),
          Optional.of("https://example.org/bridge"),
          Optional.of("en"),
          at(8),
          Optional.empty());

  private static final Reference NAMELESS =
      new Reference(
          "q2",
          "note-1",
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          at(1),
          Optional.empty());

  private static final Reference COMMENT =
      new Reference(
          "q3",
          "bridge-c1",
          Optional.empty(),
          names("river_fan"),
          Optional.of("Coast Courier"),
          PublicationDate.parse("2011-07"),
          Optional.of("https://example.org/bridge"),
          Optional.of("en"),
          at(1),
          Optional.of(new Reference.Target(Optional.of("Who built it?"))));

  private static List<Author> names(String... names) {
    return Stream.of(names).<Author>map(Author.Unsaid::new).toList();
  }

  private static Place at(int paragraph) {
    return new Place(Optional.empty(), OptionalInt.of(paragraph), OptionalInt.empty());
  }

  private static String write(CitationStyle style, Reference reference) {
    return style.write(reference, Terms.ENGLISH);
  }

  @Test
  void eachStyleHasItsOwnOrder() {
    assertEquals(
        "Cleo Marsh, Ada Holm, “Who built it?”, Coast Courier, 2011-06-28, ¶ 8,"
            + " https://example.org/bridge",
        write(CitationStyle.PLAIN, FULL));
    assertEquals(
        "Marsh, C., & Holm, A. (2011, June 28). Who built it? Coast Courier. (para. 8)."
            + " https://example.org/bridge",
        write(CitationStyle.APA, FULL));
    assertEquals(
        "Marsh, Cleo, and Ada Holm. “Who built it?” Coast Courier, 28 June 2011, par. 8,"
            + " https://example.org/bridge.",
        write(CitationStyle.MLA, FULL));
    assertEquals(
        "Marsh, Cleo, and Ada Holm. “Who built it?” Coast Courier, June 28, 2011, par. 8."
            + " https://example.org/bridge.",
        write(CitationStyle.CHICAGO, FULL));
  }

  @ParameterizedTest
  @EnumSource(value = CitationStyle.class, mode = EnumSource.Mode.EXCLUDE, names = "BIBTEX")
  void whatHasNoNameIsCalledByItsId(CitationStyle style) {
    assertTrue(write(style, NAMELESS).contains("Untitled (note-1)"));
  }

  @ParameterizedTest
  @EnumSource(CitationStyle.class)
  void aCommentIsItsWritersAndNamesWhatItStandsUnder(CitationStyle style) {
    String written = write(style, COMMENT).toLowerCase(java.util.Locale.ROOT);

    assertTrue(written.contains("river"), written);
    assertTrue(written.contains("comment on “who built it?”"), written);
  }

  @ParameterizedTest
  @CsvSource({"2011, '(2011)'", "2011-06, '(2011, June)'", "2011-06-28, '(2011, June 28)'"})
  void aDateIsAsExactAsItIsKnown(String iso, String apa) {
    Reference dated =
        new Reference(
            "q",
            "a",
            FULL.title(),
            FULL.authors(),
            FULL.publisher(),
            PublicationDate.parse(iso),
            Optional.empty(),
            Optional.empty(),
            at(1),
            Optional.empty());

    assertTrue(write(CitationStyle.APA, dated).contains(apa));
  }

  @ParameterizedTest
  @EnumSource(CitationStyle.class)
  void aCitationMadeToFitFits(CitationStyle style) {
    Reference wordy =
        new Reference(
            "q",
            "a",
            Optional.of("🦜 Very long title ".repeat(40).strip()),
            FULL.authors(),
            FULL.publisher(),
            FULL.date(),
            FULL.url(),
            Optional.empty(),
            at(1),
            Optional.empty());

    for (int limit = 20; limit < 300; limit++) {
      String written = style.writeWithin(limit, wordy, Terms.ENGLISH);
      assertTrue(written.length() <= limit, written);
      assertFalse(Character.isHighSurrogate(written.charAt(written.length() - 2)), written);
    }
  }

  @Test
  void bibTexEscapesWhatLatexWouldTakeForMarkup() {
    Reference odd =
        new Reference(
            "q4",
            "a",
            Optional.of("50% of {R&D} costs $5_000 #1 ~ \\o/"),
            names("Marks and Spencer"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("https://example.org/a_b%20c{d}"),
            Optional.empty(),
            at(1),
            Optional.empty());

    assertEquals(
        """
        @misc{q4,
          author = {{Marks and Spencer}},
          title = {{50\\% of \\{R\\&D\\} costs \\$5\\_000 \\#1 \\textasciitilde{} \\textbackslash{}o/}},
          url = {https://example.org/a_b%20c%7Bd%7D},
          note = {paragraph 1},
        }
        """,
        BibTex.file(List.of(odd)));
  }

  @Test
  void filesHoldNoLinkThatDoesMoreThanOpenAPage() {
    for (String url : List.of("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x")) {
      Reference odd =
          new Reference(
              "q5",
              "a",
              Optional.of("Odd"),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(url),
              Optional.empty(),
              at(1),
              Optional.empty());
      assertFalse(BibTex.file(List.of(odd)).contains("url"), url);
      assertFalse(CslJson.file(List.of(odd)).contains("URL"), url);
    }
  }

  @Test
  void cslJsonHoldsWhatIsKnownAndNothingElse() throws JsonProcessingException {
    JsonNode items = new ObjectMapper().readTree(CslJson.file(List.of(FULL, NAMELESS, COMMENT)));

    assertEquals(
        "Ada Holm",
        items.at("/0/author/1/given").asText() + " " + items.at("/0/author/1/family").asText());
    assertEquals("[[2011,6,28]]", items.at("/0/issued/date-parts").toString());
    assertEquals("Untitled (note-1)", items.at("/1/title").asText());
    assertTrue(items.at("/1/author").isMissingNode());
    assertTrue(items.at("/1/issued").isMissingNode());
    assertEquals("post", items.at("/2/type").asText());
    assertEquals("[[2011,7]]", items.at("/2/issued/date-parts").toString());
  }
}
