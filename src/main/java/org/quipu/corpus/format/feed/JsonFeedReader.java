package org.quipu.corpus.format.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.corpus.format.html.Authors;
import org.quipu.corpus.format.html.BodyBlocks;
import org.quipu.corpus.format.html.Markup;
import org.quipu.corpus.format.text.ParagraphSplitter;
import org.quipu.corpus.format.text.TextArticles;

/** Reads JSON Feed, version 1.0 and 1.1: each item is an article. */
public final class JsonFeedReader {
  private JsonFeedReader() {}

  /** Whether a file with this beginning is a feed. */
  public static boolean recognises(String head) {
    return head.stripLeading().startsWith("{") && head.contains("jsonfeed.org/version/");
  }

  /** Reads the items; those without text are left out. */
  public static List<ArticleDraft> read(String source, String json) throws UnreadableException {
    JsonNode feed = parse(json);
    Findings general = Findings.of(general(feed));
    List<ArticleDraft> articles = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      List<TextBlock> blocks = blocks(item);
      if (!blocks.isEmpty()) {
        Findings findings = Findings.of(findings(item)).orElse(general);
        articles.add(
            ArticleDraft.article(
                source, TextArticles.withLanguage(findings, blocks), blocks, List.of()));
      }
    }
    if (articles.isEmpty()) {
      throw new UnreadableException("a feed without items that hold text");
    }
    return articles;
  }

  private static JsonNode parse(String json) throws UnreadableException {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("a feed that is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static List<Finding> general(JsonNode feed) {
    List<Finding> found = new ArrayList<>();
    text(feed, "title")
        .ifPresent(name -> found.add(Finding.stated(Field.PUBLISHER, name, "title of the feed")));
    authors(feed, "author of the feed").ifPresent(found::add);
    language(feed, "language of the feed").ifPresent(found::add);
    return found;
  }

  private static List<Finding> findings(JsonNode item) {
    List<Finding> found = new ArrayList<>();
    text(item, "title")
        .ifPresent(title -> found.add(Finding.stated(Field.TITLE, title, "title of the item")));
    authors(item, "author of the item").ifPresent(found::add);
    text(item, "date_published")
        .or(() -> text(item, "date_modified"))
        .flatMap(DateClue::find)
        .ifPresent(
            date -> found.add(Finding.stated(Field.DATE, date.toString(), "date of the item")));
    text(item, "url")
        .or(() -> text(item, "id"))
        .filter(url -> url.length() <= 2_000 && url.matches("(?i)https?://\\S++"))
        .ifPresent(url -> found.add(Finding.stated(Field.URL, url, "address of the item")));
    language(item, "language of the item").ifPresent(found::add);
    return found;
  }

  private static Optional<Finding> language(JsonNode of, String from) {
    return text(of, "language").map(lang -> Finding.stated(Field.LANG, lang, from));
  }

  private static Optional<Finding> authors(JsonNode of, String from) {
    List<String> written = new ArrayList<>();
    of.path("authors").forEach(author -> text(author, "name").ifPresent(written::add));
    if (written.isEmpty()) {
      text(of.path("author"), "name").ifPresent(written::add);
    }
    List<String> names = Authors.clean(written);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(Field.AUTHORS, names, from, false));
  }

  private static List<TextBlock> blocks(JsonNode item) {
    Optional<String> html = text(item, "content_html");
    if (html.isPresent()) {
      return BodyBlocks.of(Markup.fragment(html.get()));
    }
    String plain = item.path("content_text").asText(item.path("summary").asText(""));
    return TextArticles.blocks(ParagraphSplitter.split(plain));
  }

  private static Optional<String> text(JsonNode of, String field) {
    return Optional.of(TextBlock.fold(of.path(field).asText(""))).filter(text -> !text.isEmpty());
  }
}
