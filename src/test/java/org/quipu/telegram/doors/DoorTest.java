package org.quipu.telegram.doors;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;

/** A running bot and two people. */
abstract class DoorTest {
  static final String QUESTION = "how many coups has Peru had?";
  static final String ANSWER = "18 coups";
  static final String OTHER_QUESTION = "Which ex-minister called the 1993 charter a patchwork?";
  static final String OTHER_ANSWER = "patchwork";
  static final String POORLY_ANSWERABLE = "What is the zyxwvuts of the qwertyuiop coups?";

  /** What the answerer of these tests takes for tentative, whatever the ranking trusts it to be. */
  static final String DOUBTED = "how many coups has Bolivia had?";

  static final String UNANSWERABLE = "zyxwvut qwertyuiop blargh";

  @RegisterExtension static final ShippedCorpus CORPUS = new ShippedCorpus();

  final FakeBotApiServer server = FakeBotApiServer.start();
  final Person rosa = server.user("Rosa");
  final Person tito = server.user("Tito");
  BotInTest bot;

  @BeforeEach
  void start(@TempDir Path data) throws Exception {
    bot = BotInTest.start(server, CORPUS, data, choices());
  }

  BotInTest.Choices choices() {
    return BotInTest.Choices.usual();
  }

  @AfterEach
  void stop() {
    bot.close();
    server.close();
  }

  /** A message of the bot without any press that names a quotation. */
  static boolean quotes(FakeMessage message) {
    return message.text().contains("¶");
  }
}
