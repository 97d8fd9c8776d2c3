package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.quipu.Cost;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;

/**
 * Questions, commands, claims and typed words of any shape get some reply at a bounded cost. The
 * build replays the kept inputs; {@code JAZZER_FUZZ=1 ./mvnw test
 * -Dtest=QuestionFuzzTest#aQuestion} looks for new ones.
 */
final class QuestionFuzzTest {
  @AutoClose private static final Scene SCENE = Scene.usual();

  @FuzzTest(maxDuration = "10m")
  void aQuestion(byte[] bytes) throws Exception {
    Reply reply = heard(new Turn.Ask(Scene.ANNA, Scene.PRIVATE, text(bytes)));
    assertFalse(reply instanceof Reply.Silence);
  }

  @FuzzTest(maxDuration = "10m")
  void typedWords(byte[] bytes) throws Exception {
    heard(new Turn.Inline(Scene.BEN, text(bytes), ""));
  }

  @FuzzTest(maxDuration = "10m")
  void aCommand(byte[] bytes) throws Exception {
    String[] words = text(bytes).split(" ", 2);
    String argument = words.length > 1 ? words[1] : "";
    heard(
        new Turn.Command(Scene.CARMEN, Scene.PRIVATE, words[0], argument, true, Optional.empty()));
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    // Telegram sends no empty message, and none longer than this.
    return text.isEmpty() ? "?" : text.substring(0, Math.min(4096, text.length()));
  }

  private static Reply heard(Turn turn) throws Exception {
    Reply reply = Cost.bounded(() -> SCENE.room.hear(turn));
    assertNotNull(reply);
    return reply;
  }
}
