package org.quipu.chat.room;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.quipu.chat.Attachment;
import org.quipu.chat.CorpusReload;
import org.quipu.chat.DocumentImport;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.format.DocumentReader;
import org.quipu.corpus.importing.ArticleFolder;

/**
 * Imports files from operators into a folder of the corpus. A file waits for confirmation in a
 * separate folder, so that a restart does not lose it; unconfirmed files are deleted after a day.
 */
public final class CorpusImport implements DocumentImport {
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final String TOKEN = "[A-Za-z0-9-]{1,40}";

  private final Path waiting;
  private final Path target;
  private final CorpusReload reload;
  private final InstantSource clock;
  private final DocumentReader importer = new DocumentReader();

  /**
   * Creates an import.
   *
   * @param waiting the folder where files wait; created when needed @param target the folder of the
   *     corpus that articles are written to; created when needed
   */
  public CorpusImport(Path waiting, Path target, CorpusReload reload, InstantSource clock) {
    this.waiting = waiting;
    this.target = target;
    this.reload = reload;
    this.clock = clock;
  }

  @Override
  public Preview preview(Attachment file) {
    String token = UUID.randomUUID().toString();
    Path folder = waiting.resolve(token);
    try {
      forgetOld();
      Files.createDirectories(folder);
      Path kept = folder.resolve(safeName(file.name()));
      try (InputStream content = file.open()) {
        Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
      }
      List<ArticleDraft> articles = importer.read(kept);
      if (articles.isEmpty()) {
        forget(folder);
        return new Preview.Unusable("there is no article in it");
      }
      return new Preview.Found(token, articles.stream().map(CorpusImport::line).toList());
    } catch (IOException e) {
      forget(folder);
      return new Preview.Unusable(Optional.ofNullable(e.getMessage()).orElse("it cannot be read"));
    }
  }

  // The name determines the format and is recorded in the article; it is not trusted as a path.
  private static String safeName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").replaceFirst("^\\.+", "_");
    int length = safe.length();
    return safe.isBlank() ? "document" : safe.substring(Math.max(0, length - 100));
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
  public Outcome confirm(String token) {
    Optional<Path> kept = kept(token);
    if (kept.isEmpty()) {
      return Outcome.EXPIRED;
    }
    try {
      List<ArticleDraft> articles = importer.read(kept.get());
      ArticleFolder.open(target, ArticleFolder.Mode.CAREFUL).write(articles);
    } catch (IOException e) {
      throw new UncheckedIOException("the articles cannot be written to " + target, e);
    }
    forget(kept.get().getParent());
    reload.reload();
    return Outcome.DONE;
  }

  @Override
  public Outcome cancel(String token) {
    Optional<Path> kept = kept(token);
    kept.ifPresent(file -> forget(file.getParent()));
    return kept.isPresent() ? Outcome.DONE : Outcome.EXPIRED;
  }

  private Optional<Path> kept(String token) {
    Path folder = waiting.resolve(token.matches(TOKEN) ? token : "none");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void forgetOld() throws IOException {
    if (!Files.isDirectory(waiting)) {
      return;
    }
    try (Stream<Path> folders = Files.list(waiting)) {
      for (Path folder : folders.toList()) {
        if (Files.getLastModifiedTime(folder)
            .toInstant()
            .isBefore(clock.instant().minus(PATIENCE))) {
          forget(folder);
        }
      }
    }
  }

  // If deletion fails now, it is tried again a day later.
  private static void forget(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
