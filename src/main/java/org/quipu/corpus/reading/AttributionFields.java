package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Source;

/**
 * Reads the attribution fields of a corpus file: the front matter of Markdown, or the fields of a
 * JSON line. A field that is absent, null or blank is unknown.
 *
 * @param own the article's own fields
 * @param defaults those of the folders above it, used where the article has none
 */
record AttributionFields(JsonNode own, JsonNode defaults) {

  /** Complaints about fields that are there but cannot be read go to {@code complain}. */
  Attribution attribution(Consumer<String> complain) {
    return new Attribution(
        text("title"),
        authors(),
        text("publisher"),
        date(complain),
        text("url"),
        text("lang"),
        text("licence").or(() -> text("license")),
        sources());
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

  private List<String> authors() {
    JsonNode node = authors(own);
    if (node.isMissingNode()) {
      node = authors(defaults);
    }
    if (!node.isArray()) {
      return scalar(node).map(List::of).orElse(List.of());
    }
    List<String> authors = new ArrayList<>();
    node.forEach(author -> scalar(author).ifPresent(authors::add));
    return authors;
  }

  private static JsonNode authors(JsonNode fields) {
    return fields.has("authors") ? fields.path("authors") : fields.path("author");
  }

  private Optional<PublicationDate> date(Consumer<String> complain) {
    Optional<String> written = text("date");
    Optional<PublicationDate> date = written.flatMap(PublicationDate::parse);
    if (written.isPresent() && date.isEmpty()) {
      complain.accept("the date \"" + written.get() + "\" is not an ISO date such as 2021-06-28");
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
