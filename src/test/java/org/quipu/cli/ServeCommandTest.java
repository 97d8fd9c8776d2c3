package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.telegram.fake.FakeBotApiServer;

@Timeout(30)
final class ServeCommandTest {
  @TempDir private Path home;

  @Test
  void withoutTokenItSaysWhatToDoAndOffersTheTerminal() {
    CommandLineRun run = new CommandLineRun.Runner(home).run("serve");
    assertAll(
        () -> assertEquals(2, run.exit()),
        () -> assertTrue(run.err().contains("@BotFather"), run.err()),
        () -> assertTrue(run.err().contains("./quipu chat"), run.err()),
        () -> assertEquals("", run.out()));
  }

  @ParameterizedTest
  @CsvSource({
    "QUIPU_HTTP_PORT, 70000, http.port",
    "QUIPU_TELEGRAM_API, http://example.org, https",
    "QUIPU_TELEGRAM_API, https://example.org/bot, more than a host",
    "QUIPU_TELEGRAM_API, https://example.org/bot1:AAAAAAAAAAAAAAAAAAAAAAAA, more than a host",
    "QUIPU_TELEGRAM_API, 1:AAAAAAAAAAAAAAAAAAAAAAAA, telegram.api",
    "QUIPU_TELEGRAM_API, nonsense, not the base URL",
    "QUIPU_LOG_LEVEL, chatty, QUIPU_LOG_LEVEL",
    "QUIPU_LOG_LEVEL, '', QUIPU_LOG_LEVEL",
    "QUIPU_LOG_FORMAT, xml, 'text, json'",
    "QUIPU_HTTP_LISTEN, not a host, http.listen",
    "QUIPU_STORE_KEEP_CITATIONS, P99999999999D, store.keep-citations",
    "QUIPU_TELEGRAM_MODE, pulling, 'polling, webhook'",
    "QUIPU_TELEGRAM_MODE, webhook, telegram.webhook.url",
    "QUIPU_TELEGRAM_STALE, an hour, ISO 8601",
    "QUIPU_TELEGRAM_STALE, -PT1H, telegram.stale",
    "QUIPU_TELEGRAM_PACE, perhaps, on or off",
    "QUIPU_TELEGRAM_RICH, very, 'auto, off'",
    "QUIPU_TELEGRAM_ALLOW, Rosa, telegram.allow",
    "QUIPU_TELEGRAM_OPERATORS, Rosa, telegram.operators",
    "QUIPU_TELEGRAM_LIMITS_PER_SECOND, 0, telegram.limits.per-second",
    "QUIPU_TELEGRAM_LIMITS_CHAT_BURST, -1, telegram.limits.chat-burst",
    "QUIPU_TELEGRAM_FLOOD_GROUP_BURST, none, telegram.flood.group-burst",
    "QUIPU_TELEGRAM_POLL_SECONDS, 0, telegram.poll-seconds",
    "QUIPU_STORE_LEASE, PT0S, store.lease",
    "QUIPU_STORE_URL, jdbc:mysql://db/quipu, store.url"
  })
  void aSettingThatCannotBeUsedIsNamedWithItsCure(String variable, String value, String named)
      throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    CommandLineRun run =
        new CommandLineRun.Runner(home)
            .with("TELEGRAM_BOT_TOKEN", "1:" + "A".repeat(35))
            .with("QUIPU_HTTP_PORT", "9")
            .with(variable, value)
            .run("serve");
    assertAll(
        () -> assertEquals(2, run.exit(), run.err()),
        () -> assertTrue(run.err().contains(named), run.err()),
        () -> assertFalse(run.err().contains("\tat "), run.err()),
        () -> assertFalse(run.err().contains("AAAAA"), run.err()));
  }

  @Test
  void aWebhookUrlThatTelegramRefusesIsAWrongConfiguration() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    try (FakeBotApiServer server = FakeBotApiServer.start()) {
      CommandLineRun run =
          new CommandLineRun.Runner(home)
              .with("TELEGRAM_BOT_TOKEN", server.token())
              .with("QUIPU_TELEGRAM_API", server.url())
              .with("QUIPU_TELEGRAM_MODE", "webhook")
              .with("QUIPU_TELEGRAM_WEBHOOK_URL", "https://example.org:9000/hook")
              .with("QUIPU_TELEGRAM_WEBHOOK_PORT", "0")
              .run("serve");
      assertAll(
          () -> assertEquals(2, run.exit(), run.err()),
          () ->
              assertTrue(
                  run.err()
                      .contains(
                          "quipu: Telegram refuses telegram.webhook.url"
                              + " https://example.org:9000/hook: "),
                  run.err()),
          () -> assertTrue(run.err().contains("only on ports 80, 88, 443 or 8443"), run.err()),
          () -> assertTrue(run.err().contains("give an https address"), run.err()),
          () -> assertFalse(run.err().contains("ready"), run.err()),
          () -> assertFalse(run.err().contains("\tat "), run.err()),
          () -> assertFalse(run.err().contains(server.token()), run.err()));
    }
  }

  @Test
  void refusedTokenEndsItWithAnExplanation() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    try (FakeBotApiServer server = FakeBotApiServer.start()) {
      server.revokeToken();
      CommandLineRun run =
          new CommandLineRun.Runner(home)
              .with("TELEGRAM_BOT_TOKEN", server.token())
              .with("QUIPU_TELEGRAM_API", server.url())
              .run("serve");
      assertAll(
          () -> assertEquals(1, run.exit()),
          () -> assertTrue(run.err().contains("The token was refused"), run.err()),
          () -> assertTrue(server.requests().size() <= 10));
    }
  }
}
