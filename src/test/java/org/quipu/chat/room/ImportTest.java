package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.quipu.chat.Attachment;
import org.quipu.chat.Card;
import org.quipu.chat.DocumentImport;
import org.quipu.chat.Place;
import org.quipu.chat.Reply;
import org.quipu.chat.Speaker;
import org.quipu.chat.Turn;

/** Documents that operators send. */
final class ImportTest {
  private final List<String> taken = new ArrayList<>();
  @AutoClose private final Scene scene = Scene.importing(new Shelf());

  private Reply send(Speaker speaker, Place place, String name) {
    return scene.room.hear(new Turn.Document(speaker, place, new NamedFile(name)));
  }

  @Test
  void anOperatorSeesWhatADocumentHoldsBeforeItIsTaken() {
    Card preview = Scene.sent(send(Scene.OPERATOR, Scene.PRIVATE, "page.html"));

    assertTrue(Scene.words(preview).contains("One article found in page.html"));
    assertEquals(List.of(), taken);
    Reply done = scene.press(Scene.OPERATOR, Scene.PRIVATE, preview, "Add to the corpus", "");
    assertEquals("Added to the corpus.", Scene.words(Scene.edited(done)));
    assertEquals(List.of("token-1"), taken);
  }

  @Test
  void aDocumentTwiceConfirmedIsTakenOnce() {
    Card preview = Scene.sent(send(Scene.OPERATOR, Scene.PRIVATE, "page.html"));
    scene.press(Scene.OPERATOR, Scene.PRIVATE, preview, "Add", "");

    assertTrue(
        Scene.toast(scene.press(Scene.OPERATOR, Scene.PRIVATE, preview, "Add", ""))
            .contains("expired"));
  }

  @Test
  void nobodyElseCanConfirm() {
    Card preview = Scene.sent(send(Scene.OPERATOR, Scene.PRIVATE, "page.html"));

    assertInstanceOf(Reply.Toast.class, scene.press(Scene.BEN, Scene.PRIVATE, preview, "Add", ""));
    assertEquals(List.of(), taken);
  }

  @Test
  void aDocumentThatHoldsNothingIsSaidToBeUseless() {
    assertEquals(
        "Nothing in empty.pdf can be used: it holds no text",
        Scene.words(Scene.sent(send(Scene.OPERATOR, Scene.PRIVATE, "empty.pdf"))));
  }

  @Test
  void aDocumentOfAnybodyElseGetsAHintInPrivateAndSilenceInAGroup() {
    assertTrue(
        Scene.words(Scene.sent(send(Scene.ANNA, Scene.PRIVATE, "a.pdf"))).contains("read text"));
    assertInstanceOf(Reply.Silence.class, send(Scene.ANNA, Scene.GROUP, "a.pdf"));
  }

  private record NamedFile(String name) implements Attachment {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(new byte[0]);
    }
  }

  private final class Shelf implements DocumentImport {
    @Override
    public Preview preview(Attachment file) {
      return file.name().startsWith("empty")
          ? new Preview.Unusable("it holds no text")
          : new Preview.Found("token-1", List.of("A page · Coast Courier"));
    }

    @Override
    public Outcome confirm(String token) {
      if (taken.contains(token)) {
        return Outcome.EXPIRED;
      }
      taken.add(token);
      return Outcome.DONE;
    }

    @Override
    public Outcome cancel(String token) {
      return Outcome.DONE;
    }
  }
}
