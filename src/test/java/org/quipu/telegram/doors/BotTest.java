package org.quipu.telegram.doors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.quipu.fixture.LiveCorpus;
import org.quipu.fixture.TempFolder;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;

/** A running bot and two people. */
abstract class BotTest {
  @AutoClose final FakeBotApiServer server = FakeBotApiServer.start();
  final Person rosa = server.user("Rosa");
  final Person tito = server.user("Tito");
  BotInTest bot;

  @AutoClose private final TempFolder data = new TempFolder();

  /** What the bot answers from. */
  abstract LiveCorpus corpus();

  BotInTest.Choices choices() {
    return BotInTest.Choices.usual();
  }

  @BeforeEach
  void start() throws Exception {
    bot = BotInTest.start(server, corpus(), data.path(), choices());
  }

  /** Ends the process, and starts another one over what it left. */
  void restart(BotInTest.Choices choices) throws Exception {
    bot.close();
    bot = BotInTest.start(server, corpus(), data.path(), choices);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  /** A message of the bot without any press that names a quotation. */
  static boolean quotes(FakeMessage message) {
    return message.text().contains("¶");
  }
}
