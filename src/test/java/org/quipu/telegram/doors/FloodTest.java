package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Press;
import org.quipu.telegram.inbox.FloodSettings;

final class FloodTest extends DoorTest {
  private static final Duration INTERVAL = Duration.ofMillis(300);

  @Override
  BotInTest.Choices choices() {
    return BotInTest.Choices.usual().limited(new FloodSettings(true, 2, INTERVAL, 2, INTERVAL));
  }

  @Test
  void whoPressesTooOftenIsToldSoAndNoSpinnerTurns() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    List<Press> presses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      presses.add(rosa.presses(card, "👎"));
    }
    List<String> toasts = presses.stream().map(Press::awaitToast).toList();
    assertTrue(toasts.get(3).startsWith("One moment"), toasts::toString);
    assertTrue(toasts.stream().limit(2).noneMatch(toast -> toast.startsWith("One moment")));
  }

  @Test
  void burstIsAskedForAPauseOnceAndAllOfItIsAnswered() {
    List<FakeMessage> questions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      questions.add(rosa.says(QUESTION));
    }
    bot.settle();
    List<FakeMessage> said = rosa.privateRoom().messagesFromBot();
    assertTrue(
        questions.stream().allMatch(q -> said.stream().anyMatch(m -> m.repliesTo(q) && quotes(m))));
    assertEquals(1, said.stream().filter(m -> m.text().startsWith("One moment")).count());
    assertTrue(said.stream().allMatch(m -> quotes(m) || m.replyTo().isEmpty()));
  }
}
