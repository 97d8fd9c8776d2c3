package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;

/**
 * Arbitrary payloads of deep links and data of buttons get a reply, and never throw. The build
 * replays the kept inputs; {@code JAZZER_FUZZ=1 ./mvnw test
 * -Dtest=HostilePayloadFuzzTest#aDeepLinkOfAnyShapeIsAnswered} looks for new ones.
 */
final class HostilePayloadFuzzTest {
  @AutoClose private static final Scene SCENE = Scene.usual();

  @FuzzTest
  void aDeepLinkOfAnyShapeIsAnswered(byte[] hostile) {
    Turn.DeepLink link =
        new Turn.DeepLink(Scene.ANNA, Scene.PRIVATE, new String(hostile, StandardCharsets.UTF_8));
    assertInstanceOf(Reply.Send.class, SCENE.room.hear(link));
  }

  @FuzzTest
  void aPressOfAnyShapeIsAnswered(byte[] hostile) {
    Reply reply = SCENE.pressRaw(new String(hostile, StandardCharsets.UTF_8));
    assertFalse(reply instanceof Reply.Silence);
    if (reply instanceof Reply.Toast(String text)) {
      assertFalse(text.isBlank());
    }
  }
}
