package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quipu.telegram.fake.FakeMessage;

/**
 * A conversation at a door, as the documentation shows it: between the lines {@code <!--
 * transcript: NAME -->} and {@code <!-- end -->}. With {@code -Dtranscripts=write} the documents
 * are rewritten instead of compared.
 */
public final class Transcript {
  private static final List<Path> DOCUMENTS =
      List.of(Path.of("docs/telegram.md"), Path.of("docs/transcripts.md"));
  private static final int WIDTH = 92;

  private final List<String> lines = new ArrayList<>();

  /** Somebody says or does something. */
  Transcript says(String who, String words) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    wrap(who + ": " + words, "", "    ");
    return this;
  }

  /** The bot says a line. */
  Transcript line(String how, FakeMessage message) {
    wrap(how + ": " + message.text(), "", "    ");
    buttons(message);
    return this;
  }

  Transcript note(String note) {
    lines.add(note);
    return this;
  }

  /** The bot shows a card. */
  Transcript card(String how, FakeMessage message) {
    lines.add(how + ":");
    message.json().path("rich_message").path("blocks").forEach(this::block);
    buttons(message);
    return this;
  }

  private void block(JsonNode block) {
    switch (block.path("type").asText()) {
      case "blockquote" -> {
        block.path("blocks").forEach(b -> wrap(text(b.path("text")), "  │ ", "  │ "));
        wrap(text(block.path("credit")), "  │   ", "  │   ");
      }
      case "details" -> wrap("▸ " + text(block.path("summary")), "  ", "  ");
      case "list" ->
          block
              .path("items")
              .forEach(item -> item.path("blocks").forEach(b -> wrap(text(b), "  • ", "    ")));
      default -> wrap(text(block.path("text")), "  ", "  ");
    }
  }

  private static String text(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(Transcript::text)
          .collect(Collectors.joining());
    }
    String inside = node.isObject() ? text(node.path("text")) : "";
    return switch (node.path("type").asText()) {
      case "strikethrough" -> "[-" + inside + "-]";
      case "underline" -> "{+" + inside + "+}";
      default -> inside;
    };
  }

  private void buttons(FakeMessage message) {
    for (JsonNode row : message.json().path("reply_markup").path("inline_keyboard")) {
      lines.add(
          StreamSupport.stream(row.spliterator(), false)
              .map(button -> "[" + button.path("text").asText() + "]")
              .collect(Collectors.joining(" ", "  ", "")));
    }
  }

  private void wrap(String text, String first, String further) {
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder(first);
      boolean empty = true;
      for (String word : paragraph.split(" ", -1)) {
        if (!empty && line.length() + 1 + word.length() > WIDTH) {
          lines.add(line.toString());
          line = new StringBuilder(further);
          empty = true;
        }
        line.append(empty ? "" : " ").append(word);
        empty = false;
      }
      lines.add(line.toString());
    }
  }

  /** Fails where a document shows something else under a name, or none shows it. */
  void assertShownAs(String name) throws IOException {
    assertShownAs(name, String.join("\n", lines));
  }

  /** Fails where a document shows another text under a name, or none shows it. */
  public static void assertShownAs(String name, String text) throws IOException {
    Pattern place =
        Pattern.compile(
            "(?s)(<!-- transcript: " + Pattern.quote(name) + " -->\n)(.*?)(<!-- end -->)");
    String wanted = "```text\n" + text.strip() + "\n```\n";
    int shown = 0;
    for (Path document : DOCUMENTS) {
      String whole = Files.readString(document);
      Matcher found = place.matcher(whole);
      if (!found.find()) {
        continue;
      }
      shown++;
      if (System.getProperty("transcripts", "").equals("write")) {
        Files.writeString(
            document, found.replaceFirst("$1" + Matcher.quoteReplacement(wanted) + "$3"));
      } else {
        assertEquals(
            wanted,
            found.group(2),
            () -> document + ": run this test with -Dtranscripts=write, and look at what changed");
      }
    }
    assertTrue(shown > 0, () -> "no document has a transcript called " + name);
  }
}
