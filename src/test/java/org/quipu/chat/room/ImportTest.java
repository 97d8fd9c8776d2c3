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

/** Documents sent by operators. */
final class ImportTest {
  private final List<String> taken = new ArrayList<>();
  private int replaced;
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
  void anArticleIsReplacedOnlyAfterTheDifferencesWereShown() {
    replaced = 1;
    Card preview = Scene.sent(send(Scene.OPERATOR, Scene.PRIVATE, "newer.html"));

    assertTrue(Scene.words(preview).contains("Another (replaces an article)"));
    assertTrue(Scene.words(preview).contains("authors: “Ane” → “Eve”"));
    Reply done = scene.press(Scene.OPERATOR, Scene.PRIVATE, preview, "Add and replace", "");
    assertEquals("Added to the corpus. One article was replaced.", Scene.words(Scene.edited(done)));
  }

  @Test
  void nothingIsSaidToBeAddedWhereTheCorpusHasItAll() {
    Card preview = Scene.sent(send(Scene.OPERATOR, Scene.PRIVATE, "same.html"));

    assertTrue(Scene.words(preview).contains("The corpus has all of it already"));
    assertEquals(List.of(), preview.rows());
  }

  @Test
  void whoSentADocumentThatCostTooMuchIsToldSo() {
    assertEquals(
        "I stopped reading bomb.docx: it takes more memory than a document may. I will not try it"
            + " again.",
        Scene.words(Scene.sent(send(Scene.OPERATOR, Scene.PRIVATE, "bomb.docx"))));
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
    public Preview preview(Attachment file, long sender) {
      Entry page = new Entry("A page · Coast Courier", Entry.Fate.ADDED, List.of());
      return switch (file.name()) {
        case "empty.pdf" -> new Preview.Unusable("it holds no text");
        case "bomb.docx" -> new Preview.Ended(Excess.MEMORY);
        case "newer.html" ->
            new Preview.Found(
                "token-1",
                List.of(
                    page,
                    new Entry("Another", Entry.Fate.REPLACES, List.of("authors: “Ane” → “Eve”"))));
        case "same.html" ->
            new Preview.Found(
                "token-1", List.of(new Entry("A page", Entry.Fate.UNCHANGED, List.of())));
        default -> new Preview.Found("token-1", List.of(page));
      };
    }

    @Override
    public Outcome confirm(String token, long presser) {
      if (taken.contains(token)) {
        return new Outcome.Expired();
      }
      taken.add(token);
      return new Outcome.Taken(1, replaced);
    }

    @Override
    public Outcome cancel(String token, long presser) {
      return new Outcome.Cancelled();
    }
  }
}
