package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.CorpusProblem;

/**
 * A file with one article below optional front matter.
 *
 * @param name the name of the file relative to the corpus folder
 */
record TextArticle(String name, CorpusText file, FrontMatter front, JsonNode defaults) {

  private static final String IMPORTED = "imported-from";

  static TextArticle of(String name, CorpusText file, JsonNode defaults) {
    FrontMatter front = FrontMatter.of(file.text());
    // An imported article is its own author's, not the folder's: what it lacks is unknown.
    boolean imported = front.fields().has(IMPORTED);
    return new TextArticle(
        name, file, front, imported ? JsonNodeFactory.instance.objectNode() : defaults);
  }

  Optional<String> title() {
    return fields().text("title");
  }

  /** Delivers the article, together with the problems of its file. */
  void deliver(Optional<String> title, CanonicalText text, ArticleSink sink) {
    file.doubt()
        .ifPresent(
            doubt -> sink.problem(new CorpusProblem(name, 0, doubt, "save the file as UTF-8")));
    if (front.broken().isPresent()) {
      sink.unreadable(heldBack(name, front.broken().get()));
      return;
    }
    KnownFields.check(
        name, front.lines().keySet(), key -> front.lines().getOrDefault(key, 0), sink);
    remarkOnGuesses(sink);
    if (text.isEmpty()) {
      sink.unreadable(
          new CorpusProblem(name, front.bodyLine(), "the body is empty", "write or remove it"));
      return;
    }
    Article article =
        new Article(
            fields().text("id").orElse(CorpusText.idOf(name)),
            attribution(title, sink),
            fields().kind(),
            text,
            new Article.Origin(name, front.bodyLine()));
    sink.article(article);
  }

  // The malformed front matter contains the attribution: without it the article would be served
  // unattributed.
  private static CorpusProblem heldBack(String name, YamlFields.Malformed broken) {
    return new CorpusProblem(
        name,
        broken.line(),
        "the article is held back, since its front matter is not YAML: " + broken.getMessage(),
        "correct the line; text with a colon or a quotation mark in it needs quotes");
  }

  // An import records the fields it was unsure of; a curator removes them after checking.
  private void remarkOnGuesses(ArticleSink sink) {
    for (JsonNode guess : front.fields().path("unsure")) {
      sink.remark(
          new CorpusProblem(
              name,
              front.lines().getOrDefault("unsure", 0),
              "the import was not sure of \"" + guess.asText() + "\"",
              "check it, then take it out of \"unsure\""));
    }
  }

  private AttributionFields fields() {
    return new AttributionFields(front.fields(), defaults);
  }

  private Attribution attribution(Optional<String> title, ArticleSink sink) {
    Attribution stated =
        fields()
            .attribution(
                (field, what) ->
                    sink.problem(
                        new CorpusProblem(
                            name,
                            front.lines().getOrDefault(field, 0),
                            what,
                            "correct the field")));
    return stated.titled(title);
  }
}
