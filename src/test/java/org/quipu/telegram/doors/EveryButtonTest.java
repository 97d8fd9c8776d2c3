package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.RichSupport;
import org.quipu.telegram.fake.SentRequest;

/** Presses every button of every card, and those of the cards that follow. */
final class EveryButtonTest extends DoorTest {
  /** Enough to press each kind of button in each of its places. */
  private static final int PRESSES = 165;

  private static final List<String> CARDS =
      List.of(
          "/start",
          QUESTION,
          POORLY_ANSWERABLE,
          "Brand inspectr of Varnes",
          "/cite Varnes has built 18 lighthouses",
          "/timeline Brandt",
          "/compare what did Brandt do in December 1972?",
          "/check Varnes has built 18 lighthouses since it won independence",
          "/articles",
          "/sources",
          "/settings");

  private final Deque<FakeMessage.Button> untried = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();

  @ParameterizedTest
  @EnumSource(
      value = RichSupport.class,
      names = {"BLOCKS", "NONE"})
  void everyButtonOfEveryCardIsAnsweredOnceAndNothingIsRefused(RichSupport support) {
    server.rich(support);
    int pressed = 0;
    for (String asked : CARDS) {
      FakeMessage card = server.awaitReply(rosa.says(asked));
      note(card);
      for (int i = 0; i < PRESSES / CARDS.size() && !untried.isEmpty(); i++) {
        rosa.pressesData(card, untried.pop().data()).awaitAnswer();
        pressed++;
        bot.settle();
        rosa.privateRoom().messagesFromBot().forEach(this::note);
      }
      untried.clear();
    }
    int presses = pressed;
    List<SentRequest> answers = server.requests("answerCallbackQuery");
    assertAll(
        () -> assertTrue(presses > 60, () -> presses + " presses"),
        () -> assertEquals(presses, answers.size()),
        () -> assertTrue(bot.store.verdicts().count() > 3, "👎 was pressed"),
        () -> assertTrue(answers.stream().allMatch(a -> a.text("text").length() <= 200)),
        () ->
            assertEquals(
                List.of(),
                server.refusals().stream()
                    .filter(r -> support == RichSupport.BLOCKS || !r.method().contains("Rich"))
                    .filter(r -> !r.has("rich_message"))
                    .filter(r -> !r.complaint().contains("message is not modified"))
                    .toList()));
  }

  private void note(FakeMessage card) {
    for (FakeMessage.Button button : card.buttons()) {
      assertFalse(button.label().isBlank());
      assertTrue(button.data().getBytes(StandardCharsets.UTF_8).length <= 64, button.data());
      assertTrue(button.copies().length() <= 256, button.copies());
      // A card that deletes itself or forgets the chat ends the walk.
      boolean ends = button.data().startsWith("d1") || button.data().startsWith("x1");
      if (!button.data().isEmpty() && !ends && known.add(button.data())) {
        untried.push(button);
      }
    }
  }
}
