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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.chat.Attachment;
import org.quipu.chat.DocumentImport.Entry;
import org.quipu.chat.DocumentImport.Excess;
import org.quipu.chat.DocumentImport.Outcome;
import org.quipu.chat.DocumentImport.Preview;
import org.quipu.corpus.confined.ReadingEnded;
import org.quipu.corpus.format.DocumentReader;
import org.quipu.corpus.format.DraftReader;
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

  private static final long RENE = 7;

  @TempDir private Path home;
  private final AtomicInteger reloads = new AtomicInteger();
  private final List<String> read = new ArrayList<>();
  private DraftReader reader = new DocumentReader();
  private CorpusImport documents;

  @BeforeEach
  void open() {
    documents = imports();
  }

  private CorpusImport imports() {
    return new CorpusImport(
        home.resolve("waiting"),
        home.resolve("corpus/imported"),
        reader,
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
    return assertInstanceOf(Preview.Found.class, documents.preview(file(name, PAGE), RENE));
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
    String line = found("ferry.html").articles().getFirst().line();
    assertTrue(line.startsWith("The ferry · Ane Lund · publisher unknown"), line);
    assertEquals(List.of(), written());
  }

  @Test
  void confirmingWritesTheArticleAndReadsTheCorpusAgain() throws IOException {
    assertEquals(new Outcome.Taken(1, 0), documents.confirm(found("ferry.html").token(), RENE));
    assertTrue(Files.readString(written().getFirst()).contains("Its last captain was Jens Holm"));
    assertEquals(1, reloads.get());
  }

  @Test
  void aRestartDoesNotLoseWhatWaits() throws IOException {
    String token = found("ferry.html").token();
    documents = imports();
    assertEquals(new Outcome.Taken(1, 0), documents.confirm(token, RENE));
    assertEquals(1, written().size());
  }

  @Test
  void whatWasConfirmedOrCancelledIsOver() {
    String confirmed = found("ferry.html").token();
    documents.confirm(confirmed, RENE);
    assertEquals(new Outcome.Expired(), documents.confirm(confirmed, RENE));
    String cancelled = found("ferry.html").token();
    assertEquals(new Outcome.Cancelled(), documents.cancel(cancelled, RENE));
    assertEquals(new Outcome.Expired(), documents.confirm(cancelled, RENE));
  }

  @Test
  void aTokenIsNoPath() {
    assertEquals(new Outcome.Expired(), documents.confirm("../corpus", RENE));
    assertEquals(new Outcome.Expired(), documents.cancel("", RENE));
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
    assertInstanceOf(Preview.Unusable.class, documents.preview(file("empty.html", ""), RENE));
    assertFalse(Files.exists(home.resolve("waiting")));
  }

  @Test
  void whatNobodyConfirmedForADayIsForgotten() throws IOException {
    String old = found("ferry.html").token();
    Files.setLastModifiedTime(
        home.resolve("waiting").resolve(old + ".json"),
        FileTime.fromMillis(System.currentTimeMillis() - 100_000_000));
    found("ferry.html");
    assertEquals(new Outcome.Expired(), documents.confirm(old, RENE));
    assertFalse(Files.exists(home.resolve("waiting").resolve(old + ".json")));
  }

  private Preview.Found foundIn(String page) {
    return assertInstanceOf(Preview.Found.class, documents.preview(file("ferry.html", page), RENE));
  }

  @Test
  void anArticleOfTheSameAddressIsReplacedAfterItsDifferencesWereShown() throws IOException {
    String addressed =
        PAGE.replace("<meta", "<link rel=canonical href='https://anholt.example/ferry'><meta");
    documents.confirm(foundIn(addressed).token(), RENE);
    Preview.Found taken =
        foundIn(addressed.replace("Ane Lund", "Eve Adversary").replace("Jens Holm", "nobody"));
    Entry entry = taken.articles().getFirst();

    assertEquals(Entry.Fate.REPLACES, entry.fate());
    assertEquals(
        List.of(
            "authors: “Ane Lund” → “Eve Adversary”",
            "paragraphs: 1 changed",
            "text: “…last captain was Jens Holm, who bought the bell when the ship was broken up.”"
                + " → “…last captain was nobody, who bought the bell when the ship was broken"
                + " up.”"),
        entry.differences());
    assertTrue(Files.readString(written().getFirst()).contains("Ane Lund"));
    assertEquals(new Outcome.Taken(0, 1), documents.confirm(taken.token(), RENE));
    assertTrue(Files.readString(written().getFirst()).contains("Eve Adversary"));
  }

  @Test
  void whatTheCorpusHasAlreadyIsUnchanged() {
    documents.confirm(found("ferry.html").token(), RENE);
    Preview.Found again = found("ferry.html");

    assertEquals(Entry.Fate.UNCHANGED, again.articles().getFirst().fate());
    assertEquals(new Outcome.Taken(0, 0), documents.confirm(again.token(), RENE));
  }

  @Test
  void nothingIsReplacedThatChangedSinceTheDifferencesWereShown() throws IOException {
    documents.confirm(found("ferry.html").token(), RENE);
    Preview.Found shown = foundIn(PAGE.replace("1911", "1912"));
    documents.confirm(foundIn(PAGE.replace("1911", "1913")).token(), RENE);

    assertEquals(new Outcome.Outdated(), documents.confirm(shown.token(), RENE));
    assertTrue(Files.readString(written().getFirst()).contains("1913"));
  }

  @Test
  void onlyWhoSentADocumentDecidesAboutIt() throws IOException {
    String token = found("ferry.html").token();

    assertEquals(new Outcome.NotTheirs(), documents.confirm(token, RENE + 1));
    assertEquals(new Outcome.NotTheirs(), documents.cancel(token, RENE + 1));
    assertEquals(List.of(), written());
    assertEquals(new Outcome.Taken(1, 0), documents.confirm(token, RENE));
  }

  @Test
  void aDocumentIsReadOnceHoweverOftenItsArticlesAreLookedAt() {
    reader =
        (name, document) -> {
          read.add(name);
          return new DocumentReader().read(name, document);
        };
    documents = imports();
    documents.confirm(found("ferry.html").token(), RENE);

    assertEquals(List.of("ferry.html"), read);
  }

  @Test
  void aDocumentThatEndedItsReaderIsNeverTriedAgain() {
    reader =
        (name, document) -> {
          read.add(name);
          throw new ReadingEnded(ReadingEnded.Excess.TIME);
        };
    documents = imports();
    Preview first = documents.preview(file("ferry.html", PAGE), RENE);
    documents = imports();
    Preview second = documents.preview(file("other-name.html", PAGE), RENE);

    assertEquals(new Preview.Ended(Excess.TIME), first);
    assertEquals(first, second);
    assertEquals(List.of("ferry.html"), read);
  }
}
