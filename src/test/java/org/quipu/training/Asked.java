package org.quipu.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quipu.corpus.Passage;

/**
 * A question of a set, with the paragraphs that answer it.
 *
 * @param gold each as article id, {@code #} and the paragraph's number
 */
record Asked(
    String id,
    String question,
    String lang,
    String article,
    Set<String> gold,
    List<String> answers) {
  static List<Asked> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Asked> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      Set<String> gold = new HashSet<>();
      node.path("gold")
          .forEach(g -> gold.add(g.path("article").asText() + "#" + g.path("paragraph").asInt()));
      List<String> answers = new ArrayList<>();
      node.path("answers").forEach(a -> answers.add(a.asText()));
      String article = node.path("gold").path(0).path("article").asText();
      all.add(
          new Asked(
              node.path("id").asText(),
              node.path("question").asText(),
              node.path("lang").asText(),
              article,
              gold,
              answers));
    }
    return all;
  }

  boolean answeredBy(Passage passage) {
    for (int block = passage.firstBlock(); block <= passage.lastBlock(); block++) {
      if (gold.contains(passage.articleId() + "#" + block)) {
        return true;
      }
    }
    return false;
  }
}
