package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.config.Secret;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.outbox.BotApi;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

final class DoctorCommandTest {
  @TempDir private Path home;
  private CommandLineRun.Runner quipu;

  @BeforeEach
  void writeCorpus() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    Files.writeString(
        home.resolve("corpus/a.jsonl"), "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"It rained.\"}\n");
    quipu = new CommandLineRun.Runner(home);
  }

  @Test
  void withoutATokenAllElseIsFine() {
    CommandLineRun run = quipu.run("doctor");
    assertEquals(0, run.exit(), run.out());
    assertTrue(run.out().contains("1 articles in"), run.out());
    assertTrue(run.out().contains("get one from @BotFather"), run.out());
  }

  @Test
  void aTokenThatIsNoneIsWrongAndIsNotShown() {
    CommandLineRun run = quipu.with("TELEGRAM_BOT_TOKEN", "hunter2").run("doctor");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("copy it again from @BotFather"), run.out());
    assertFalse(run.out().contains("hunter2"));
  }

  @Test
  void anEmptyCorpusIsWrong() throws IOException {
    Files.delete(home.resolve("corpus/a.jsonl"));
    CommandLineRun run = quipu.run("doctor");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("put articles there"), run.out());
  }

  @Test
  void aMisspeltSettingIsWrongWithItsFile() throws IOException {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("config/quipu.yaml"), "korpus: x\n");
    CommandLineRun run = quipu.run("doctor");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("there is no setting korpus"), run.out());
  }

  @Test
  void aGoodTokenTellsWhoTheBotIsAndThatPrivacyModeIsOn() {
    try (FakeBotApiServer server = FakeBotApiServer.start()) {
      CommandLineRun run = doctorAt(server, server.token());
      assertEquals(0, run.exit(), run.out());
      assertTrue(run.out().contains("the token belongs to @"), run.out());
      assertTrue(run.out().contains("only messages meant for the bot"), run.out());
    }
  }

  @Test
  void privacyModeThatIsOffIsNoted() {
    try (FakeBotApiServer server = FakeBotApiServer.start()) {
      server.bot().readsAllGroupMessages(true);
      assertTrue(doctorAt(server, server.token()).out().contains("/setprivacy"));
    }
  }

  @Test
  void aWebhookThatPollingWillRemoveIsNoted() throws Exception {
    try (FakeBotApiServer server = FakeBotApiServer.start()) {
      try (BotApi api = BotApi.at(URI.create(server.url()), new Secret(server.token()))) {
        api.client().execute(SetWebhook.builder().url("http://127.0.0.1:9/hook").build());
      }
      CommandLineRun run = doctorAt(server, server.token());
      assertEquals(0, run.exit(), run.out());
      assertTrue(run.out().contains("a webhook is set: http://127.0.0.1:9/hook"), run.out());
    }
  }

  @Test
  void theStoreIsLookedAtAndNotMade() throws IOException {
    assertTrue(quipu.run("doctor").out().contains("quipu.db, which serve will make"));
    Path file = home.resolve("data/quipu.db");
    assertFalse(Files.exists(file));
    Files.writeString(file, "this is no database, and long enough to look like none at all");
    CommandLineRun run = quipu.run("doctor");
    assertEquals(1, run.exit(), run.out());
    assertTrue(run.out().contains("is damaged"), run.out());
  }

  @Test
  void aSettingThatServeWouldRefuseIsWrong() {
    CommandLineRun run = quipu.with("QUIPU_TELEGRAM_STALE", "an hour").run("doctor");
    assertEquals(1, run.exit(), run.out());
    assertTrue(run.out().contains("QUIPU_TELEGRAM_STALE"), run.out());
  }

  @Test
  void aRefusedTokenIsWrongAndIsNotShown() {
    String stranger = "12345:" + "A".repeat(35);
    try (FakeBotApiServer server = FakeBotApiServer.start()) {
      CommandLineRun run = doctorAt(server, stranger);
      assertEquals(1, run.exit());
      assertTrue(run.out().contains("the token was refused"), run.out());
      assertFalse((run.out() + run.err()).contains(stranger));
    }
  }

  @Test
  void anUnreachableServerIsWrong() {
    FakeBotApiServer server = FakeBotApiServer.start();
    server.close();
    CommandLineRun run = doctorAt(server, server.token());
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("check the network"), run.out());
  }

  private CommandLineRun doctorAt(FakeBotApiServer server, String token) {
    return quipu
        .with("QUIPU_TELEGRAM_API", server.url().toString())
        .with("TELEGRAM_BOT_TOKEN", token)
        .run("doctor");
  }
}
