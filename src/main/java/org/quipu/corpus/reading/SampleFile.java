package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.SampleQuestion;

/**
 * The {@code _samples.yaml} of a corpus: questions to try, with one list per language.
 *
 * @param root the folder of the corpus
 */
record SampleFile(Path root) {
  static final String FILE_NAME = "_samples.yaml";

  /** The longest message in Telegram. */
  private static final int LONGEST = 4096;

  List<SampleQuestion> read(Consumer<CorpusProblem> problems) {
    Path file = root.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return samples(YamlFields.parse(CorpusText.of(file).text()), problems);
    } catch (YamlFields.Malformed e) {
      problems.accept(problem(e.line(), "not YAML: " + e.getMessage(), "correct the line"));
    } catch (IOException e) {
      problems.accept(problem(0, "cannot be read: " + Reason.of(e), "make the file readable"));
    }
    return List.of();
  }

  private static List<SampleQuestion> samples(YamlFields yaml, Consumer<CorpusProblem> problems) {
    List<SampleQuestion> samples = new ArrayList<>();
    for (Map.Entry<String, JsonNode> language : yaml.fields().properties()) {
      List<String> texts = texts(language.getValue());
      if (texts.isEmpty()) {
        problems.accept(
            problem(
                yaml.lines().get(language.getKey()),
                "there are no questions for \"" + language.getKey() + "\"",
                "write each on a line of its own, after \"- \""));
      }
      texts.forEach(text -> samples.add(new SampleQuestion(language.getKey(), text)));
    }
    return List.copyOf(samples);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) {
      String text = item.asText("").strip();
      if (item.isTextual() && !text.isEmpty() && text.length() <= LONGEST) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static CorpusProblem problem(int line, String what, String cure) {
    return new CorpusProblem(FILE_NAME, line, what, cure);
  }
}
