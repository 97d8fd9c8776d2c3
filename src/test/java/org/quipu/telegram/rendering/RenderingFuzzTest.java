package org.quipu.telegram.rendering;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.quipu.Cost;
import org.quipu.chat.Card;
import org.quipu.chat.StyledText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Whatever a card says, its message keeps Telegram's limits. The build replays the kept inputs;
 * {@code JAZZER_FUZZ=1 ./mvnw test -Dtest=RenderingFuzzTest} looks for new ones.
 */
final class RenderingFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void aCardOfAnyWordsIsAMessage(byte[] bytes) throws Exception {
    String words = new String(bytes, StandardCharsets.UTF_8);
    Card card =
        new Card(
            List.of(
                new Card.Part.Line(StyledText.plain("Said: " + words)),
                new Card.Part.Items(List.of(StyledText.plain("and " + words)))),
            List.of(),
            List.of());
    EntityText text = Cost.bounded(() -> EntityText.of(card));
    assertTrue(text.text().length() <= EntityText.MAX_LENGTH);
    for (MessageEntity entity : text.entities()) {
      assertTrue(entity.getOffset() + entity.getLength() <= text.text().length());
    }
    Cost.bounded(() -> RichCard.of(card));
  }
}
