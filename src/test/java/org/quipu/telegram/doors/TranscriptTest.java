package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quipu.chat.room.FixedAnswers;
import org.quipu.fixture.LiveCorpus;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Room;

/** Compares the transcripts in the documentation with real conversations. */
final class TranscriptTest extends BotTest {
  private static final String QUESTION = "how many coups has Peru had?";
  private static final String ANSWER = "18 coups";
  private static final String OTHER_QUESTION =
      "Which ex-minister called the 1993 charter a patchwork?";
  private static final String POORLY_ANSWERABLE = "What is the zyxwvuts of the qwertyuiop coups?";
  private static final String UNANSWERABLE = "zyxwvut qwertyuiop blargh";

  /** The answer to it is shown as tentative, whatever the ranking thinks of it. */
  private static final String DOUBTED = "how many coups has Bolivia had?";

  private static final String ABOVE = "(the card of the private chat, above)";

  @RegisterExtension
  static final LiveCorpus CORPUS = LiveCorpus.shipped().answering(FixedAnswers.doubting(DOUBTED));

  private final Transcript transcript = new Transcript();

  @Override
  LiveCorpus corpus() {
    return CORPUS;
  }

  @Test
  void everyShippedSampleIsAnswered() {
    assertEquals(List.of(), bot.room.unansweredSamples());
    assertFalse(CORPUS.library().samples().get().isEmpty());
  }

  @Test
  void privateChat() throws IOException {
    transcript.says("Rosa", QUESTION);
    transcript.card("Quipu, under it", server.awaitReply(rosa.says(QUESTION)));
    transcript.says("Rosa", "thanks");
    transcript.line("Quipu", server.awaitReply(rosa.says("thanks")));
    transcript.says("Rosa", "(a voice message)");
    transcript.line("Quipu", server.awaitReply(rosa.inPrivate().sendsVoice()));
    transcript.says("Rosa", POORLY_ANSWERABLE);
    transcript.card("Quipu, under it", server.awaitReply(rosa.says(POORLY_ANSWERABLE)));
    transcript.assertShownAs("private chat");
  }

  @Test
  void tentative() throws IOException {
    transcript.says("Rosa", DOUBTED);
    transcript.card("Quipu, under it", server.awaitReply(rosa.says(DOUBTED)));
    Room group = server.supergroup("Debate").with(rosa);
    transcript.says("Rosa, in a group", "/ask " + DOUBTED);
    transcript.card(
        "Quipu, under it, the quote folded",
        server.awaitReply(rosa.in(group).says("/ask " + DOUBTED)));
    transcript.says("Rosa, typing in any chat", "@quipu_bot " + DOUBTED);
    JsonNode found = rosa.types(DOUBTED).awaitAnswer().parameters().path("results").path(0);
    transcript.says("  1", found.path("title").asText());
    transcript.note("     " + found.path("description").asText());
    transcript.says("Rosa, in a chat that the bot only visits", "@quipu_bot " + DOUBTED);
    JsonNode guest = rosa.asksGuest("@quipu_bot " + DOUBTED).awaitAnswer().parameters();
    String content = guest.at("/result/input_message_content").toString();
    assertTrue(
        content.contains("{\"type\":\"paragraph\",\"text\":\"This may not answer it:\"}"), content);
    transcript.note(
        "Quipu: (the card of the private chat, without the buttons that turn its pages)");
    transcript.assertShownAs("tentative");
  }

  @Test
  void timeline() throws IOException {
    transcript.says("Rosa", "/timeline second round of the election");
    transcript.card(
        "Quipu", server.awaitReply(rosa.says("/timeline second round of the election")));
    transcript.assertShownAs("timeline");
  }

  @Test
  void followUps() throws IOException {
    transcript.says("Rosa", QUESTION);
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    theSame(card, "Quipu, under it");
    for (String asked : List.of("who wrote this?", "when?", "source?", "more")) {
      transcript.says("Rosa", asked);
      transcript.card("Quipu, under it", server.awaitReply(rosa.says(asked)));
    }
    transcript.assertShownAs("follow-ups");
  }

  @Test
  void group() throws IOException {
    Room group = server.supergroup("Debate").with(rosa, tito);
    server.bot().readsAllGroupMessages(true);
    String asked = "say, @quipu_bot, " + QUESTION;
    transcript.says("Rosa", asked);
    theSame(server.awaitReply(rosa.in(group).says(asked)), "Quipu, under it");
    String toTito = "@tito_test do you know what @quipu_bot says of coups?";
    transcript.says("Rosa", toTito);
    rosa.in(group).says(toTito);
    bot.settle();
    server.assertNothingElseIn(group);
    transcript.note("(silence)");
    transcript.says("Tito", "/ask " + UNANSWERABLE);
    transcript.line("Quipu", server.awaitReply(tito.in(group).says("/ask " + UNANSWERABLE)));
    transcript.assertShownAs("group");
  }

  @Test
  void claim() throws IOException {
    Room group = server.supergroup("Debate").with(rosa, tito);
    FakeMessage claim = tito.in(group).says("Well, Peru has seen 18 coups, you know.");
    transcript.says("Tito", claim.text());
    String part = "Peru has seen 18 coups";
    transcript.says("Rosa, replying to the part “" + part + "”", "@quipu_bot");
    rosa.in(group).replyingTo(claim).quoting(part).says("@quipu_bot");
    FakeMessage card = server.awaitReply(claim);
    assertEquals(part, card.quoted());
    theSame(card, "Quipu, under Tito's message, quoting “" + part + "”");
    transcript.assertShownAs("claim");
  }

  @Test
  void inline() throws IOException {
    String words = "coups since independence";
    transcript.says("Rosa, typing in any chat", "@quipu_bot " + words);
    JsonNode results = rosa.types(words).awaitAnswer().parameters().path("results");
    for (int i = 0; i < 3; i++) {
      transcript.says("  " + (i + 1), results.path(i).path("title").asText());
      transcript.note("     " + results.path(i).path("description").asText());
    }
    transcript.assertShownAs("inline");
  }

  @Test
  void guest() throws IOException {
    String claim = "Peru has seen 18 coups.";
    transcript.says("Tito", claim);
    transcript.says("Rosa, replying", "@quipu_bot source?");
    JsonNode answer =
        rosa.asksGuest("@quipu_bot source?", tito, claim).awaitAnswer().parameters().path("result");
    String text = answer.path("input_message_content").path("message_text").asText();
    assertTrue(text.contains(ANSWER), text);
    transcript.note(
        "Quipu: (the card of the private chat, without the buttons that turn its pages)");
    transcript.assertShownAs("guest");
  }

  @Test
  void channel() throws IOException {
    Room group = server.supergroup("News readers").with(rosa);
    Room channel = server.channel("News").discussedIn(group);
    String post = "Did you know? @quipu_bot " + QUESTION;
    transcript.says("The channel, in a post", post);
    theSame(server.awaitReply(server.post(channel, post)), "Quipu, under the post");
    String claim = "Peru has had 18 coups since 1821, they say.";
    transcript.says("The channel, in another post", claim);
    server.post(channel, claim);
    bot.settle();
    server.assertNothingElseIn(channel);
    transcript.note("(silence, in the channel and in the group that discusses it)");
    FakeMessage copy = group.messages().getLast();
    transcript.says("Rosa, in the group, replying to the copy of that post", "/cite");
    rosa.in(group).replyingTo(copy).says("/cite");
    theSame(server.awaitReply(copy), "Quipu, under the copy");
    transcript.assertShownAs("channel");
  }

  @Test
  void edits() throws IOException {
    transcript.says("Rosa", QUESTION);
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    theSame(card, "Quipu, under it");
    transcript.says("Rosa, editing her message", OTHER_QUESTION);
    rosa.inPrivate().edits(question, OTHER_QUESTION);
    transcript.card("Quipu, editing its own", server.awaitEdit(card));
    transcript.says("Rosa, editing it again", UNANSWERABLE);
    rosa.inPrivate().edits(question, UNANSWERABLE);
    transcript.card("Quipu, editing its own", server.awaitEdit(card));
    bot.settle();
    assertEquals(1, rosa.privateRoom().messagesFromBot().size());
    transcript.assertShownAs("edits");
  }

  @Test
  void settings() throws IOException {
    Room group = server.supergroup("Debate").with(tito).withAdmin(rosa);
    transcript.says("Rosa, an admin", "/settings");
    FakeMessage settings = server.awaitReply(rosa.in(group).says("/settings"));
    transcript.card("Quipu", settings);
    transcript.says("Tito, a member, presses [Español] and sees for a moment", toast(settings));
    transcript.says("Tito", "/settings@quipu_bot");
    transcript.line("Quipu", server.awaitReply(tito.in(group).says("/settings@quipu_bot")));
    transcript.assertShownAs("settings");
  }

  private String toast(FakeMessage settings) {
    return tito.presses(settings, "Español").awaitToast();
  }

  @Test
  void commands() throws IOException {
    String nearly = "/check Peru has had 28 coups since it won independence from Spain";
    transcript.says("Rosa", nearly);
    transcript.card("Quipu", server.awaitReply(rosa.says(nearly)));
    transcript.says("Rosa", "/check Peru has never had any coup at all, said the king");
    transcript.line(
        "Quipu",
        server.awaitReply(rosa.says("/check Peru has never had any coup at all, said the king")));
    transcript.says("Rosa", "/tmeline Castillo");
    transcript.line("Quipu", server.awaitReply(rosa.says("/tmeline Castillo")));
    transcript.says("Rosa", "/start");
    transcript.card("Quipu", server.awaitReply(rosa.says("/start")));
    transcript.assertShownAs("commands");
  }

  /** A card that is not shown again where it is the one of the private chat. */
  private void theSame(FakeMessage card, String how) {
    FakeMessage known = server.awaitReply(tito.says(QUESTION));
    if (known.text().equals(card.text())) {
      transcript.note(how + ": " + ABOVE);
    } else {
      transcript.card(how, card);
    }
  }
}
