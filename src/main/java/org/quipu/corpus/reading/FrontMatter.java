package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields between {@code ---} lines at the head of an article, and the body below them.
 *
 * @param fields the article's fields; none if the YAML is malformed
 * @param lines the line of each key, from 1
 * @param body the text below the front matter
 * @param bodyLine the line in the file on which the body begins, from 1
 * @param broken what is wrong with the YAML
 */
record FrontMatter(
    ObjectNode fields,
    Map<String, Integer> lines,
    String body,
    int bodyLine,
    Optional<YamlFields.Malformed> broken) {
  private static final String FENCE = "---";
  private static final Pattern KEY = Pattern.compile("[A-Za-z_-]+:(?:\\s.*)?");

  /** Separates the front matter from a file's text, whose lines end in {@code \n}. */
  static FrontMatter of(String text) {
    int head = firstLineEnd(text);
    if (head < 0) {
      return new FrontMatter(
          JsonNodeFactory.instance.objectNode(), Map.of(), text, 1, Optional.empty());
    }
    int line = 2;
    int start = head;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      String content = text.substring(start, end).stripTrailing();
      if (content.equals(FENCE) || content.equals("...")) {
        String yaml = text.substring(head, start);
        return parse(yaml, text.substring(Math.min(end + 1, text.length())), line + 1);
      }
      start = end + 1;
      line++;
    }
    return unclosed(text, head);
  }

  // The offset after the first "---" line, if the text begins with one and fields follow; Markdown
  // may begin with a rule too.
  private static int firstLineEnd(String text) {
    int end = endOfLine(text, 0);
    if (!text.substring(0, end).stripTrailing().equals(FENCE) || end == text.length()) {
      return -1;
    }
    int at = end + 1;
    while (at < text.length()) {
      int next = endOfLine(text, at);
      String line = text.substring(at, next).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        return line.equals(FENCE) || KEY.matcher(line).matches() ? end + 1 : -1;
      }
      at = next + 1;
    }
    return -1;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static FrontMatter parse(String yaml, String body, int bodyLine) {
    try {
      YamlFields parsed = YamlFields.parse(yaml);
      parsed.lines().replaceAll((key, line) -> line + 1);
      return new FrontMatter(parsed.fields(), parsed.lines(), body, bodyLine, Optional.empty());
    } catch (YamlFields.Malformed e) {
      YamlFields.Malformed inFile = new YamlFields.Malformed(e.getMessage(), e.line() + 1);
      return broken(body, bodyLine, inFile);
    }
  }

  private static FrontMatter unclosed(String text, int head) {
    int end = head;
    int line = 2;
    while (end < text.length() && !text.substring(end, endOfLine(text, end)).isBlank()) {
      end = Math.min(endOfLine(text, end) + 1, text.length());
      line++;
    }
    return broken(
        text.substring(end),
        line,
        new YamlFields.Malformed("no \"---\" line ends the front matter", 1));
  }

  private static FrontMatter broken(String body, int bodyLine, YamlFields.Malformed why) {
    return new FrontMatter(
        JsonNodeFactory.instance.objectNode(), Map.of(), body, bodyLine, Optional.of(why));
  }
}
