package org.quipu.cli.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An earlier run to compare with: one JSON object per line, one line per question. */
public final class SavedRun {
  private final Map<Key, JsonNode> lines;

  private SavedRun(Map<Key, JsonNode> lines) {
    this.lines = lines;
  }

  /**
   * Reads a run.
   *
   * @throws EvalException if a line is invalid; the message names it
   */
  public static SavedRun read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<Key, JsonNode> lines = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      JsonNode node = parsed(json, line);
      if (Outcome.of(node.path("outcome").asText()).isEmpty() || !node.path("id").isTextual()) {
        throw new EvalException(
            file
                + ":"
                + number
                + ": not a line of a saved run; make one with ./quipu eval --save RUN");
      }
      lines.put(new Key(node.path("set").asText(), node.path("id").asText()), node);
    }
    return new SavedRun(lines);
  }

  private static JsonNode parsed(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException e) {
      return json.missingNode();
    }
  }

  /** Writes a run. */
  public static void write(List<SetResult> run, Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (SetResult result : run) {
      for (Judged judged : result.judged()) {
        ObjectNode node = json.createObjectNode();
        node.put("set", result.set());
        node.put("id", judged.asked().id());
        node.put("outcome", judged.outcome().toString());
        node.put("confidence", judged.confidence());
        node.put("rank", judged.rank());
        node.put("plainRank", judged.plainRank());
        node.put("inQuote", judged.inQuote());
        node.put("wrongFirst", judged.wrongFirst());
        node.put("verbatim", judged.verbatim());
        node.put("attributed", judged.attributed());
        node.put("micros", judged.micros());
        lines.add(json.writeValueAsString(node));
      }
    }
    Files.write(file, lines);
  }

  /** The earlier result for a set; questions that were not asked then are left out. */
  public SetResult then(SetResult now) {
    List<Judged> then = new ArrayList<>();
    now.judged().forEach(judged -> then(now.set(), judged).ifPresent(then::add));
    return new SetResult(now.set(), then);
  }

  private Optional<Judged> then(String set, Judged now) {
    return Optional.ofNullable(lines.get(new Key(set, now.asked().id())))
        .map(
            line ->
                new Judged(
                    now.asked(),
                    Outcome.of(line.path("outcome").asText()).orElseThrow(),
                    line.path("confidence").asDouble(),
                    line.path("rank").asInt(),
                    line.path("plainRank").asInt(),
                    line.path("inQuote").asBoolean(),
                    line.path("wrongFirst").asBoolean(),
                    Optional.empty(),
                    line.path("verbatim").asBoolean(),
                    line.path("attributed").asBoolean(),
                    line.path("micros").asLong()));
  }

  /** The questions whose first passage is right now but was not then. */
  public List<Judged> won(SetResult now) {
    return changed(now, true);
  }

  /** The questions whose first passage was right then but is not now. */
  public List<Judged> lost(SetResult now) {
    return changed(now, false);
  }

  private List<Judged> changed(SetResult now, boolean toRight) {
    return now.judged().stream()
        .filter(judged -> judged.right() == toRight)
        .filter(judged -> then(now.set(), judged).filter(t -> t.right() != toRight).isPresent())
        .toList();
  }

  private record Key(String set, String id) {}
}
