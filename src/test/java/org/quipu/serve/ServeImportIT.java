package org.quipu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;

/** Documents that operators send to the real process, which reads them in others. */
@Timeout(240)
final class ServeImportIT {
  private static final String QUESTION = "how many coups has Peru had?";

  @TempDir private Path data;

  @AutoClose
  private final FakeBotApiServer server =
      FakeBotApiServer.start(FakeBotApiServer.Options.usual().withPatience(Duration.ofMinutes(2)));

  @AutoClose private final HttpClient http = HttpClient.newHttpClient();

  private final Person rosa = server.user("Rosa");
  private final Person ben = server.user("Ben");
  private final int port = ServeProcess.freePort();

  ServeImportIT() throws Exception {}

  private ServeProcess serve() throws Exception {
    return ServeProcess.start(
            server,
            data,
            Map.of(
                "QUIPU_TELEGRAM_OPERATORS",
                Long.toString(rosa.id()),
                "QUIPU_HTTP_PORT",
                Integer.toString(port),
                "QUIPU_CORPUS",
                Path.of("corpus").toAbsolutePath().toString()))
        .ready();
  }

  /** A Word document of 150 MB in an archive of 2 MB, most of which is a picture. */
  private static byte[] bomb(int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] picture = new byte[2 << 20];
      new Random(number).nextBytes(picture);
      zip.putNextEntry(new ZipEntry("word/media/picture.png"));
      zip.write(picture);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w:document><w:body><w:p><w:r><w:t>".getBytes(StandardCharsets.UTF_8));
      byte[] words = "reeds ".repeat(250_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        zip.write(words);
      }
    }
    return bytes.toByteArray();
  }

  private FakeMessage sends(int number) throws IOException {
    return rosa.inPrivate().sendsDocument("bomb.docx", "application/zip", bomb(number), "");
  }

  private int health() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
            .timeout(Duration.ofSeconds(60))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void documentsThatEndTheirReaderKeepNobodyWaitingAndAreGivenUpForGood() throws Exception {
    try (ServeProcess bot = serve()) {
      List<FakeMessage> sent = List.of(sends(1), sends(2));
      for (int i = 0; i < 5; i++) {
        assertEquals(200, health());
        assertTrue(server.awaitReply(ben.says(QUESTION)).text().contains("18 coups"));
      }
      for (FakeMessage document : sent) {
        String told = server.awaitReply(document).text();
        assertTrue(told.contains("I will not try it again"), told);
      }
      String again = server.awaitReply(sends(1)).text();
      assertTrue(again.contains("I will not try it again"), again);
      assertEquals(200, health());
      assertTrue(bot.isAlive());
    }
  }
}
