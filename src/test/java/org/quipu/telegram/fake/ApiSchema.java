package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Bot API as data: its methods, its types and its unions of types. */
final class ApiSchema {
  private final Map<String, ApiMethod> methods = new HashMap<>();
  private final Map<String, Map<String, ApiField>> types = new HashMap<>();
  private final Map<String, List<ApiType>> unions = new HashMap<>();

  private ApiSchema() {}

  static ApiSchema load() {
    ApiSchema schema = new ApiSchema();
    schema.add("api.json");
    schema.add("api-10.2.json");
    schema.add("api-10.3.json");
    return schema;
  }

  /** The names are compared without case, as the Bot API does. */
  Optional<ApiMethod> method(String name) {
    return Optional.ofNullable(methods.get(name.toLowerCase(Locale.ROOT)));
  }

  Optional<Map<String, ApiField>> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  Optional<List<ApiType>> union(String name) {
    return Optional.ofNullable(unions.get(name));
  }

  private void add(String resource) {
    JsonNode data = read("/botapi/" + resource);
    data.get("methods").properties().forEach(e -> addMethod(e.getKey(), fields(e.getValue())));
    data.get("types")
        .properties()
        .forEach(e -> types.merge(e.getKey(), fields(e.getValue()), ApiSchema::joined));
    data.get("unions").properties().forEach(e -> unions.put(e.getKey(), members(e.getValue())));
  }

  private void addMethod(String name, Map<String, ApiField> parameters) {
    methods.merge(
        name.toLowerCase(Locale.ROOT),
        new ApiMethod(name, parameters),
        (a, b) -> new ApiMethod(a.name(), joined(a.parameters(), b.parameters())));
  }

  private static Map<String, ApiField> joined(Map<String, ApiField> a, Map<String, ApiField> b) {
    Map<String, ApiField> all = new LinkedHashMap<>(a);
    all.putAll(b);
    return all;
  }

  private static Map<String, ApiField> fields(JsonNode node) {
    Map<String, ApiField> fields = new LinkedHashMap<>();
    node.properties()
        .forEach(e -> fields.put(e.getKey(), ApiField.parse(e.getKey(), e.getValue().textValue())));
    return fields;
  }

  private static List<ApiType> members(JsonNode names) {
    List<ApiType> members = new ArrayList<>();
    names.forEach(n -> members.add(ApiType.parse(n.textValue())));
    return List.copyOf(members);
  }

  private static JsonNode read(String path) {
    try (InputStream in = Objects.requireNonNull(ApiSchema.class.getResourceAsStream(path), path)) {
      return Json.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
