package org.quipu.corpus.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quipu.corpus.draft.ArticleDraft;

/**
 * The folder that imported articles are written to. An article that was imported before keeps its
 * file: it is recognised by its address, or by its original file and title. Not thread-safe.
 */
public final class ArticleFolder {
  /** The outcome for an article's file. */
  public enum Outcome {
    NEW,
    UPDATED,
    UNCHANGED,
    /** The file was edited since its import, so it was not overwritten. */
    KEPT,
    /** It would have replaced another article without consent. */
    HELD
  }

  /** Whether files that were edited by hand may be overwritten, and whether anything is written. */
  public enum Mode {
    CAREFUL,
    FORCE,
    DRY_RUN
  }

  /**
   * The effect of writing an article.
   *
   * @param path the path of the file
   * @param id the id of the article
   * @param outcome the outcome with consent; never {@link Outcome#HELD}
   * @param replaces the replacement; present only for {@link Outcome#UPDATED}
   * @param content the content of the file
   */
  public record Change(
      Path path, String id, Outcome outcome, Optional<Replacement> replaces, String content) {}

  /**
   * An article in the folder.
   *
   * @param path the path of its file
   * @param id the id of the article
   * @param replaced the article that was replaced, or that is kept if the outcome is {@link
   *     Outcome#HELD}
   */
  public record Written(Path path, String id, Outcome outcome, Optional<Replacement> replaced) {}

  // Of two with the same title, "boats.md" was written before "boats-2.md".
  private static final Comparator<Path> IN_ORDER_OF_WRITING =
      Comparator.comparingInt((Path file) -> file.toString().length())
          .thenComparing(Comparator.naturalOrder());

  private final Path folder;
  private final Mode mode;
  private final Map<String, List<Path>> known = new HashMap<>();
  private final Set<Path> taken = new HashSet<>();

  private ArticleFolder(Path folder, Mode mode) {
    this.folder = folder;
    this.mode = mode;
  }

  /** Opens a folder, which need not exist yet, and finds earlier imports in it. */
  public static ArticleFolder open(Path folder, Mode mode) throws IOException {
    ArticleFolder opened = new ArticleFolder(folder, mode);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file :
            files.filter(f -> f.toString().endsWith(".md")).sorted(IN_ORDER_OF_WRITING).toList()) {
          opened.remember(file);
        }
      }
    }
    return opened;
  }

  private void remember(Path file) throws IOException {
    remember(ImportedHead.of(Files.readString(file)).keys(), file);
  }

  private void remember(List<String> keys, Path file) {
    keys.forEach(key -> known.computeIfAbsent(key, k -> new ArrayList<>()).add(file));
    taken.add(file);
  }

  /**
   * Writes the articles of one file; the result is in the same order.
   *
   * @param agreed asked before an article is replaced, because the file's identification of it is
   *     only a claim
   */
  public List<Written> write(List<ArticleDraft> articles, Predicate<Change> agreed)
      throws IOException {
    List<Written> written = new ArrayList<>();
    for (Change change : plan(articles)) {
      written.add(carryOut(change, agreed));
    }
    return written;
  }

  /** The effects that {@link #write} would have for the articles of one file, in the same order. */
  public List<Change> plan(List<ArticleDraft> articles) throws IOException {
    List<Change> changes = new ArrayList<>();
    Set<Path> claimed = new HashSet<>();
    for (ArticleDraft article : articles) {
      Optional<Change> under = article.under().map(changes::get);
      Path path =
          under.isPresent()
              ? commentPath(under.get(), article, changes.size())
              : pathOf(article, claimed);
      claimed.add(path);
      String id = folderName() + "/" + idPath(path);
      changes.add(change(path, id, ArticleMarkdown.write(id, article, under.map(Change::id))));
    }
    return changes;
  }

  private Change change(Path path, String id, String content) throws IOException {
    if (!Files.exists(path)) {
      return new Change(path, id, Outcome.NEW, Optional.empty(), content);
    }
    String before = Files.readString(path);
    if (before.equals(content)) {
      return new Change(path, id, Outcome.UNCHANGED, Optional.empty(), content);
    }
    return mode != Mode.FORCE && !ArticleMarkdown.isUntouched(before)
        ? new Change(path, id, Outcome.KEPT, Optional.empty(), content)
        : new Change(
            path, id, Outcome.UPDATED, Optional.of(Replacement.of(before, content)), content);
  }

  private Written carryOut(Change change, Predicate<Change> agreed) throws IOException {
    Outcome outcome =
        change.outcome() == Outcome.UPDATED && !agreed.test(change)
            ? Outcome.HELD
            : change.outcome();
    if (outcome == Outcome.NEW || outcome == Outcome.UPDATED) {
      put(change.path(), change.content());
    }
    return new Written(change.path(), change.id(), outcome, change.replaces());
  }

  // The chapters of a book share its address, and two may share a title; each still has its own
  // file.
  private Path pathOf(ArticleDraft article, Set<Path> claimed) {
    List<String> keys = ImportedHead.keys(article);
    for (String key : keys) {
      for (Path before : known.getOrDefault(key, List.of())) {
        if (!claimed.contains(before)) {
          return before;
        }
      }
    }
    String slug = Slug.of(article);
    Path path = folder.resolve(slug + ".md");
    for (int i = 2; taken.contains(path); i++) {
      path = folder.resolve(slug + "-" + i + ".md");
    }
    remember(keys, path);
    return path;
  }

  private Path commentPath(Change article, ArticleDraft comment, int number) {
    String stem = idPath(article.path());
    String name = Slug.of(comment.findings().authors().stream().findFirst().orElse("comment"));
    return folder
        .resolve(stem + ".comments")
        .resolve(String.format(Locale.ROOT, "%03d-%s.md", number, name));
  }

  // Watchers of the folder see either the old file or the new one, never half of it.
  private void put(Path path, String content) throws IOException {
    if (mode == Mode.DRY_RUN) {
      return;
    }
    Path parent = path.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    // With the folder's usual permissions, unlike the system's temporary files.
    Path draft = parent.resolve(".import-" + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private String folderName() {
    return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
        .map(Path::toString)
        .orElse("imported");
  }

  private String idPath(Path path) {
    String relative = folder.relativize(path).toString().replace('\\', '/');
    return relative.substring(0, relative.length() - ".md".length());
  }
}
