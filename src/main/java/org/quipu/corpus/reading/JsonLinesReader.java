package org.quipu.corpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.Digest;

/** Reads {@code .jsonl}: one article a line, with {@code id}, {@code title}, {@code text}. */
final class JsonLinesReader implements ArticleReader {
  private final ObjectReader json =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public void read(Path file, String name, JsonNode defaults, ArticleSink sink) throws IOException {
    try (ByteLines lines = new ByteLines(Files.newInputStream(file), seed(defaults))) {
      while (lines.next()) {
        sink.read(lines.offset());
        if (!lines.isBlank() && !sink.has(lines.number(), lines.fingerprint())) {
          readLine(lines.text(), name, lines.number(), defaults, sink);
        }
      }
    }
  }

  // Other defaults make another article of the same line.
  private static long seed(JsonNode defaults) {
    String hex = Digest.of(defaults.toString()).hex();
    return Long.parseUnsignedLong(hex.substring(0, 16), 16);
  }

  private void readLine(String line, String name, int number, JsonNode defaults, ArticleSink sink) {
    JsonNode node;
    try {
      node = json.readTree(line);
    } catch (JsonProcessingException e) {
      sink.problem(
          new CorpusProblem(
              name, number, "not JSON: " + e.getOriginalMessage(), "write one JSON object a line"));
      return;
    }
    AttributionFields fields = new AttributionFields(node, defaults);
    if (!node.isObject() || !node.path("text").isTextual()) {
      sink.problem(
          new CorpusProblem(
              name, number, "no \"text\" field", "give each line an object with id and text"));
      return;
    }
    CanonicalText text = CanonicalText.ofPlain(node.path("text").asText());
    if (text.isEmpty()) {
      sink.problem(new CorpusProblem(name, number, "the text is empty", "remove the line"));
      return;
    }
    String id = fields.text("id").orElse(CorpusText.idOf(name) + "-" + number);
    sink.article(
        new Article(
            id,
            fields.attribution(
                what -> sink.problem(new CorpusProblem(name, number, what, "correct the field"))),
            fields.kind(),
            text,
            new Article.Origin(name, number)));
  }
}
