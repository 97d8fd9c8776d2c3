package org.quipu.corpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article in JSON-LD, as far as it says so plainly. */
final class HtmlLinkedData {
  private static final Map<String, String> FIELDS =
      Map.of("headline", "title", "datePublished", "date", "inLanguage", "lang", "url", "url");

  private HtmlLinkedData() {}

  /** The fields of the first article that the page describes; none where there is none. */
  static ObjectNode of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      for (JsonNode node : candidates(json(script.data()))) {
        if (isArticle(node)) {
          return fields(node);
        }
      }
    }
    return JsonNodeFactory.instance.objectNode();
  }

  // Browsers pass over broken descriptions as well; the page has others.
  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }

  private static List<JsonNode> candidates(JsonNode root) {
    List<JsonNode> candidates = new ArrayList<>();
    if (root.isArray()) {
      root.forEach(candidates::add);
    } else {
      candidates.add(root);
      root.path("@graph").forEach(candidates::add);
    }
    return candidates;
  }

  private static boolean isArticle(JsonNode node) {
    for (JsonNode type : listed(node.path("@type"))) {
      String name = type.asText();
      if (name.endsWith("Article") || name.equals("BlogPosting") || name.equals("Report")) {
        return true;
      }
    }
    return false;
  }

  private static ObjectNode fields(JsonNode article) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    FIELDS.forEach(
        (property, field) -> {
          if (article.path(property).isTextual()) {
            fields.put(field, article.path(property).asText());
          }
        });
    List<String> authors = names(article.path("author"));
    if (!authors.isEmpty()) {
      ArrayNode array = fields.putArray("authors");
      authors.forEach(array::add);
    }
    names(article.path("publisher")).stream()
        .findFirst()
        .ifPresent(name -> fields.put("publisher", name));
    return fields;
  }

  private static List<String> names(JsonNode people) {
    List<String> names = new ArrayList<>();
    for (JsonNode person : listed(people)) {
      String name = person.isTextual() ? person.asText() : person.path("name").asText();
      if (!name.isBlank() && !name.contains("://")) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static List<JsonNode> listed(JsonNode node) {
    List<JsonNode> nodes = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(nodes::add);
    } else {
      nodes.add(node);
    }
    return nodes;
  }
}
