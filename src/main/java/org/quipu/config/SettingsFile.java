package org.quipu.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the configuration file and the defaults, and rejects unknown keys. */
public final class SettingsFile {
  /** The shipped {@code config/quipu.yaml}, which the build also packs into the program. */
  private static final String DEFAULTS = "/config/quipu.yaml";

  /** Variables read by the launcher and by logging. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of(
          "QUIPU_HOME",
          "QUIPU_JAVA_HOME",
          "QUIPU_JAVA_OPTS",
          "QUIPU_LOG_FORMAT",
          "QUIPU_LOG_LEVEL");

  private static final YAMLFactory YAML = new YAMLFactory();

  private SettingsFile() {}

  /**
   * The settings of a run.
   *
   * @param file the configuration file; may be absent unless {@code mustExist}
   * @param home the folder against which relative paths in settings are resolved
   * @throws ConfigException if the file cannot be read, is not YAML, or has an unknown key
   */
  public static Settings read(
      Path file, boolean mustExist, Map<String, String> environment, Path home) {
    JsonNode defaults = defaults();
    List<SettingsLayer> layers = new ArrayList<>();
    layers.add(new SettingsLayer.Environment(environment));
    contents(file, mustExist)
        .ifPresent(
            root -> {
              refuseUnknown(root, defaults, "", file);
              layers.add(new SettingsLayer.Yaml(root, file.toString()));
            });
    layers.add(new SettingsLayer.Yaml(defaults, "the defaults"));
    return new Settings(layers, home);
  }

  private static JsonNode defaults() {
    try (YAMLParser yaml = YAML.createParser(SettingsFile.class.getResourceAsStream(DEFAULTS))) {
      return tree(yaml);
    } catch (IOException e) {
      throw new IllegalStateException("the defaults are part of the program", e);
    }
  }

  // Replaces ObjectMapper.readTree, whose set-up takes a tenth of the time of a short command.
  private static JsonNode tree(YAMLParser yaml) throws IOException {
    return yaml.nextToken() == null ? MissingNode.getInstance() : node(yaml);
  }

  private static JsonNode node(YAMLParser yaml) throws IOException {
    return switch (yaml.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (yaml.nextToken() != JsonToken.END_OBJECT) {
          String key = yaml.currentName();
          yaml.nextToken();
          object.set(key, node(yaml));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (yaml.nextToken() != JsonToken.END_ARRAY) {
          array.add(node(yaml));
        }
        yield array;
      }
      case VALUE_NULL -> NullNode.getInstance();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          TextNode.valueOf(yaml.getNumberValue().toString());
      default -> TextNode.valueOf(yaml.getText());
    };
  }

  private static Optional<JsonNode> contents(Path file, boolean mustExist) {
    if (!mustExist && !Files.exists(file)) {
      return Optional.empty();
    }
    try (YAMLParser yaml = YAML.createParser(Files.readString(file))) {
      JsonNode root = tree(yaml);
      if (!root.isObject() && !root.isMissingNode() && !root.isNull()) {
        throw new ConfigException(
            file + ": holds no settings; write them as in the shipped config/quipu.yaml");
      }
      return root.isObject() ? Optional.of(root) : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          file + ":" + e.getLocation().getLineNr() + ": not YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ConfigException("the configuration file " + file + " cannot be read: " + e);
    }
  }

  /**
   * The environment variables that look like settings but are not, in order; a misspelt one would
   * otherwise silently do nothing.
   */
  public static List<String> strayVariables(Map<String, String> environment) {
    Set<String> known = new HashSet<>(OTHER_VARIABLES);
    addVariables(defaults(), "", known);
    return environment.keySet().stream()
        .filter(name -> name.startsWith("QUIPU_") && !known.contains(name))
        .sorted()
        .toList();
  }

  private static void addVariables(JsonNode node, String prefix, Set<String> variables) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = prefix + entry.getKey();
      if (entry.getValue().isObject()) {
        addVariables(entry.getValue(), key + ".", variables);
      } else {
        variables.add(SettingsLayer.Environment.variable(key));
      }
    }
  }

  // A misspelt key would silently do nothing.
  private static void refuseUnknown(JsonNode given, JsonNode known, String prefix, Path file) {
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      String key = prefix + entry.getKey();
      JsonNode expected = known.path(entry.getKey());
      if (expected.isMissingNode()) {
        var names = new TreeSet<String>();
        known.fieldNames().forEachRemaining(names::add);
        throw new ConfigException(
            file + ": there is no setting " + key + "; known here are " + String.join(", ", names));
      }
      if (expected.isObject()) {
        refuseUnknown(entry.getValue(), expected, key + ".", file);
      }
    }
  }
}
