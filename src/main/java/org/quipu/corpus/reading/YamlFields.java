package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML as curators write it: every value is read as text, so that the title 1984, the version 1.50
 * and the language no are unchanged.
 *
 * @param fields the mapping; empty if the text is empty
 * @param lines the line of each key, from 1
 */
record YamlFields(ObjectNode fields, Map<String, Integer> lines) {
  /** A YAML text is malformed; reports what is wrong and in which line, from 1. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    Malformed(String message, int line) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  static YamlFields parse(String yaml) throws Malformed {
    Node root = compose(yaml);
    if (root == null) {
      return new YamlFields(JsonNodeFactory.instance.objectNode(), Map.of());
    }
    if (!(root instanceof MappingNode mapping)) {
      throw new Malformed("these are no \"key: value\" lines", line(root));
    }
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple pair : mapping.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        throw new Malformed("a key is not plain text", line(pair.getKeyNode()));
      }
      if (lines.put(key.getValue(), line(key)) != null) {
        throw new Malformed("the key \"" + key.getValue() + "\" occurs twice", line(key));
      }
    }
    return new YamlFields(object(mapping), lines);
  }

  private static Node compose(String yaml) throws Malformed {
    LoaderOptions options = new LoaderOptions();
    // Aliases are of no use to curators, and could be used to exhaust memory.
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      return new Yaml(options).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new Malformed(e.getProblem(), line);
    } catch (YAMLException e) {
      throw new Malformed(e.getMessage(), 1);
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static JsonNode json(Node node) {
    return switch (node) {
      case MappingNode mapping -> object(mapping);
      case SequenceNode sequence -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        sequence.getValue().forEach(item -> array.add(json(item)));
        yield array;
      }
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) ->
          JsonNodeFactory.instance.nullNode();
      case ScalarNode scalar -> JsonNodeFactory.instance.textNode(scalar.getValue());
      default -> JsonNodeFactory.instance.nullNode();
    };
  }

  private static ObjectNode object(MappingNode mapping) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple pair : mapping.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode key) {
        object.set(key.getValue(), json(pair.getValueNode()));
      }
    }
    return object;
  }
}
