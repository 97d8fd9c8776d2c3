package org.quipu.retrieval.indexing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
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
 * All of an article but its text, as it lies in the index: JSON with absent fields for what is
 * unknown.
 *
 * @param authors as {@link AuthorField} writes them
 * @param line where the article began when it was last indexed: it may have moved since in a file
 *     with many, without another word in it
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
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

  // Where an article lies changes nothing about what it says.
  private static final Article.Origin NOWHERE = new Article.Origin("", 0);

  /** A source, with absent fields for what is unknown. */
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
   * A block, as an array of five.
   *
   * @param page 0 where there is none
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
        new CanonicalText(text, orEmpty(blocks).stream().map(StoredBlock::block).toList()),
        new Article.Origin(file, line));
  }

  /** The article without its text. */
  public ArticleSummary summary() {
    return new ArticleSummary(id, attribution(), kind());
  }

  // What is absent from the JSON comes back as null.
  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private ArticleKind kind() {
    return comment ? new ArticleKind.Comment(under) : new ArticleKind.Published();
  }

  private Attribution attribution() {
    return new Attribution(
        title,
        orEmpty(authors).stream().flatMap(author -> AuthorField.read(author).stream()).toList(),
        publisher,
        date.flatMap(PublicationDate::parse),
        url,
        lang,
        licence,
        orEmpty(sources).stream().map(SourceMeta::source).toList(),
        new Standing(orEmpty(supersedes), validUntil.flatMap(PublicationDate::parse)));
  }

  /** Changes whenever anything that can be quoted or cited of the article changes. */
  public static ArticleDigest digest(Article article) {
    String quotable = of(article, NOWHERE).toJson() + '\n' + article.text().value();
    return ArticleDigest.of(quotable.getBytes(StandardCharsets.UTF_8));
  }

  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings and numbers is always JSON", e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IOException if it is anything else
   */
  public static ArticleMeta parse(String json) throws IOException {
    return JSON.readValue(json, ArticleMeta.class);
  }
}
