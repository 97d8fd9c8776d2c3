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

/**
 * Reads {@code .jsonl}: one article per line, an object with {@code text} and optionally {@code
 * id}, {@code title} and the other fields of front matter.
 */
final class JsonLinesReader implements ArticleReader {
  /** Further bad lines are only counted, because in a file of another kind every line is bad. */
  private static final int MOST_REPORTED = 10;

  private static final char UNDECODABLE = 0xFFFD;

  // Initialised with the first line, because an unchanged corpus is not read.
  private static final class Json {
    static final ObjectReader READER =
        new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  public void read(Path file, String name, JsonNode defaults, ArticleSink sink) throws IOException {
    int bad = 0;
    try (ByteLines lines = new ByteLines(Files.newInputStream(file), seed(defaults))) {
      while (lines.next()) {
        sink.read(lines.offset());
        if (!lines.isBlank() && !sink.has(lines.number(), lines.fingerprint())) {
          try {
            sink.article(article(lines.text(), name, lines.number(), defaults, sink));
          } catch (BadLine e) {
            bad++;
            if (bad <= MOST_REPORTED) {
              sink.unreadable(new CorpusProblem(name, lines.number(), e.getMessage(), e.cure));
            }
          }
        }
      }
    }
    if (bad > MOST_REPORTED) {
      sink.unreadable(
          new CorpusProblem(
              name,
              0,
              (bad - MOST_REPORTED) + " more lines cannot be used",
              "give each line an object with id and text"));
    }
  }

  // With other defaults, the same line is a different article.
  private static long seed(JsonNode defaults) {
    String hex = Digest.of(defaults.toString()).hex();
    return Long.parseUnsignedLong(hex.substring(0, 16), 16);
  }

  private Article article(String line, String name, int number, JsonNode defaults, ArticleSink sink)
      throws BadLine {
    JsonNode node = object(line);
    if (line.indexOf(UNDECODABLE) >= 0) {
      sink.problem(
          new CorpusProblem(name, number, "undecodable characters", "save the file as UTF-8"));
    }
    KnownFields.misspelt(
        node::fieldNames,
        (field, meant) ->
            sink.remark(
                new CorpusProblem(
                    name,
                    number,
                    "the field \"" + field + "\" is not known",
                    "did you mean \"" + meant + "\"?")));
    CanonicalText text = CanonicalText.ofPlain(node.path("text").asText());
    if (text.isEmpty()) {
      throw new BadLine("the text is empty", "remove the line");
    }
    AttributionFields fields = new AttributionFields(node, defaults);
    return new Article(
        fields.text("id").orElse(CorpusText.idOf(name) + "-" + number),
        fields.attribution(
            (_, what) -> sink.problem(new CorpusProblem(name, number, what, "correct the field"))),
        fields.kind(),
        text,
        new Article.Origin(name, number));
  }

  private JsonNode object(String line) throws BadLine {
    JsonNode node;
    try {
      node = Json.READER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new BadLine("not JSON: " + e.getOriginalMessage(), "write one JSON object a line");
    }
    if (!node.isObject() || !node.path("text").isTextual()) {
      throw new BadLine("no \"text\" field", "give each line an object with id and text");
    }
    return node;
  }

  /** A line without a valid article. */
  private static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    private final String cure;

    BadLine(String what, String cure) {
      super(what);
      this.cure = cure;
    }
  }
}
