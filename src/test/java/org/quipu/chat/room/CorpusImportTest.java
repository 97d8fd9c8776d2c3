package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.chat.Attachment;
import org.quipu.chat.DocumentImport.Outcome;
import org.quipu.chat.DocumentImport.Preview;
import org.quipu.retrieval.RefreshReport;

final class CorpusImportTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>The ferry</title>
      <meta name="author" content="Ane Lund"></head><body><article><h1>The ferry</h1>
      <p>The ferry to Anholt was built in 1911 by a yard that had made nothing but herring boats until
      then, and it served the island for forty years.</p>
      <p>Its last captain was Jens Holm, who bought the bell when the ship was broken up.</p>
      </article></body></html>
      """;

  @TempDir private Path home;
  private final AtomicInteger reloads = new AtomicInteger();
  private CorpusImport documents;

  @BeforeEach
  void open() {
    documents = imports();
  }

  private CorpusImport imports() {
    return new CorpusImport(
        home.resolve("waiting"),
        home.resolve("corpus/imported"),
        () -> {
          reloads.incrementAndGet();
          return new RefreshReport(1, 0, 0, 0, List.of());
        },
        InstantSource.system());
  }

  private static Attachment file(String name, String content) {
    return new Attachment() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private Preview.Found found(String name) {
    return assertInstanceOf(Preview.Found.class, documents.preview(file(name, PAGE)));
  }

  private List<Path> written() throws IOException {
    Path folder = home.resolve("corpus/imported");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aPreviewShowsTheAttributionAndWritesNothing() throws IOException {
    String line = found("ferry.html").articles().getFirst();
    assertTrue(line.startsWith("The ferry · Ane Lund · publisher unknown"), line);
    assertEquals(List.of(), written());
  }

  @Test
  void confirmingWritesTheArticleAndReadsTheCorpusAgain() throws IOException {
    assertEquals(Outcome.DONE, documents.confirm(found("ferry.html").token()));
    assertTrue(Files.readString(written().getFirst()).contains("Its last captain was Jens Holm"));
    assertEquals(1, reloads.get());
  }

  @Test
  void aRestartDoesNotLoseWhatWaits() throws IOException {
    String token = found("ferry.html").token();
    documents = imports();
    assertEquals(Outcome.DONE, documents.confirm(token));
    assertEquals(1, written().size());
  }

  @Test
  void whatWasConfirmedOrCancelledIsOver() {
    String confirmed = found("ferry.html").token();
    documents.confirm(confirmed);
    assertEquals(Outcome.EXPIRED, documents.confirm(confirmed));
    String cancelled = found("ferry.html").token();
    assertEquals(Outcome.DONE, documents.cancel(cancelled));
    assertEquals(Outcome.EXPIRED, documents.confirm(cancelled));
  }

  @Test
  void aTokenIsNoPath() {
    assertEquals(Outcome.EXPIRED, documents.confirm("../corpus"));
    assertEquals(Outcome.EXPIRED, documents.cancel(""));
  }

  @Test
  void aNameThatIsAPathStaysInItsFolder() throws IOException {
    found("../../../evil/..\\ferry.html");
    assertFalse(Files.exists(home.resolve("evil")));
    try (Stream<Path> files = Files.list(home)) {
      assertEquals(List.of(home.resolve("waiting")), files.toList());
    }
  }

  @Test
  void aFileWithoutAnArticleIsUnusableAndNotKept() throws IOException {
    assertInstanceOf(Preview.Unusable.class, documents.preview(file("empty.html", "")));
    try (Stream<Path> files = Files.list(home.resolve("waiting"))) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void whatNobodyConfirmedForADayIsForgotten() throws IOException {
    String old = found("ferry.html").token();
    Files.setLastModifiedTime(
        home.resolve("waiting").resolve(old),
        FileTime.fromMillis(System.currentTimeMillis() - 100_000_000));
    found("ferry.html");
    assertEquals(Outcome.EXPIRED, documents.confirm(old));
  }
}
