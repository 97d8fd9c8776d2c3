package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the parameters of a request, to the last nested field, with the Bot API's data. */
final class RequestValidator {
  private final ApiSchema schema;

  RequestValidator(ApiSchema schema) {
    this.schema = schema;
  }

  /**
   * Checks a whole request.
   *
   * @throws Refusal (400) naming the first parameter that is unknown, missing or of a wrong type
   */
  void check(ApiMethod method, ObjectNode parameters) {
    fieldsOf(method.name(), method.parameters(), parameters, "");
  }

  /** Compares any value with a type of the Bot API: for updates that a test makes. */
  void checkValue(String typeName, JsonNode value) {
    oneType(new ApiType.Named(typeName), value, typeName);
  }

  /** The Boolean fields that a type must have. */
  List<String> requiredBooleans(String typeName) {
    return schema.type(typeName).orElseThrow().values().stream()
        .filter(f -> f.required() && f.accepts("Boolean"))
        .map(ApiField::name)
        .toList();
  }

  private void fieldsOf(String owner, Map<String, ApiField> fields, JsonNode object, String path) {
    for (Map.Entry<String, JsonNode> e : object.properties()) {
      ApiField field = fields.get(e.getKey());
      if (field == null) {
        throw Refusal.badRequest(owner + " has no field \"" + path + e.getKey() + "\"");
      }
      if (!e.getValue().isNull()) {
        value(field, e.getValue(), path + e.getKey());
      }
    }
    for (ApiField field : fields.values()) {
      if (field.required() && !object.hasNonNull(field.name())) {
        throw Refusal.badRequest(missing(path + field.name()));
      }
    }
  }

  private static String missing(String path) {
    return path.equals("text") ? "message text is empty" : path + " is empty";
  }

  private void value(ApiField field, JsonNode value, String path) {
    anyOf(field.types(), value, path);
    field.constant().ifPresent(only -> constant(only, value, path));
    field.limit().ifPresent(limit -> limit(limit, value, path));
  }

  private static void constant(String only, JsonNode value, String path) {
    if (!only.equals(value.textValue())) {
      throw Refusal.badRequest(path + " must be \"" + only + "\"");
    }
  }

  private static void limit(ApiField.Limit limit, JsonNode value, String path) {
    int size =
        switch (limit.unit()) {
          case "bytes" -> value.asText().getBytes(StandardCharsets.UTF_8).length;
          case "characters" -> value.asText().length();
          case "items" -> value.size();
          case "value" -> Math.clamp(value.asLong(), Integer.MIN_VALUE, Integer.MAX_VALUE);
          default -> limit.min();
        };
    if (!limit.allows(size)) {
      throw Refusal.badRequest(
          path.endsWith("callback_data") ? "BUTTON_DATA_INVALID" : outside(limit, size, path));
    }
  }

  private static String outside(ApiField.Limit limit, int size, String path) {
    return "%s must be %d-%d %s, but is %d"
        .formatted(path, limit.min(), limit.max(), limit.unit(), size);
  }

  private void anyOf(List<ApiType> types, JsonNode value, String path) {
    if (types.size() == 1) {
      oneType(types.getFirst(), value, path);
      return;
    }
    Optional<Refusal> closest = Optional.empty();
    int bestScore = -1;
    for (ApiType type : types) {
      try {
        oneType(type, value, path);
        return;
      } catch (Refusal refusal) {
        int score = likeness(type, value);
        if (score > bestScore) {
          bestScore = score;
          closest = Optional.of(refusal);
        }
      }
    }
    throw bestScore > 0
        ? closest.orElseThrow()
        : Refusal.badRequest(path + " must be one of " + types + ", but is " + shown(value));
  }

  /** How much a value looks like a type, to pick the message that helps most. */
  private int likeness(ApiType type, JsonNode value) {
    if (!(type instanceof ApiType.Named(String name))) {
      return value.isArray() ? 1_000 : 0;
    }
    if (!value.isObject()) {
      return 0;
    }
    Map<String, ApiField> fields = schema.type(name).orElse(Map.of());
    int score = 0;
    for (Map.Entry<String, JsonNode> e : value.properties()) {
      ApiField field = fields.get(e.getKey());
      if (field != null) {
        boolean named = field.constant().isPresent();
        boolean same = field.constant().equals(Optional.ofNullable(e.getValue().textValue()));
        score += same ? 1_000 : named ? -1_000 : 1;
      }
    }
    return score;
  }

  private void oneType(ApiType type, JsonNode value, String path) {
    switch (type) {
      case ApiType.ListOf(ApiType element) -> {
        require(value.isArray(), type, value, path);
        for (int i = 0; i < value.size(); i++) {
          oneType(element, value.get(i), path + "[" + i + "]");
        }
      }
      case ApiType.Named(String name) -> named(name, value, path);
    }
  }

  private void named(String name, JsonNode value, String path) {
    ApiType type = new ApiType.Named(name);
    switch (name) {
      case "Integer" ->
          require(value.isIntegralNumber() && value.canConvertToLong(), type, value, path);
      case "Float" -> require(value.isNumber(), type, value, path);
      case "Boolean" -> require(value.isBoolean(), type, value, path);
      case "String", "InputFile" -> require(value.isTextual(), type, value, path);
      default -> composite(name, value, path);
    }
  }

  private void composite(String name, JsonNode value, String path) {
    Optional<List<ApiType>> union = schema.union(name);
    if (union.isPresent()) {
      anyOf(union.get(), value, path);
      return;
    }
    Map<String, ApiField> fields =
        schema.type(name).orElseThrow(() -> new IllegalStateException("no type " + name));
    require(value.isObject(), new ApiType.Named(name), value, path);
    fieldsOf(name, fields, value, path + ".");
  }

  private static void require(boolean holds, ApiType type, JsonNode value, String path) {
    if (!holds) {
      throw Refusal.badRequest(path + " must be of type " + type + ", but is " + shown(value));
    }
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
