package org.quipu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.quipu.retrieval.Question;

/**
 * A question as a line of input.
 *
 * @param id identifies its answer
 */
record AskedLine(String id, Question question) {

  /** Reads lines, each of which is a JSON object with a question or plain text. */
  static final class Reader {
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Reads a line; every line is a question.
     *
     * @param number the number of the line, from 1: the id of a question without one
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
