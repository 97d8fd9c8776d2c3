package org.quipu.corpus.format.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.corpus.format.html.BodyBlocks;
import org.quipu.corpus.format.text.TextArticles;

/** Reads RSS and Atom files: each entry is an article, or as much of one as the feed holds. */
public final class FeedReader {

  /** Reads the entries; those without text are left out. */
  public List<ArticleDraft> read(String source, byte[] bytes) throws IOException {
    Document feed = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
    Findings general = general(feed);
    List<ArticleDraft> articles = new ArrayList<>();
    for (Element entry : feed.select("item, entry")) {
      List<TextBlock> blocks = blocks(entry);
      if (!blocks.isEmpty()) {
        Findings findings = TextArticles.withLanguage(findings(entry).orElse(general), blocks);
        articles.add(ArticleDraft.article(source, findings, blocks, List.of()));
      }
    }
    if (articles.isEmpty()) {
      throw new UnreadableException("a feed or XML file without entries that hold text");
    }
    return articles;
  }

  private static Findings general(Document feed) {
    List<Finding> found = new ArrayList<>();
    child(Optional.ofNullable(feed.selectFirst("channel, feed")), "title")
        .ifPresent(name -> found.add(Finding.stated(Field.PUBLISHER, name, "title of the feed")));
    child(Optional.ofNullable(feed.selectFirst("channel")), "language")
        .or(
            () ->
                Optional.ofNullable(feed.selectFirst("feed[xml:lang]"))
                    .map(root -> root.attr("xml:lang")))
        .filter(lang -> lang.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*"))
        .ifPresent(
            lang ->
                found.add(
                    Finding.stated(Field.LANG, lang.replace('_', '-'), "language of the feed")));
    return Findings.of(found);
  }

  private static Findings findings(Element entry) {
    Optional<Element> of = Optional.of(entry);
    List<Finding> found = new ArrayList<>();
    child(of, "title")
        .map(title -> Jsoup.parseBodyFragment(title).text())
        .filter(title -> !title.isBlank())
        .ifPresent(title -> found.add(Finding.stated(Field.TITLE, title, "title of the entry")));
    authors(entry).ifPresent(found::add);
    for (String name : List.of("pubDate", "published", "dc:date", "updated")) {
      child(of, name)
          .flatMap(DateClue::find)
          .ifPresent(
              date ->
                  found.add(Finding.stated(Field.DATE, date.toString(), name + " of the entry")));
    }
    address(entry)
        .filter(url -> url.matches("https?://\\S+"))
        .ifPresent(url -> found.add(Finding.stated(Field.URL, url, "link of the entry")));
    return Findings.of(found);
  }

  private static Optional<Finding> authors(Element entry) {
    List<String> names =
        entry.children().stream()
            .filter(child -> child.nameIs("dc:creator") || child.nameIs("author"))
            .map(author -> Optional.ofNullable(author.selectFirst("> name")).orElse(author).text())
            // RSS gives an address and the name in brackets.
            .map(name -> name.replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1"))
            .filter(name -> !name.isBlank() && !name.contains("@"))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(Field.AUTHORS, names, "author of the entry", false));
  }

  private static Optional<String> address(Element entry) {
    Elements links = entry.select("> link");
    return links.stream()
        .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
        .map(link -> link.hasAttr("href") ? link.attr("href") : link.text().strip())
        .findFirst();
  }

  private static List<TextBlock> blocks(Element entry) {
    for (String name : List.of("content:encoded", "content", "description", "summary")) {
      Optional<Element> content =
          entry.children().stream().filter(child -> child.nameIs(name)).findFirst();
      if (content.isPresent()) {
        // XHTML stands in the entry as markup, HTML as text.
        boolean markup = content.get().attr("type").equals("xhtml");
        String html = markup ? content.get().html() : content.get().wholeText();
        List<TextBlock> blocks = BodyBlocks.of(Jsoup.parseBodyFragment(html).body());
        if (!blocks.isEmpty()) {
          return blocks;
        }
      }
    }
    return List.of();
  }

  private static Optional<String> child(Optional<Element> parent, String name) {
    return parent
        .flatMap(
            element ->
                element.children().stream()
                    .filter(child -> child.tagName().equalsIgnoreCase(name))
                    .findFirst())
        .map(Element::wholeText)
        .map(TextBlock::fold)
        .filter(text -> !text.isEmpty());
  }
}
