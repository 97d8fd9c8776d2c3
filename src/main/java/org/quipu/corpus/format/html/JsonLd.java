package org.quipu.corpus.format.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quipu.corpus.Author;
import org.quipu.corpus.NameReading;
import org.quipu.corpus.PersonName;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.Byline;

/**
 * The JSON-LD of a page.
 *
 * @param article the object that describes the article; a missing node if there is none
 */
record JsonLd(JsonNode article) {
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(
          "(https?://schema\\.org/)?(\\w*Article|\\w*BlogPosting|Blog|Report|Review|SocialMediaPosting|DiscussionForumPosting|APIReference)");
  private static final Pattern PERSON_TYPE = Pattern.compile("(?:https?://schema\\.org/)?Person");
  private static final Pattern BODY_TYPE =
      Pattern.compile(
          "(?:https?://schema\\.org/)?(?:\\w*Organization|Corporation|NGO|Library|\\w*Office|\\w*School|Consortium)");
  private static final Pattern CDATA = Pattern.compile("^\\s*<!\\[CDATA\\[|\\]\\]>\\s*$");
  private static final int DEEPEST = 6;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Optional<JsonNode> article = parse(script.data()).flatMap(node -> find(node, 0));
      if (article.isPresent()) {
        return new JsonLd(article.get());
      }
    }
    return new JsonLd(MissingNode.getInstance());
  }

  private static Optional<JsonNode> parse(String data) {
    try {
      return Optional.ofNullable(JSON.readTree(CDATA.matcher(data).replaceAll("")));
    } catch (JsonProcessingException e) {
      // Malformed metadata is treated as absent.
      return Optional.empty();
    }
  }

  // Articles appear on their own, in arrays, in @graph, or as the main entity of a web page.
  private static Optional<JsonNode> find(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (node.isObject() && isArticle(node.path("@type"))) {
      return Optional.of(node);
    }
    List<JsonNode> inside = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(inside::add);
    } else {
      node.path("@graph").forEach(inside::add);
      inside.add(node.path("mainEntity"));
    }
    return inside.stream()
        .map(child -> find(child, depth + 1))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    return type.isTextual() && ARTICLE_TYPE.matcher(type.asText()).matches();
  }

  Optional<String> text(String field) {
    JsonNode node = article.path(field);
    if (node.isArray() && !node.isEmpty()) {
      node = node.get(0);
    }
    return node.isValueNode() && !node.isNull() ? clean(node.asText()) : Optional.empty();
  }

  /** The names under a field: strings, objects with a name, or arrays of both. */
  List<String> names(String field) {
    Set<String> names = new LinkedHashSet<>();
    collect(article.path(field), names);
    return List.copyOf(names);
  }

  /** The authors under a field, with the kinds that the page states. */
  List<Author> writers(String field) {
    Map<String, Author> writers = new LinkedHashMap<>();
    writers(article.path(field), writers);
    return List.copyOf(writers.values());
  }

  private static void writers(JsonNode node, Map<String, Author> writers) {
    if (node.isArray()) {
      node.forEach(one -> writers(one, writers));
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    collect(node, names);
    List<String> clean = Authors.clean(List.copyOf(names));
    for (String name : clean) {
      writers.putIfAbsent(name, clean.size() == 1 ? writer(name, node) : new Author.Unsaid(name));
    }
  }

  // Many pages call everything in their byline a person.
  private static Author writer(String name, JsonNode node) {
    if (is(node, BODY_TYPE)) {
      return new Author.Body(name);
    }
    if (!is(node, PERSON_TYPE)
        || name.indexOf(' ') < 0
        || Byline.isOutlet(name)
        || NameReading.of(new Author.Unsaid(name), "und") instanceof Author.Body) {
      return new Author.Unsaid(name);
    }
    Optional<String> given = clean(node.path("givenName").asText());
    Optional<String> family = clean(node.path("familyName").asText());
    return new Author.Person(
        name, given.flatMap(first -> family.map(last -> PersonName.of(first, last, ""))));
  }

  private static boolean is(JsonNode node, Pattern type) {
    JsonNode stated = node.path("@type");
    String first = stated.isArray() ? stated.path(0).asText() : stated.asText();
    return type.matcher(first).matches();
  }

  private static void collect(JsonNode node, Set<String> names) {
    if (node.isArray()) {
      node.forEach(one -> collect(one, names));
    } else if (node.isObject()) {
      collect(node.path("name"), names);
    } else if (node.isTextual()) {
      clean(node.asText()).ifPresent(names::add);
    }
  }

  /** The address under a field, directly or in an object. */
  Optional<String> address(String field) {
    JsonNode node = article.path(field);
    return node.isObject()
        ? clean(node.path("@id").asText(node.path("url").asText()))
        : text(field);
  }

  private static Optional<String> clean(String text) {
    return Optional.of(TextBlock.fold(Parser.unescapeEntities(text, false)))
        .filter(t -> !t.isEmpty());
  }
}
