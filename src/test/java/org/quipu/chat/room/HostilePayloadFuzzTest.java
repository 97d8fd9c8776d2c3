package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;

/**
 * What strangers put behind a link to the bot or into a button's data leads somewhere, and never
 * throws. The build replays the kept inputs; {@code JAZZER_FUZZ=1 ./mvnw test
 * -Dtest=HostilePayloadFuzzTest#aDeepLinkOfAnyShapeIsAnswered} looks for new ones.
 */
final class HostilePayloadFuzzTest {
  @TempDir private static Path folder;
  private static Scene scene;

  @BeforeAll
  static void open() throws IOException {
    scene = Scene.in(Files.createDirectories(folder.resolve("scene")));
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @FuzzTest
  void aDeepLinkOfAnyShapeIsAnswered(byte[] hostile) {
    Turn.DeepLink link =
        new Turn.DeepLink(Scene.ANNA, Scene.PRIVATE, new String(hostile, StandardCharsets.UTF_8));
    assertInstanceOf(Reply.Send.class, scene.room.hear(link));
  }

  @FuzzTest
  void aPressOfAnyShapeIsAnswered(byte[] hostile) {
    Reply reply = scene.pressRaw(new String(hostile, StandardCharsets.UTF_8));
    assertFalse(reply instanceof Reply.Silence);
    if (reply instanceof Reply.Toast(String text)) {
      assertFalse(text.isBlank());
    }
  }
}
