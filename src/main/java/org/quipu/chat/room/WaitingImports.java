package org.quipu.chat.room;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.DraftJson;

/**
 * Articles from sent documents that wait for the sender's confirmation, with one file per document.
 * Unconfirmed ones are deleted after a day.
 */
final class WaitingImports {
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final String TOKEN = "[A-Za-z0-9-]{1,40}";
  private static final String SUFFIX = ".json";

  private final Path folder;
  private final InstantSource clock;
  private final ObjectMapper mapper = new ObjectMapper();
  private final DraftJson drafts = new DraftJson(Integer.MAX_VALUE);

  /**
   * The articles of one document.
   *
   * @param replaced the digests of the files that would be replaced
   */
  record Waiting(long sender, List<String> replaced, List<ArticleDraft> articles) {}

  WaitingImports(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Stores the articles, and returns their token. */
  String add(Waiting waiting) throws IOException {
    forgetOld();
    String token = UUID.randomUUID().toString();
    ObjectNode kept = mapper.createObjectNode();
    kept.put("sender", waiting.sender);
    waiting.replaced.forEach(kept.putArray("replaced")::add);
    kept.set("articles", mapper.readTree(drafts.write(waiting.articles)));
    Files.createDirectories(folder);
    Files.write(file(token), mapper.writeValueAsBytes(kept));
    return token;
  }

  /** The articles for a token; empty also if an earlier version of Quipu wrote them. */
  Optional<Waiting> find(String token) {
    if (!token.matches(TOKEN)) {
      return Optional.empty();
    }
    try {
      if (!Files.isRegularFile(file(token)) || isOld(file(token))) {
        return Optional.empty();
      }
      var kept = mapper.readTree(Files.readAllBytes(file(token)));
      List<String> replaced = new ArrayList<>();
      kept.path("replaced").forEach(digest -> replaced.add(digest.asText()));
      return Optional.of(
          new Waiting(
              kept.path("sender").asLong(),
              replaced,
              drafts.read(mapper.writeValueAsBytes(kept.path("articles")))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // What cannot be deleted now is deleted a day later.
  void forget(String token) {
    try {
      Files.deleteIfExists(file(token));
    } catch (IOException e) {
      file(token).toFile().deleteOnExit();
    }
  }

  private Path file(String token) {
    return folder.resolve(token + SUFFIX);
  }

  private void forgetOld() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        if (isOld(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private boolean isOld(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return written.isBefore(clock.instant().minus(PATIENCE));
  }
}
