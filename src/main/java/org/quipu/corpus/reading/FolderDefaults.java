package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CorpusProblem;

/**
 * The {@code _defaults.yaml} files of a corpus: each sets default attribution for the articles in
 * and below its folder; for every field the nearest folder wins.
 */
record FolderDefaults(Path root) {
  static final String FILE_NAME = "_defaults.yaml";

  /** The defaults for a file, outer folders overridden by inner ones. */
  ObjectNode of(Path file, ArticleSink sink) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Path defaults : above(file)) {
      try {
        YamlFields yaml = YamlFields.parse(CorpusText.of(defaults).text());
        KnownFields.check(name(defaults), yaml.lines().keySet(), yaml.lines()::get, sink);
        fields.setAll(yaml.fields());
      } catch (YamlFields.Malformed e) {
        sink.problem(
            new CorpusProblem(
                name(defaults), e.line(), "not YAML: " + e.getMessage(), "correct the line"));
      } catch (IOException e) {
        sink.problem(
            new CorpusProblem(
                name(defaults), 0, "cannot be read: " + Reason.of(e), "make the file readable"));
      }
    }
    return fields;
  }

  /**
   * The state of the defaults for a file.
   *
   * @param number a number that changes with any of them; 0 if there are none
   * @param written when the latest of them was written
   */
  record Stamp(long number, Instant written) {}

  Stamp stamp(Path file) {
    long stamp = 0;
    Instant written = Instant.MIN;
    List<Path> defaultFiles = above(file);
    Path sidecar = Sidecar.of(file, "").file();
    if (Files.exists(sidecar)) {
      defaultFiles.add(sidecar);
    }
    for (Path defaults : defaultFiles) {
      try {
        BasicFileAttributes now = Files.readAttributes(defaults, BasicFileAttributes.class);
        stamp = 31 * stamp + defaults.toString().hashCode();
        stamp = 31 * stamp + now.size();
        Instant modified = now.lastModifiedTime().toInstant();
        stamp = 31 * stamp + modified.hashCode();
        written = Collections.max(List.of(written, modified));
      } catch (IOException e) {
        stamp = 31 * stamp + 1;
      }
    }
    return new Stamp(stamp, written);
  }

  private List<Path> above(Path file) {
    List<Path> found = new ArrayList<>();
    for (Path folder = file.getParent();
        folder != null && folder.startsWith(root);
        folder = folder.getParent()) {
      Path defaults = folder.resolve(FILE_NAME);
      if (Files.isRegularFile(defaults)) {
        found.addFirst(defaults);
      }
    }
    return found;
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
