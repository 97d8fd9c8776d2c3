package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.chat.Card;
import org.quipu.chat.Place;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.corpus.Article;
import org.quipu.corpus.SampleQuestion;

/** Results while somebody types. */
final class InlineTest {
  @AutoClose private final Scene scene = Scene.usual();

  private Reply.Results type(String words, String offset) {
    return assertInstanceOf(
        Reply.Results.class, scene.room.hear(new Turn.Inline(Scene.ANNA, words, offset)));
  }

  @Test
  void aResultStandsForItselfWithTitleSourceAndDate() {
    Reply.Result result = type("Orsund bridge cost", "").results().getFirst();

    assertEquals("A bridge for Orsund", result.title());
    assertTrue(result.description().startsWith("Coast Courier · 2011-06-28"));
    assertTrue(result.id().matches("[A-Za-z0-9_-]{1,60}"));
    assertTrue(Scene.quote(result.card()).contains("four million"));
    assertTrue(Scene.credits(result.card()).getFirst().contains("Cleo Marsh"));
  }

  @Test
  void aChosenResultCanBeMadeWider() {
    Card card = type("Orsund bridge cost", "").results().getFirst().card();

    Reply wider =
        scene.room.hear(
            new Turn.Press(
                Scene.BEN,
                Place.GUEST,
                ButtonData.parse(Scene.data(card, "Wider")),
                java.util.OptionalInt.empty(),
                Optional.empty()));

    assertTrue(Scene.quote(Scene.edited(wider)).contains(Scene.quote(card)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Or", "?!"})
  void beforeThereAreWordsTheLatestArticlesAreOffered(String words) {
    Reply.Results results = type(words, "");

    assertEquals("A bridge for Orsund", results.results().getFirst().title());
    assertEquals(4, results.results().size());
    assertEquals(Optional.of("Ask me in private"), results.lead());
  }

  @Test
  void nothingFoundIsSaidOnTheButton() {
    Reply.Results results = type("xyzzy plugh", "");

    assertEquals(List.of(), results.results());
    assertEquals(Optional.of("Nothing found. Ask me in private"), results.lead());
  }

  @Test
  void pagesFollowEachOtherWithoutRepeating() {
    scene.corpusIs(
        IntStream.range(0, 45)
            .mapToObj(
                i ->
                    Articles.published(
                        "ship-" + i,
                        "Ship " + i,
                        "Ada Holm",
                        "Coast Courier",
                        "1990-01-01",
                        "Herring from the north came with "
                            + "vesna kurlo mirta solan tegru palvi dorsk enzo."
                                .replace(" ", i + " ")))
            .toArray(Article[]::new));

    Set<String> seen = new HashSet<>();
    Optional<String> offset = Optional.of("");
    int pages = 0;
    while (offset.isPresent()) {
      Reply.Results page = type("herring from the north", offset.get());
      assertTrue(page.results().size() <= 10);
      page.results().forEach(result -> assertTrue(seen.add(result.id())));
      offset = page.nextOffset();
      pages++;
    }
    assertEquals(5, pages);
    assertEquals(45, seen.size());
  }

  @Test
  void whatTheCuratorsSuggestToAskComesBeforeTheLatestArticles() {
    scene.suggests(new SampleQuestion("en", "How many keepers does the Brandvik lighthouse have?"));

    Reply.Results results = type("", "");

    assertTrue(Scene.quote(results.results().getFirst().card()).contains("keepers"));
    assertEquals("A bridge for Orsund", results.results().get(1).title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "99999999999999", "500"})
  void anOffsetThatNobodyGaveDoesNoHarm(String offset) {
    assertTrue(type("Orsund bridge", offset).results().size() <= 10);
  }

  @Test
  void aCitationsIdBringsItBack() {
    Reply.Result first = type("Orsund bridge cost", "").results().getFirst();

    assertEquals(
        List.of(first.id()),
        type(first.id(), "").results().stream().map(Reply.Result::id).toList());
  }
}
