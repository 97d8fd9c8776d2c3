package org.quipu.telegram.rendering;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quipu.answer.Quote;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Excerpt;
import org.quipu.chat.StyledText;
import org.quipu.chat.StyledText.Run;
import org.quipu.chat.StyledText.Style;
import org.quipu.chat.StyledText.Style.Look;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Span;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

final class RenderingTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void quotationIsABlockQuotationWithItsWordsMarkedByUtf16Offsets() {
    Card card = card(quotation("🙂 A condor flew.", new Span(5, 11)));
    EntityText text = EntityText.of(card);
    assertEquals("🙂 A condor flew.\nAn author · 2021", text.text());
    assertEquals(
        List.of("blockquote 🙂 A condor flew.", "bold condor", "text_link 2021"),
        text.entities().stream().map(entity -> described(text, entity)).toList());
  }

  @Test
  void longQuotationIsFolded() {
    EntityText text = EntityText.of(card(quotation("A long story. ".repeat(40).strip())));
    assertEquals("expandable_blockquote", text.entities().getFirst().getType());
  }

  @Test
  void textNeverExceedsWhatAMessageHoldsAndTheCreditStays() {
    EntityText text =
        EntityText.of(card(quotation("One more sentence here. ".repeat(400).strip())));
    assertAll(
        () -> assertTrue(text.text().length() <= 4096),
        () -> assertTrue(text.text().endsWith("here.\nAn author · 2021"), text.text()));
  }

  @Test
  void quotationThatBreaksOffInsideASentenceShowsThatOutsideOfTheQuote() {
    String sentence = "word ".repeat(9_000).strip() + ".";
    EntityText text = EntityText.of(card(quotation(sentence)));
    JsonNode blocks = JSON.valueToTree(RichCard.of(card(quotation(sentence)))).path("blocks");
    MessageEntity quote = text.entities().getFirst();
    assertAll(
        () -> assertTrue(text.text().length() <= 4096),
        () -> assertTrue(text.text().endsWith("word\n[…] An author · 2021")),
        () -> assertTrue(sentence.startsWith(text.text().substring(0, quote.getLength()))),
        () ->
            assertEquals("\"[…] An author · \"", blocks.path(0).path("credit").path(0).toString()));
  }

  @Test
  void entitiesNeverExceedAHundredAndLinksGoBeforeMarks() {
    String words = "condor ".repeat(300).strip();
    Span[] marks =
        IntStream.range(0, 300).mapToObj(i -> new Span(i * 7, i * 7 + 6)).toArray(Span[]::new);
    EntityText text = EntityText.of(card(quotation(words, marks)));
    assertAll(
        () -> assertEquals(100, text.entities().size()),
        () ->
            assertTrue(
                text.entities().stream().anyMatch(entity -> entity.getType().equals("text_link"))));
  }

  @Test
  void codeHoldsNoOtherEntity() {
    StyledText nested =
        new StyledText(
            "a b c",
            List.of(new Run(new Span(0, 5), Look.CODE), new Run(new Span(2, 3), Look.BOLD)));
    EntityText text = EntityText.of(Card.line(nested));
    assertEquals(1, text.entities().size());
  }

  @Test
  void markupInTextStaysText() {
    EntityText text = EntityText.of(Card.line("<b>*_[x](y)`"));
    assertAll(
        () -> assertEquals("<b>*_[x](y)`", text.text()),
        () -> assertEquals(List.of(), text.entities()));
  }

  @Test
  void richQuotationHasCreditMarksAndFoldedSurroundings() {
    Excerpt quote = excerpt("A condor flew.", new Span(2, 8));
    Card card =
        card(new Part.Quotation(quote, credit()), new Part.Surroundings("Around it", quote));
    JsonNode blocks = JSON.valueToTree(RichCard.of(card)).path("blocks");
    assertAll(
        () ->
            assertEquals(
                "[\"A \",{\"type\":\"marked\",\"text\":\"condor\"},\" flew.\"]",
                blocks.path(0).path("blocks").path(0).path("text").toString()),
        () ->
            assertEquals(
                "[\"An author · \",{\"type\":\"url\",\"text\":\"2021\",\"url\":\"https://e.org\"}]",
                blocks.path(0).path("credit").toString()),
        () -> assertEquals("Around it", blocks.path(1).path("summary").textValue()));
  }

  @Test
  void aFoldedQuotationUnfoldsFromItsCredit() {
    Excerpt quote = excerpt("A condor flew.", new Span(2, 8));
    Card card = card(new Part.Quotation(quote, credit())).folded();
    JsonNode block = JSON.valueToTree(RichCard.of(card)).path("blocks").path(0);
    assertAll(
        () -> assertEquals("details", block.path("type").textValue()),
        () -> assertTrue(block.path("summary").toString().contains("An author"), block.toString()),
        () ->
            assertEquals(
                "[\"A \",{\"type\":\"marked\",\"text\":\"condor\"},\" flew.\"]",
                block.at("/blocks/0/blocks/0/text").toString()));
  }

  @Test
  void aFoldedQuotationIsAnExpandableQuoteInPlainText() {
    EntityText text =
        EntityText.of(card(new Part.Quotation(excerpt("A condor flew."), credit())).folded());
    assertEquals(
        "expandable_blockquote A condor flew.", described(text, text.entities().getFirst()));
  }

  @Test
  void nestedLooksNestInRichText() {
    StyledText nested =
        new StyledText(
            "abc",
            List.of(new Run(new Span(0, 3), Look.BOLD), new Run(new Span(1, 2), Look.ITALIC)));
    JsonNode blocks = JSON.valueToTree(RichCard.of(Card.line(nested))).path("blocks");
    assertEquals(
        "{\"type\":\"bold\",\"text\":[\"a\",{\"type\":\"italic\",\"text\":\"b\"},\"c\"]}",
        blocks.path(0).path("text").toString());
  }

  @Test
  void textThatIsReadFromTheRightIsShownSo() {
    assertAll(
        () -> assertTrue(RichCard.of(card(quotation("قال الكاتب إن condor طار."))).getIsRtl()),
        () -> assertNull(RichCard.of(card(quotation("A condor."))).getIsRtl()));
  }

  @Test
  void keyboardForGuestsHasNoPresses() {
    Card card =
        new Card(
            List.of(new Part.Heading("x")),
            List.of(
                List.of(new Button("next", new Button.Action.Press("a"))),
                List.of(new Button("open", new Button.Action.Open("https://e.org")))),
            List.of());
    assertAll(
        () -> assertEquals(2, Keyboard.FULL.of(card).orElseThrow().getKeyboard().size()),
        () -> assertEquals(1, Keyboard.WITHOUT_PRESSES.of(card).orElseThrow().getKeyboard().size()),
        () -> assertFalse(Keyboard.FULL.of(Card.line("x")).isPresent()));
  }

  @Test
  void onlyChatsWithOnePersonOpenPagesInside() {
    String page = "https://e.org/c/q1";
    Card card =
        new Card(
            List.of(new Part.Heading("x")),
            List.of(List.of(new Button("open", new Button.Action.OpenInside(page)))),
            List.of());
    assertAll(
        () -> assertEquals(page, onlyButton(Keyboard.in(7), card).getWebApp().getUrl()),
        () -> assertNull(onlyButton(Keyboard.in(7), card).getUrl()),
        () -> assertEquals(page, onlyButton(Keyboard.in(-7), card).getUrl()),
        () -> assertNull(onlyButton(Keyboard.in(-7), card).getWebApp()),
        () -> assertFalse(Keyboard.WITHOUT_LINKS.of(card).isPresent()));
  }

  private static InlineKeyboardButton onlyButton(Keyboard keyboard, Card card) {
    return keyboard.of(card).orElseThrow().getKeyboard().getFirst().getFirst();
  }

  private static String described(EntityText text, MessageEntity entity) {
    int start = entity.getOffset();
    return entity.getType() + " " + text.text().substring(start, start + entity.getLength());
  }

  private static Card card(Part... parts) {
    return new Card(new ArrayList<>(List.of(parts)), List.of(), List.of());
  }

  private static Part quotation(String text, Span... marks) {
    return new Part.Quotation(excerpt(text, marks), credit());
  }

  private static StyledText credit() {
    return new StyledText(
        "An author · 2021", List.of(new Run(new Span(12, 16), new Style.Linked("https://e.org"))));
  }

  private static Excerpt excerpt(String text, Span... marks) {
    Attribution unknown =
        new Attribution(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            Optional.empty(),
            List.of());
    Article article =
        new Article(
            "a",
            unknown,
            new ArticleKind.Published(),
            CanonicalText.ofPlain(text),
            new Article.Origin("a.md", 1));
    return Excerpt.of(new Quote(article, new Span(0, text.length())), List.of(marks));
  }
}
