package org.quipu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.quipu.retrieval.Question;

/**
 * A question as a line of input.
 *
 * @param id what its answer is told apart by
 */
record AskedLine(String id, Question question) {

  /** Reads lines: a JSON object with a question in it, or else plain text. */
  static final class Reader {
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Reads a line; every line is a question.
     *
     * @param number of the line, from 1: its id where it has none
     */
    AskedLine read(String line, int number) {
      JsonNode node = object(line);
      if (!node.path("question").isTextual()) {
        return new AskedLine(Integer.toString(number), Question.of(line));
      }
      Question.Kind kind =
          node.path("kind").asText().equals("claim") ? Question.Kind.CLAIM : Question.Kind.QUESTION;
      Optional<String> lang = Optional.of(node.path("lang").asText()).filter(tag -> !tag.isBlank());
      return new AskedLine(
          node.path("id").asText(Integer.toString(number)),
          new Question(node.path("question").asText(), kind, lang));
    }

    private JsonNode object(String line) {
      try {
        return line.stripLeading().startsWith("{") ? json.readTree(line) : json.nullNode();
      } catch (JsonProcessingException e) {
        return json.nullNode();
      }
    }
  }
}
