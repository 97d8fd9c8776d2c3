package org.quipu.retrieval.indexing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.AuthorField;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Source;
import org.quipu.corpus.Span;
import org.quipu.corpus.Standing;
import org.quipu.retrieval.ArticleSummary;

/**
 * An article without its text, as stored in the index: JSON in which unknown fields are absent.
 *
 * @param authors as {@link AuthorField} writes them
 * @param line the line where the article began when it was last indexed; in a file with many
 *     articles it may have moved since without changing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleMeta(
    String id,
    Optional<String> title,
    List<JsonNode> authors,
    Optional<String> publisher,
    Optional<String> date,
    Optional<String> url,
    Optional<String> lang,
    Optional<String> licence,
    List<SourceMeta> sources,
    boolean comment,
    Optional<String> under,
    String file,
    int line,
    List<StoredBlock> blocks,
    List<String> supersedes,
    Optional<String> validUntil) {
  // The location of an article does not change its content.
  private static final Article.Origin NOWHERE = new Article.Origin("", 0);

  /** A source, in which unknown fields are absent. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record SourceMeta(
      Optional<String> title,
      Optional<String> author,
      Optional<String> publisher,
      Optional<String> date,
      Optional<String> url) {
    static SourceMeta of(Source source) {
      return new SourceMeta(
          source.title(), source.author(), source.publisher(), source.date(), source.url());
    }

    Source source() {
      return new Source(title, author, publisher, date, url);
    }
  }

  /**
   * A block, written as an array of five.
   *
   * @param page 0 if there is none
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record StoredBlock(int start, int end, Block.Kind kind, int page, int level) {
    static StoredBlock of(Block block) {
      return new StoredBlock(
          block.span().start(),
          block.span().end(),
          block.kind(),
          block.page().orElse(0),
          block.level());
    }

    Block block() {
      return new Block(
          new Span(start, end),
          kind,
          page == 0 ? OptionalInt.empty() : OptionalInt.of(page),
          level);
    }
  }

  public static ArticleMeta of(Article article) {
    return of(article, article.origin());
  }

  private static ArticleMeta of(Article article, Article.Origin origin) {
    Attribution from = article.attribution();
    return new ArticleMeta(
        article.id(),
        from.title(),
        from.writers().stream().map(AuthorField::write).toList(),
        from.publisher(),
        from.date().map(PublicationDate::toString),
        from.url(),
        from.lang(),
        from.licence(),
        from.sources().stream().map(SourceMeta::of).toList(),
        article.isComment(),
        article.kind() instanceof ArticleKind.Comment comment ? comment.under() : Optional.empty(),
        origin.file(),
        origin.line(),
        article.text().blocks().stream().map(StoredBlock::of).toList(),
        from.standing().supersedes(),
        from.standing().validUntil().map(PublicationDate::toString));
  }

  /** The article with its text. */
  public Article article(String text) {
    return new Article(
        id,
        attribution(),
        kind(),
        new CanonicalText(text, blocks.stream().map(StoredBlock::block).toList()),
        new Article.Origin(file, line));
  }

  /** The article without its text. */
  public ArticleSummary summary() {
    return new ArticleSummary(id, attribution(), kind());
  }

  private ArticleKind kind() {
    return comment ? new ArticleKind.Comment(under) : new ArticleKind.Published();
  }

  private Attribution attribution() {
    return new Attribution(
        title,
        authors.stream().flatMap(author -> AuthorField.read(author).stream()).toList(),
        publisher,
        date.flatMap(PublicationDate::parse),
        url,
        lang,
        licence,
        sources.stream().map(SourceMeta::source).toList(),
        Standing.stated(supersedes, validUntil.flatMap(PublicationDate::parse)));
  }

  /** A digest that changes whenever anything quotable or citable in the article changes. */
  public static ArticleDigest digest(Article article) {
    String quotable = of(article, NOWHERE).toJson() + '\n' + article.text().value();
    return ArticleDigest.of(quotable.getBytes(StandardCharsets.UTF_8));
  }

  public String toJson() {
    try {
      return Writer.JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings and numbers is always JSON", e);
    }
  }

  // Initialised only for indexing, because it takes a tenth of the time of a short command.
  private static final class Writer {
    static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IOException if it is anything else
   */
  public static ArticleMeta parse(String json) throws IOException {
    try (JsonParser parser = Fields.JSON.createParser(json)) {
      parser.nextToken();
      return new Fields(parser).meta();
    } catch (IllegalArgumentException e) {
      throw new IOException("no kind of block", e);
    }
  }

  /** The fields of an object of the JSON. */
  private static final class Fields {
    static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> texts = new HashMap<>();
    private final List<JsonNode> authors = new ArrayList<>();
    private final List<String> supersedes = new ArrayList<>();
    private final List<SourceMeta> sources = new ArrayList<>();
    private final List<StoredBlock> blocks = new ArrayList<>();
    private boolean comment;
    private int line;

    /** Reads an object from its beginning to its end. */
    Fields(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        switch (json.nextToken()) {
          case START_ARRAY -> list(name, json);
          case VALUE_NUMBER_INT -> line = json.getIntValue();
          case VALUE_TRUE -> comment = true;
          case VALUE_FALSE -> comment = false;
          default -> texts.put(name, json.getText());
        }
      }
    }

    private void list(String name, JsonParser json) throws IOException {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        switch (name) {
          case "authors" -> authors.add(author(json));
          case "supersedes" -> supersedes.add(json.getText());
          case "sources" -> sources.add(new Fields(json).source());
          default -> blocks.add(block(json));
        }
      }
    }

    // A name, or an object of texts.
    private static JsonNode author(JsonParser json) throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        return TextNode.valueOf(json.getText());
      }
      ObjectNode author = JsonNodeFactory.instance.objectNode();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        author.put(name, json.nextTextValue());
      }
      return author;
    }

    private static StoredBlock block(JsonParser json) throws IOException {
      int start = json.nextIntValue(0);
      int end = json.nextIntValue(0);
      Block.Kind kind = Block.Kind.valueOf(String.valueOf(json.nextTextValue()));
      StoredBlock block =
          new StoredBlock(start, end, kind, json.nextIntValue(0), json.nextIntValue(0));
      json.nextToken();
      return block;
    }

    private Optional<String> text(String name) {
      return Optional.ofNullable(texts.get(name));
    }

    SourceMeta source() {
      return new SourceMeta(
          text("title"), text("author"), text("publisher"), text("date"), text("url"));
    }

    ArticleMeta meta() {
      return new ArticleMeta(
          text("id").orElse(""),
          text("title"),
          authors,
          text("publisher"),
          text("date"),
          text("url"),
          text("lang"),
          text("licence"),
          sources,
          comment,
          text("under"),
          text("file").orElse(""),
          line,
          blocks,
          supersedes,
          text("validUntil"));
    }
  }
}
