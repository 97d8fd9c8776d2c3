package org.quipu.answer.style;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Place;
import org.quipu.answer.WebLink;
import org.quipu.corpus.Author;
import org.quipu.corpus.PersonName;
import org.quipu.corpus.PublicationDate;

/** Writes CSL-JSON, which reference managers such as Zotero read. */
public final class CslJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CslJson() {}

  /** A file with one item for each reference. */
  public static String file(List<Reference> references) {
    ArrayNode items = JSON.createArrayNode();
    references.forEach(reference -> items.add(item(reference)));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(items) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers can always be written", e);
    }
  }

  private static ObjectNode item(Reference reference) {
    ObjectNode item = JSON.createObjectNode();
    item.put("id", reference.id());
    item.put("type", type(reference));
    title(reference, item);
    List<Author> writers = reference.writers();
    if (!writers.isEmpty()) {
      ArrayNode authors = item.putArray("author");
      writers.forEach(author -> write(author, authors.addObject()));
    }
    reference.publisher().ifPresent(name -> item.put("container-title", name));
    reference.date().ifPresent(date -> item.putObject("issued").set("date-parts", parts(date)));
    reference.url().flatMap(WebLink::byScheme).ifPresent(url -> item.put("URL", url));
    reference.lang().ifPresent(lang -> item.put("language", lang));
    Place place = reference.place();
    place.page().ifPresent(page -> item.put("page", Integer.toString(page)));
    if (!place.label().isEmpty()) {
      item.put("note", place.label());
    }
    return item;
  }

  // https://docs.citationstyles.org/en/stable/specification.html#names
  private static void write(Author author, ObjectNode node) {
    if (author instanceof Author.Person(_, Optional<PersonName> parts) && parts.isPresent()) {
      PersonName name = parts.get();
      node.put("family", name.family()).put("given", name.given());
      if (!name.particle().isEmpty()) {
        node.put("non-dropping-particle", name.particle());
      }
      if (!name.suffix().isEmpty()) {
        node.put("suffix", name.suffix());
      }
    } else {
      node.put("literal", author.name());
    }
  }

  private static String type(Reference reference) {
    if (reference.commentOn().isPresent()) {
      return "post";
    }
    return reference.url().isPresent() ? "webpage" : "document";
  }

  private static void title(Reference reference, ObjectNode item) {
    Terms terms = Terms.ENGLISH;
    reference
        .commentOn()
        .ifPresent(
            on -> item.put("title", on.name().map(terms.commentOn()).orElse(terms.comment())));
    if (reference.isNameless()) {
      item.put("title", terms.untitled().apply(reference.articleId()));
    }
    reference.title().ifPresent(title -> item.put("title", title));
  }

  private static ArrayNode parts(PublicationDate date) {
    ArrayNode parts = JSON.createArrayNode();
    ArrayNode day = parts.addArray().add(date.year());
    date.month().ifPresent(day::add);
    date.day().ifPresent(day::add);
    return parts;
  }
}
