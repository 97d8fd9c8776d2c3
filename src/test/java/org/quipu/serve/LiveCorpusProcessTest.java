package org.quipu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.Quipu;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;

/** A bot in a separate process, whose corpus changes while it runs. */
final class LiveCorpusProcessTest {
  private static final String QUESTION = "who was the last captain of the Anholt ferry?";
  private static final String FERRY =
      "The last captain of the Anholt ferry was Jens Holm, who bought its bell.\n";

  @TempDir private Path home;
  private FakeBotApiServer server;
  private Person rosa;
  private Process process;

  @BeforeEach
  void start() throws IOException {
    server =
        FakeBotApiServer.start(
            FakeBotApiServer.Options.usual().withPatience(Duration.ofSeconds(60)));
    rosa = server.user("Rosa");
    write(
        "corpus/mill.md",
        "The mill of Skagen burnt down in 1883, in a storm that took two boats.\n");
    startProcess();
  }

  private void startProcess() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Quipu.class.getName(),
            "serve");
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("QUIPU_TELEGRAM_API", server.url());
    builder.environment().put("QUIPU_TELEGRAM_PACE", "off");
    builder.environment().put("QUIPU_TELEGRAM_OPERATORS", Long.toString(rosa.id()));
    builder.environment().put("QUIPU_HOME", home.toString());
    process =
        builder
            .redirectOutput(home.resolve("out").toFile())
            .redirectError(home.resolve("err").toFile())
            .start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    stopProcess();
    server.close();
  }

  private void stopProcess() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String ask() {
    return server.awaitReply(rosa.says(QUESTION)).text();
  }

  /** Asks until the answer is as expected; fails with the last one when it never is. */
  private void awaitAnswer(Predicate<String> expected) {
    Instant deadline = Instant.now().plusSeconds(60);
    String answer = ask();
    while (!expected.test(answer)) {
      assertTrue(Instant.now().isBefore(deadline), answer);
      answer = ask();
    }
  }

  @Test
  void aNewAChangedAndADeletedFileAreNoticedWithoutARestart() throws IOException {
    assertFalse(ask().contains("Jens Holm"));
    write("corpus/ferry.md", FERRY);
    awaitAnswer(answer -> answer.contains("Jens Holm"));
    write("corpus/ferry.md", FERRY.replace("Jens Holm", "Ane Lund"));
    awaitAnswer(answer -> answer.contains("Ane Lund"));
    Files.delete(home.resolve("corpus/ferry.md"));
    awaitAnswer(answer -> !answer.contains("Ane Lund"));
  }

  @Test
  void aCardSaysAfterARestartThatItsPassageChanged() throws Exception {
    String more =
        "\n"
            + "In winter it was laid up, and the bell was rung by hand from the harbour wall. "
                .repeat(8)
            + "\n";
    write("corpus/ferry.md", FERRY + more);
    awaitAnswer(answer -> answer.contains("Jens Holm"));
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    stopProcess();
    write("corpus/ferry.md", FERRY.replace("Jens Holm", "Ane Lund") + more);
    startProcess();
    FakeMessage.Button wider =
        card.buttons().stream()
            .filter(b -> b.label().startsWith("Wider"))
            .findFirst()
            .orElseThrow();
    rosa.pressesData(card, wider.data()).awaitAnswer();
    FakeMessage touched = server.awaitEdit(card);
    assertTrue(touched.text().contains("changed"), touched.text());
    assertFalse(touched.text().contains("Ane Lund"), touched.text());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theHangUpSignalReadsTheCorpusAgainAndDoesNotEndTheProcess() throws Exception {
    assertFalse(ask().contains("Jens Holm"));
    write("corpus/ferry.md", FERRY);
    new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor();
    awaitAnswer(answer -> answer.contains("Jens Holm"));
    assertTrue(process.isAlive());
  }

  @Test
  void anOperatorsDocumentIsShownFirstAndQuotedOnceConfirmed() throws IOException {
    FakeMessage preview =
        server.awaitReply(
            rosa.inPrivate()
                .sendsDocument(
                    "ferry.txt", "text/plain", FERRY.getBytes(StandardCharsets.UTF_8), ""));
    assertTrue(preview.text().contains("One article found in ferry.txt"), preview.text());
    assertFalse(Files.exists(home.resolve("corpus/imported")));
    rosa.presses(preview, "Add to the corpus");
    assertEquals("Added to the corpus.", server.awaitEdit(preview).text());
    try (Stream<Path> files = Files.list(home.resolve("corpus/imported"))) {
      assertEquals(1, files.count());
    }
    awaitAnswer(answer -> answer.contains("Jens Holm"));
  }
}
