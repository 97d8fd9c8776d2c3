package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.Author;
import org.quipu.corpus.AuthorField;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Source;
import org.quipu.corpus.Standing;

/**
 * Reads the attribution fields of a corpus file: the front matter of Markdown, or the fields of a
 * JSON line. A field that is absent, null or blank is unknown.
 *
 * @param own the article's own fields
 * @param defaults the fields of the folders above it, used if the article has none
 */
record AttributionFields(JsonNode own, JsonNode defaults) {

  /**
   * Reads the attribution. Invalid fields are reported to {@code complain}, each with what is
   * wrong.
   */
  Attribution attribution(BiConsumer<String, String> complain) {
    return new Attribution(
        text("title"),
        authors(complain),
        text("publisher"),
        date("date", complain),
        text("url"),
        text("lang"),
        text("licence").or(() -> text("license")),
        sources(),
        Standing.stated(texts("supersedes"), date("valid-until", complain)));
  }

  ArticleKind kind() {
    return text("kind").filter("comment"::equals).isPresent()
        ? new ArticleKind.Comment(text("under"))
        : new ArticleKind.Published();
  }

  Optional<String> text(String field) {
    return scalar(field(field));
  }

  private JsonNode field(String name) {
    JsonNode node = own.path(name);
    return node.isMissingNode() ? defaults.path(name) : node;
  }

  private List<Author> authors(BiConsumer<String, String> complain) {
    JsonNode node = authors(own);
    if (node.isMissingNode()) {
      node = authors(defaults);
    }
    List<Author> authors = new ArrayList<>();
    for (JsonNode author : node.isArray() ? node : List.of(node)) {
      Optional<Author> read = AuthorField.read(author);
      if (read.isEmpty() && author.isContainerNode()) {
        complain.accept(
            "authors",
            "an author has no name; write the name, or \"person\", \"organization\", or \"family\""
                + " and \"given\" before it");
      }
      read.ifPresent(authors::add);
    }
    return authors;
  }

  private List<String> texts(String field) {
    JsonNode node = field(field);
    if (!node.isArray()) {
      return scalar(node).stream().toList();
    }
    List<String> texts = new ArrayList<>();
    node.forEach(text -> scalar(text).ifPresent(texts::add));
    return texts;
  }

  private static JsonNode authors(JsonNode fields) {
    return fields.has("authors") ? fields.path("authors") : fields.path("author");
  }

  private Optional<PublicationDate> date(String field, BiConsumer<String, String> complain) {
    Optional<String> written = text(field);
    Optional<PublicationDate> date = written.flatMap(PublicationDate::parse);
    if (written.isPresent() && date.isEmpty()) {
      complain.accept(
          field,
          "the " + field + " \"" + written.get() + "\" is not an ISO date such as 2021-06-28");
    }
    return date;
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (JsonNode node : field("sources")) {
      Optional<String> title = node.isObject() ? scalar(node.path("title")) : scalar(node);
      sources.add(
          new Source(
              title,
              scalar(node.path("author")),
              scalar(node.path("publisher")),
              scalar(node.path("date")),
              scalar(node.path("url"))));
    }
    return sources;
  }

  private static Optional<String> scalar(JsonNode node) {
    return node.isValueNode() && !node.isNull()
        ? Optional.of(node.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
