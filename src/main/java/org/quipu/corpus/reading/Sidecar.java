package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CorpusProblem;

/**
 * The attribution of a file without front matter, in a file beside it: {@code report.pdf.yaml}
 * describes {@code report.pdf}, and overrides what that file states itself.
 */
record Sidecar(Path file, String name) {
  private static final String SUFFIX = ".yaml";

  static Sidecar of(Path article, String name) {
    return new Sidecar(article.resolveSibling(article.getFileName() + SUFFIX), name + SUFFIX);
  }

  /** Its fields; empty if there is no such file. */
  ObjectNode fields(ArticleSink sink) {
    if (Files.exists(file)) {
      try {
        YamlFields yaml = YamlFields.parse(CorpusText.of(file).text());
        KnownFields.check(name, yaml.lines().keySet(), yaml.lines()::get, sink);
        return yaml.fields();
      } catch (YamlFields.Malformed e) {
        sink.problem(
            new CorpusProblem(name, e.line(), "not YAML: " + e.getMessage(), "correct the line"));
      } catch (IOException e) {
        sink.problem(
            new CorpusProblem(
                name, 0, "cannot be read: " + Reason.of(e), "make the file readable"));
      }
    }
    return JsonNodeFactory.instance.objectNode();
  }
}
