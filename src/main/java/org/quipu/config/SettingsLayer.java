package org.quipu.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One source of settings. */
sealed interface SettingsLayer {
  /** The value of a dotted key, if this source has it. */
  Optional<JsonNode> find(String key);

  /** The name of this source in a message about a key. */
  String whereFrom(String key);

  static SettingsLayer single(String key, String value, String whereFrom) {
    return new Single(key, value, whereFrom);
  }

  /** One value, as given on the command line. */
  record Single(String key, String value, String name) implements SettingsLayer {
    @Override
    public Optional<JsonNode> find(String wanted) {
      return wanted.equals(key) ? Optional.of(TextNode.valueOf(value)) : Optional.empty();
    }

    @Override
    public String whereFrom(String wanted) {
      return name;
    }
  }

  /** Environment variables: {@code telegram.mode} is {@code QUIPU_TELEGRAM_MODE}. */
  record Environment(Map<String, String> variables) implements SettingsLayer {
    @Override
    public Optional<JsonNode> find(String key) {
      return Optional.ofNullable(variables.get(variable(key))).map(TextNode::valueOf);
    }

    @Override
    public String whereFrom(String key) {
      return "the environment variable " + variable(key);
    }

    static String variable(String key) {
      return "QUIPU_" + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
  }

  /** A YAML document. */
  record Yaml(JsonNode root, String name) implements SettingsLayer {
    @Override
    public Optional<JsonNode> find(String key) {
      JsonNode node = root;
      for (String step : key.split("\\.", -1)) {
        node = node.path(step);
      }
      return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    @Override
    public String whereFrom(String key) {
      return name;
    }
  }
}
