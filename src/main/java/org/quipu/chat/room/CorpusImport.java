package org.quipu.chat.room;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quipu.chat.Attachment;
import org.quipu.chat.CorpusReload;
import org.quipu.chat.DocumentImport;
import org.quipu.corpus.Digest;
import org.quipu.corpus.confined.ReadingEnded;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.format.DraftReader;
import org.quipu.corpus.importing.ArticleFolder;
import org.quipu.corpus.importing.ArticleFolder.Change;
import org.quipu.corpus.importing.Replacement;

/**
 * Imports files from operators into a folder of the corpus. A document is read once; its articles
 * wait on disk for confirmation, so that a restart does not lose them. A document that exceeded the
 * limits of its reader is remembered by its content and not read again.
 */
public final class CorpusImport implements DocumentImport {
  private final WaitingImports waiting;
  private final EndedDocuments ended;
  private final Path target;
  private final DraftReader reader;
  private final CorpusReload reload;

  /**
   * Creates an import.
   *
   * @param state the folder for waiting articles and remembered documents; created when needed
   * @param target the folder of the corpus that articles are written to; created when needed
   */
  public CorpusImport(
      Path state, Path target, DraftReader reader, CorpusReload reload, InstantSource clock) {
    this.waiting = new WaitingImports(state, clock);
    this.ended = new EndedDocuments(state.resolve("ended"));
    this.target = target;
    this.reader = reader;
    this.reload = reload;
  }

  @Override
  public Preview preview(Attachment file, long sender) {
    try {
      byte[] document = content(file);
      Digest digest = Digest.of(document);
      Optional<Excess> before = ended.excessOf(digest);
      return before.isPresent()
          ? new Preview.Ended(before.get())
          : read(file.name(), document, digest, sender);
    } catch (IOException e) {
      return new Preview.Unusable(Optional.ofNullable(e.getMessage()).orElse("it cannot be read"));
    }
  }

  private static byte[] content(Attachment file) throws IOException {
    try (InputStream content = file.open()) {
      return content.readAllBytes();
    }
  }

  private Preview read(String name, byte[] document, Digest digest, long sender)
      throws IOException {
    try {
      List<ArticleDraft> articles = reader.read(safeName(name), document);
      List<Change> changes = folder().plan(articles);
      String token = waiting.add(new WaitingImports.Waiting(sender, replaced(changes), articles));
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        entries.add(entry(articles.get(i), changes.get(i)));
      }
      return new Preview.Found(token, entries);
    } catch (ReadingEnded e) {
      Excess excess = excess(e);
      ended.remember(digest, excess);
      return new Preview.Ended(excess);
    }
  }

  private static Excess excess(ReadingEnded e) {
    return switch (e.excess()) {
      case MEMORY -> Excess.MEMORY;
      case TIME -> Excess.TIME;
      case RESULT -> Excess.LENGTH;
      case CRASH -> Excess.CRASH;
    };
  }

  private ArticleFolder folder() throws IOException {
    return ArticleFolder.open(target, ArticleFolder.Mode.CAREFUL);
  }

  private static List<String> replaced(List<Change> changes) {
    return changes.stream()
        .map(Change::replaces)
        .flatMap(Optional::stream)
        .map(replacement -> replacement.replaced().hex())
        .toList();
  }

  // The name determines the format and is recorded in the article; it is not trusted as a path.
  private static String safeName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").replaceFirst("^\\.+", "_");
    int length = safe.length();
    return safe.isBlank() ? "document" : safe.substring(Math.max(0, length - 100));
  }

  private static Entry entry(ArticleDraft article, Change change) {
    return new Entry(
        line(article),
        switch (change.outcome()) {
          case NEW -> Entry.Fate.ADDED;
          case UPDATED -> Entry.Fate.REPLACES;
          case UNCHANGED -> Entry.Fate.UNCHANGED;
          case KEPT, HELD -> Entry.Fate.KEPT;
        },
        change.replaces().map(Replacement::lines).orElse(List.of()));
  }

  private static String line(ArticleDraft article) {
    Findings found = article.findings();
    List<String> parts = new ArrayList<>();
    parts.add(found.value(Field.TITLE).orElse("Untitled"));
    parts.add(found.authors().isEmpty() ? "author unknown" : String.join(", ", found.authors()));
    parts.add(found.value(Field.PUBLISHER).orElse("publisher unknown"));
    parts.add(found.value(Field.DATE).orElse("date unknown"));
    found.value(Field.URL).ifPresent(parts::add);
    if (!found.unsure().isEmpty()) {
      List<String> guesses = found.unsure().stream().map(Field::key).toList();
      parts.add("guessed: " + String.join(", ", guesses));
    }
    return String.join(" · ", parts);
  }

  @Override
  public Outcome confirm(String token, long presser) {
    Optional<WaitingImports.Waiting> found = waiting.find(token);
    if (found.isEmpty()) {
      return new Outcome.Expired();
    }
    if (found.get().sender() != presser) {
      return new Outcome.NotTheirs();
    }
    List<ArticleFolder.Written> written;
    try {
      ArticleFolder folder = folder();
      if (!Objects.equals(replaced(folder.plan(found.get().articles())), found.get().replaced())) {
        waiting.forget(token);
        return new Outcome.Outdated();
      }
      written = folder.write(found.get().articles(), change -> true);
    } catch (IOException e) {
      throw new UncheckedIOException("the articles cannot be written to " + target, e);
    }
    waiting.forget(token);
    reload.reload();
    return new Outcome.Taken(
        count(written, ArticleFolder.Outcome.NEW), count(written, ArticleFolder.Outcome.UPDATED));
  }

  private static int count(List<ArticleFolder.Written> written, ArticleFolder.Outcome outcome) {
    return (int) written.stream().filter(article -> article.outcome() == outcome).count();
  }

  @Override
  public Outcome cancel(String token, long presser) {
    Optional<WaitingImports.Waiting> found = waiting.find(token);
    if (found.isEmpty()) {
      return new Outcome.Expired();
    }
    if (found.get().sender() != presser) {
      return new Outcome.NotTheirs();
    }
    waiting.forget(token);
    return new Outcome.Cancelled();
  }
}
