package org.quipu.telegram.service;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.config.Secret;
import org.quipu.telegram.inbox.FloodSettings;
import org.quipu.telegram.inbox.WorkerSettings;
import org.quipu.telegram.outbox.PaceSettings;
import org.quipu.telegram.polling.PollingSettings;

/** A bot in a separate process, which tests kill. Arguments: API URL, token, store URL. */
final class EchoProcess {
  private EchoProcess() {}

  public static void main(String[] arguments) throws Exception {
    TelegramSettings settings =
        new TelegramSettings(
            URI.create(arguments[0]),
            false,
            new Secret(arguments[1]),
            Optional.empty(),
            new PollingSettings(5, TelegramSettings.KINDS),
            PaceSettings.UNLIMITED,
            new WorkerSettings(64, 5000, Duration.ofHours(1), FloodSettings.UNLIMITED, Set.of()),
            Duration.ofDays(7),
            Duration.ofDays(365),
            Duration.ofDays(365));
    TestBot bot = new TestBot(arguments[2], settings, new EchoHandler());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(bot::close));
    bot.started();
    System.err.println("ready");
    bot.service.awaitEnd();
  }

  /** Starts one on this class path. */
  static Process start(String api, String token, String storeUrl) throws java.io.IOException {
    return new ProcessBuilder(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EchoProcess.class.getName(),
                api,
                token,
                storeUrl))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
