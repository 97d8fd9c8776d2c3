package org.quipu.corpus.format.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
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
import org.quipu.corpus.format.text.TextArticles;

/**
 * Reads RSS and Atom files: each entry is an article, or as much of one as the feed contains. The
 * feed supplies an author and a language for entries that state none.
 */
public final class FeedReader {
  private static final List<String> TEXTS =
      List.of("content:encoded", "content", "description", "summary", "media:description");
  private static final List<String> DATES =
      List.of("pubDate", "published", "dc:date", "dcterms:issued", "issued", "updated", "modified");
  private static final List<String> AUTHORS =
      List.of("dc:creator", "author", "itunes:author", "atom:author", "managingEditor");

  private final FeedAddresses addresses;

  private FeedReader(FeedAddresses addresses) {
    this.addresses = addresses;
  }

  /** Reads the entries; those without text are left out. */
  public static List<ArticleDraft> read(String source, String xml) throws UnreadableException {
    Document feed = Markup.xml(xml);
    Optional<Element> channel = Optional.ofNullable(feed.selectFirst("channel, feed, atom|feed"));
    FeedReader reader = new FeedReader(FeedAddresses.of(channel));
    Findings general = channel.map(FeedReader::general).orElse(Findings.NONE);
    List<ArticleDraft> articles = new ArrayList<>();
    for (Element entry : feed.select("item, entry, atom|entry")) {
      List<TextBlock> blocks = blocks(entry);
      if (!blocks.isEmpty()) {
        Findings findings =
            TextArticles.withLanguage(reader.findings(entry).orElse(general), blocks);
        articles.add(ArticleDraft.article(source, findings, blocks, List.of()));
      }
    }
    if (articles.isEmpty()) {
      throw new UnreadableException("a feed or XML file without entries that hold text");
    }
    return articles;
  }

  private static Findings general(Element channel) {
    List<Finding> found = new ArrayList<>();
    child(channel, "title")
        .map(FeedReader::words)
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> found.add(Finding.stated(Field.PUBLISHER, name, "title of the feed")));
    authors(channel, "author of the feed").ifPresent(found::add);
    child(channel, "language")
        .or(() -> child(channel, "dc:language"))
        .or(() -> Optional.of(channel.attr("xml:lang")))
        .filter(lang -> lang.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,4}"))
        .ifPresent(
            lang ->
                found.add(
                    Finding.stated(Field.LANG, lang.replace('_', '-'), "language of the feed")));
    return Findings.of(found);
  }

  private Findings findings(Element entry) {
    List<Finding> found = new ArrayList<>();
    child(entry, "title")
        .map(FeedReader::words)
        .filter(title -> !title.isEmpty())
        .ifPresent(title -> found.add(Finding.stated(Field.TITLE, title, "title of the entry")));
    authors(entry, "author of the entry").ifPresent(found::add);
    for (String name : DATES) {
      child(entry, name)
          .flatMap(DateClue::find)
          .ifPresent(
              date ->
                  found.add(Finding.stated(Field.DATE, date.toString(), name + " of the entry")));
    }
    addresses
        .of(entry)
        .ifPresent(url -> found.add(Finding.stated(Field.URL, url, "link of the entry")));
    return Findings.of(found);
  }

  // Titles are markup, escaped once or twice.
  private static String words(String title) {
    return BodyBlocks.words(Markup.fragment(withoutCdata(title)));
  }

  private static Optional<Finding> authors(Element of, String from) {
    for (String name : AUTHORS) {
      List<String> names =
          Authors.clean(
              children(of, name)
                  .map(FeedReader::authorName)
                  .filter(text -> !text.isBlank())
                  .toList());
      if (!names.isEmpty()) {
        return Optional.of(new Finding(Field.AUTHORS, names, from, false));
      }
    }
    return Optional.empty();
  }

  // Atom has a separate element for the name; RSS has an address, and the name in brackets.
  private static String authorName(Element author) {
    Optional<Element> own =
        author.children().stream().filter(child -> child.normalName().endsWith("name")).findFirst();
    String text = own.orElse(author).text().strip();
    int at = text.indexOf('@');
    int open = text.indexOf('(');
    if (at >= 0 && open > at && text.endsWith(")")) {
      return text.substring(open + 1, text.length() - 1);
    }
    if (at >= 0 && text.indexOf('<') > 0) {
      return text.substring(0, text.indexOf('<'));
    }
    return at >= 0 ? "" : text;
  }

  // If an entry has both its full text and a summary, the full text is the longer one.
  private static List<TextBlock> blocks(Element entry) {
    return TEXTS.stream()
        .flatMap(name -> children(entry, name))
        .map(FeedReader::content)
        .max(Comparator.comparingInt(FeedReader::length))
        .orElse(List.of());
  }

  private static int length(List<TextBlock> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
  }

  // XHTML is embedded in the entry as markup, HTML as escaped text or CDATA.
  private static List<TextBlock> content(Element content) {
    String html =
        switch (content.attr("type")) {
          case "xhtml" -> content.html();
          case "text" -> Entities.escape(content.wholeText()).replace("\n", "<br>");
          default -> withoutCdata(content.wholeText());
        };
    return BodyBlocks.of(Markup.fragment(html));
  }

  // Some programs escape the CDATA section together with its content.
  private static String withoutCdata(String text) {
    String stripped = text.strip();
    boolean wrapped = stripped.startsWith("<![CDATA[");
    String inner = wrapped ? stripped.substring("<![CDATA[".length()) : text;
    return wrapped && inner.endsWith("]]>") ? inner.substring(0, inner.length() - 3) : inner;
  }

  private static Optional<String> child(Element parent, String name) {
    return children(parent, name)
        .findFirst()
        .map(Element::wholeText)
        .map(TextBlock::fold)
        .filter(text -> !text.isEmpty());
  }

  private static Stream<Element> children(Element parent, String name) {
    return parent.children().stream()
        .filter(
            child ->
                child.tagName().equalsIgnoreCase(name)
                    || child.tagName().equalsIgnoreCase("atom:" + name));
  }
}
