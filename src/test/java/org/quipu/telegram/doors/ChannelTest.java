package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Room;

final class ChannelTest extends DoorTest {
  private final Room channel = server.channel("News");

  @Test
  void commandInAPostIsAnsweredUnderIt() {
    FakeMessage post = server.post(channel, "/ask " + QUESTION);
    assertTrue(server.awaitReply(post).text().contains(ANSWER));
    bot.assertNothingRefused();
  }

  @Test
  void mentionInAPostIsAnsweredUnderIt() {
    FakeMessage post = server.post(channel, QUESTION + " @quipu_bot");
    assertTrue(server.awaitReply(post).text().contains(ANSWER));
  }

  @Test
  void otherPostsMeetSilence() {
    server.post(channel, QUESTION);
    bot.settle();
    server.assertNothingElseIn(channel);
  }

  @Test
  void editedPostEditsItsCard() {
    FakeMessage post = server.post(channel, "/ask " + QUESTION);
    FakeMessage card = server.awaitReply(post);
    server.editPost(post, "/ask " + OTHER_QUESTION);
    FakeMessage edited = server.awaitEdit(card);
    assertTrue(edited.text().contains(OTHER_ANSWER), edited.text());
  }
}
