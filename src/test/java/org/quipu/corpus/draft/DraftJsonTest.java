package org.quipu.corpus.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.Author;
import org.quipu.corpus.PersonName;
import org.quipu.corpus.Source;

final class DraftJsonTest {
  private static final ArticleDraft ARTICLE =
      ArticleDraft.article(
              "boats.pdf",
              Findings.of(
                  List.of(
                      Finding.guessed(Field.TITLE, "Boats \"of\" reed", "largest line"),
                      Finding.writers(
                          List.of(
                              new Author.Person(
                                  "Ana Quispe", Optional.of(PersonName.of("Ana", "Quispe", ""))),
                              new Author.Body("Lake Review"),
                              new Author.Unsaid("Luis")),
                          "byline"))),
              List.of(
                  TextBlock.heading("Binding", 3),
                  TextBlock.list(List.of("• one", "• two")).onPage(OptionalInt.of(7))),
              List.of(new Dropped("Share this", "navigation")))
          .withDoubt("the encoding is a guess")
          .from(
              new Source(
                  Optional.of("A book"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("1911"),
                  Optional.empty()));
  private static final ArticleDraft COMMENT =
      ArticleDraft.comment(
          "boats.pdf", 0, Findings.NONE, List.of(TextBlock.paragraph("Well said \uD83D\uDEF6.")));

  @Test
  void draftsComeBackAsTheyWere() throws IOException {
    DraftJson json = new DraftJson(1000);
    assertEquals(List.of(ARTICLE, COMMENT), json.read(json.write(List.of(ARTICLE, COMMENT))));
  }

  @Test
  void whatIsNoDraftIsRefused() {
    byte[] other = "[{\"source\":\"a\",\"blocks\":[]}]".getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> new DraftJson(1000).read(other));
  }
}
