package org.quipu.corpus.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.DateClue;

/** Reads the comments in an article's JSON-LD; replies come after the comment that they answer. */
final class ListedComments {
  private static final int DEEPEST = 20;

  private final List<PageComment> comments = new ArrayList<>();

  private ListedComments() {}

  static List<PageComment> of(JsonNode article) {
    ListedComments listed = new ListedComments();
    listed.add(article.path("comment"), 0);
    return listed.comments;
  }

  private void add(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> add(one, depth + 1));
    } else if (node.isObject()) {
      read(node).ifPresent(comments::add);
      add(node.path("comment"), depth + 1);
    }
  }

  private static Optional<PageComment> read(JsonNode node) {
    JsonLd comment = new JsonLd(node);
    List<TextBlock> blocks = BodyBlocks.of(Markup.fragment(html(node)));
    Optional<String> date =
        comment
            .text("dateCreated")
            .or(() -> comment.text("datePublished"))
            .flatMap(DateClue::find)
            .map(Object::toString);
    return comment.names("author").stream()
        .findFirst()
        .filter(name -> !blocks.isEmpty())
        .map(name -> new PageComment(name, date, false, blocks));
  }

  // Some sites write text with paragraphs separated by line breaks, and some write markup.
  private static String html(JsonNode node) {
    String text = node.path("text").asText(node.path("commentText").asText());
    return text.contains("</") ? text : "<p>" + text.replaceAll("\\R\\s*", "</p><p>") + "</p>";
  }
}
