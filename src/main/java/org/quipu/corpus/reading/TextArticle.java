package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.CorpusProblem;

/**
 * A file that holds one article below optional front matter.
 *
 * @param name of the file relative to the corpus folder
 */
record TextArticle(String name, CorpusText file, FrontMatter front, JsonNode defaults) {

  static TextArticle of(String name, CorpusText file, JsonNode defaults) {
    return new TextArticle(name, file, FrontMatter.of(file.text()), defaults);
  }

  Optional<String> title() {
    return fields().text("title");
  }

  /** Hands the article on, with whatever is wrong with its file. */
  void deliver(Optional<String> title, CanonicalText text, ArticleSink sink) {
    file.doubt()
        .ifPresent(
            doubt -> sink.problem(new CorpusProblem(name, 0, doubt, "save the file as UTF-8")));
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
    if (front.broken().isPresent()) {
      YamlFields.Malformed broken = front.broken().get();
      sink.salvaged(
          article,
          new CorpusProblem(
              name,
              broken.line(),
              "the front matter is not YAML: " + broken.getMessage(),
              "correct the line; text with a colon or a quotation mark in it needs quotes"));
    } else {
      sink.article(article);
    }
  }

  // An import writes down what it was not sure of; a curator who has looked removes it.
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
