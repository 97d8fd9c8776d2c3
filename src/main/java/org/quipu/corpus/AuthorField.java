package org.quipu.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and writes authors in front matter, JSON lines and the index: as a plain name, or as an
 * object that says what kind of author it is. The object contains the name under {@code person},
 * {@code organization} or {@code name}, and {@code family} and {@code given} for its parts, with
 * {@code particle} and {@code suffix} where there are any; {@code name} may have a {@code type},
 * {@code Person} or {@code Organization}.
 */
public final class AuthorField {
  private static final List<String> BODY = List.of("organization", "organisation", "institution");
  private static final List<String> NAME = List.of("name", "literal");
  private static final List<String> PARTICLE =
      List.of("particle", "non-dropping-particle", "dropping-particle");

  private AuthorField() {}

  /** The author; empty if there is no name. */
  public static Optional<Author> read(JsonNode node) {
    if (!node.isObject()) {
      return scalar(node).map(Author.Unsaid::new);
    }
    Optional<String> body = first(node, BODY);
    if (body.isPresent()) {
      return body.map(Author.Body::new);
    }
    Optional<PersonName> parts = parts(node);
    Optional<String> person = scalar(node.path("person"));
    Optional<String> name = person.or(() -> first(node, NAME));
    if (parts.isPresent()) {
      return Optional.of(new Author.Person(name.orElse(parts.get().natural()), parts));
    }
    return name.or(() -> first(node, List.of("family", "given")))
        .map(
            known ->
                switch (person.isPresent() ? "person" : type(node)) {
                  case "person" -> new Author.Person(known, Optional.empty());
                  case "organization", "organisation" -> new Author.Body(known);
                  default -> new Author.Unsaid(known);
                });
  }

  private static Optional<PersonName> parts(JsonNode node) {
    Optional<String> family = scalar(node.path("family"));
    Optional<String> given = scalar(node.path("given"));
    if (family.isEmpty() || given.isEmpty()) {
      return Optional.empty();
    }
    String suffix = scalar(node.path("suffix")).orElse("");
    return Optional.of(
        first(node, PARTICLE)
            .map(particle -> new PersonName(given.get(), particle, family.get(), suffix))
            .orElseGet(() -> PersonName.of(given.get(), family.get(), suffix)));
  }

  private static String type(JsonNode node) {
    return first(node, List.of("type", "@type")).orElse("").toLowerCase(Locale.ROOT);
  }

  /** Writes an author so that {@link #read} returns the same one. */
  public static JsonNode write(Author author) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (author) {
      case Author.Unsaid unsaid -> {
        return JsonNodeFactory.instance.textNode(unsaid.name());
      }
      case Author.Body body -> node.put("organization", body.name());
      case Author.Person person -> {
        boolean said =
            person.parts().map(PersonName::natural).filter(person.name()::equals).isPresent();
        if (!said) {
          node.put("person", person.name());
        }
        person.parts().ifPresent(parts -> write(parts, node));
      }
    }
    return node;
  }

  private static void write(PersonName parts, ObjectNode node) {
    node.put("family", parts.family()).put("given", parts.given());
    if (!parts.particle().isEmpty()) {
      node.put("particle", parts.particle());
    }
    if (!parts.suffix().isEmpty()) {
      node.put("suffix", parts.suffix());
    }
  }

  private static Optional<String> first(JsonNode node, List<String> keys) {
    return keys.stream().map(node::path).flatMap(found -> scalar(found).stream()).findFirst();
  }

  private static Optional<String> scalar(JsonNode node) {
    return node.isValueNode() && !node.isNull()
        ? Optional.of(node.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
