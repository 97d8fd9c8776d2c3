package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about itself: in its metadata, then in its JSON-LD, then elsewhere. */
final class HtmlMetadata {
  private static final Map<String, List<String>> META =
      Map.of(
          "id", List.of("quipu:id"),
          "title", List.of("citation_title", "og:title", "dc.title", "dcterms.title", "title"),
          "publisher", List.of("citation_publisher", "publisher", "dc.publisher", "og:site_name"),
          "date",
              List.of(
                  "citation_publication_date",
                  "article:published_time",
                  "datepublished",
                  "dc.date",
                  "dcterms.date",
                  "dcterms.issued",
                  "date"),
          "url", List.of("og:url"),
          "lang", List.of("dc.language", "og:locale"),
          "licence", List.of("dc.rights", "dcterms.license"));
  private static final List<String> AUTHORS =
      List.of("citation_author", "author", "article:author", "dc.creator", "dcterms.creator");

  private final Document page;
  private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

  private HtmlMetadata(Document page) {
    this.page = page;
  }

  /** The fields as front matter would have them; only those that the page states. */
  static ObjectNode of(Document page) {
    HtmlMetadata metadata = new HtmlMetadata(page);
    META.forEach(
        (field, names) ->
            names.stream()
                .flatMap(metadata::contents)
                .findFirst()
                .ifPresent(value -> metadata.fields.put(field, value)));
    metadata.addAuthors();
    metadata.addLinks();
    metadata.addLinkedData();
    metadata.addTitle();
    metadata.addLanguage();
    metadata.addDate();
    return metadata.fields;
  }

  private Stream<String> contents(String name) {
    return page.select("meta").stream()
        .filter(
            meta ->
                name.equalsIgnoreCase(meta.attr("name"))
                    || name.equalsIgnoreCase(meta.attr("property"))
                    || name.equalsIgnoreCase(meta.attr("itemprop")))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty());
  }

  private void addTitle() {
    if (!fields.has("title") && !page.title().isBlank()) {
      fields.put("title", page.title());
    }
  }

  private void addAuthors() {
    for (String name : AUTHORS) {
      // Some pages give the address of the author's page in place of a name.
      List<String> authors = contents(name).filter(author -> !author.contains("://")).toList();
      if (!authors.isEmpty()) {
        ArrayNode array = fields.putArray("authors");
        authors.stream().distinct().forEach(array::add);
        return;
      }
    }
  }

  private void addLinks() {
    link("link[rel=canonical]").ifPresent(url -> fields.put("url", url));
    if (!fields.has("licence")) {
      link("link[rel=license], a[rel=license]").ifPresent(url -> fields.put("licence", url));
    }
  }

  private Optional<String> link(String selector) {
    return page.select(selector).stream()
        .map(element -> element.attr("href").strip())
        .filter(href -> !href.isEmpty())
        .findFirst();
  }

  private void addLinkedData() {
    HtmlLinkedData.of(page)
        .properties()
        .forEach(
            field -> {
              if (!fields.has(field.getKey())) {
                fields.set(field.getKey(), field.getValue());
              }
            });
  }

  private void addLanguage() {
    Optional.ofNullable(page.selectFirst("html"))
        .map(html -> html.attr("lang").strip())
        .filter(lang -> !lang.isEmpty())
        .ifPresent(lang -> fields.put("lang", lang));
    if (fields.has("lang")) {
      fields.put("lang", fields.get("lang").asText().replace('_', '-'));
    }
  }

  private void addDate() {
    if (!fields.has("date")) {
      Element time = page.selectFirst("time[pubdate][datetime], time[itemprop=datePublished]");
      if (time != null && !time.attr("datetime").isBlank()) {
        fields.put("date", time.attr("datetime"));
      }
    }
    if (fields.has("date")) {
      fields.put("date", fields.get("date").asText().replace('/', '-'));
    }
  }
}
