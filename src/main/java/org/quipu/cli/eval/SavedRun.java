package org.quipu.cli.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ranks of an earlier run, to compare with; a JSON object a line.
 *
 * @param ranks by question id; 0 where none of the first ten answered
 */
public record SavedRun(Map<String, Integer> ranks) {
  public SavedRun {
    ranks = Map.copyOf(ranks);
  }

  public static SavedRun read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      ranks.put(node.path("id").asText(), node.path("rank").asInt());
    }
    return new SavedRun(ranks);
  }

  public static void write(List<Judged> run, Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (Judged judged : run) {
      ObjectNode node = json.createObjectNode();
      node.put("id", judged.asked().id());
      node.put("rank", judged.rank());
      node.put("answered", judged.answered());
      node.put("confidence", judged.confidence());
      node.put("inQuote", judged.inQuote());
      lines.add(json.writeValueAsString(node));
    }
    Files.write(file, lines);
  }

  /** The questions that are right at the first place now and were not then. */
  public List<Judged> won(List<Judged> now) {
    return now.stream().filter(j -> j.rank() == 1 && wasElsewhere(j)).toList();
  }

  /** The questions that were right at the first place then and are not now. */
  public List<Judged> lost(List<Judged> now) {
    return now.stream()
        .filter(j -> j.rank() != 1 && ranks.getOrDefault(j.asked().id(), 0) == 1)
        .toList();
  }

  private boolean wasElsewhere(Judged judged) {
    Integer then = ranks.get(judged.asked().id());
    return then != null && then != 1;
  }
}
