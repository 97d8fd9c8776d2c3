package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.answer.PageAddress;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Library;
import org.quipu.chat.card.CitationCards;
import org.quipu.chat.card.CitationCards.Among;
import org.quipu.chat.words.Languages;
import org.quipu.chat.words.Preferences;
import org.quipu.chat.words.Voice;
import org.quipu.retrieval.Question;

/** Cards link to the reading room if it has an address. */
final class InContextTest {
  private static final PageAddress ROOM = new PageAddress("https://read.example.org");

  @AutoClose private final Scene scene = Scene.usual();

  private Citation citation(String question) {
    Answer answer = scene.library.answerer().answer(Question.of(question), 1);
    return ((Answer.Cited) answer).citations().getFirst().citation();
  }

  private static List<Button> openings(Library library, Citation citation) {
    Voice voice = new Voice(Languages.discover().usual(), Preferences.NONE);
    Card card =
        new CitationCards(library, false).exactly(voice, citation, Among.NOTHING, List.of());
    return card.rows().stream()
        .flatMap(List::stream)
        .filter(
            button ->
                button.action() instanceof Button.Action.Open
                    || button.action() instanceof Button.Action.OpenInside)
        .toList();
  }

  @Test
  void aCardWithAnAddressOffersTheSourceAndTheContext() {
    Citation citation = citation("What did the Orsund bridge cost?");
    List<Button> openings = openings(scene.library.with(Optional.of(ROOM)), citation);
    assertEquals(List.of("Source", "In context"), openings.stream().map(Button::label).toList());
    assertEquals(new Button.Action.Open(ROOM.of(citation.id())), openings.getLast().action());
  }

  @Test
  void withoutARoomNothingChanges() {
    List<Button> openings = openings(scene.library, citation("What did the Orsund bridge cost?"));
    assertEquals(List.of("Open the passage"), openings.stream().map(Button::label).toList());
  }

  @Test
  void aMiniAppOpensInsideTheChat() {
    Citation citation = citation("What did the Orsund bridge cost?");
    PageAddress app = new PageAddress(ROOM.url(), true);
    List<Button> openings = openings(scene.library.with(Optional.of(app)), citation);
    assertEquals(new Button.Action.OpenInside(ROOM.of(citation.id())), openings.getLast().action());
  }

  @Test
  void aCardWithoutAnAddressLeadsIntoTheRoom() {
    Citation withLink = citation("What did the Orsund bridge cost?");
    Citation citation =
        new Citation(withLink.id(), withLink.quote(), Optional.empty(), withLink.marks());
    List<Button> openings = openings(scene.library.with(Optional.of(ROOM)), citation);
    assertEquals(List.of("In context"), openings.stream().map(Button::label).toList());
  }
}
