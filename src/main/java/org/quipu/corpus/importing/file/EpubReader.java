package org.quipu.corpus.importing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quipu.corpus.importing.clue.DateClue;
import org.quipu.corpus.importing.draft.Field;
import org.quipu.corpus.importing.draft.Finding;
import org.quipu.corpus.importing.draft.Findings;
import org.quipu.corpus.importing.draft.ImportedArticle;
import org.quipu.corpus.importing.draft.TextBlock;
import org.quipu.corpus.importing.draft.TextBlock.Kind;
import org.quipu.corpus.importing.draft.UnreadableException;
import org.quipu.corpus.importing.html.BodyBlocks;
import org.quipu.corpus.importing.text.TextArticles;

/** Reads an e-book: the documents of its spine in order, as one article. */
public final class EpubReader {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final Set<String> NO_TEXT = Set.of("nav", "cover", "cover-image");

  /** Reads the book; its own package file says who wrote it. */
  public List<ImportedArticle> read(String source, byte[] bytes) throws IOException {
    ZipArchive archive =
        ZipArchive.unpack(bytes, name -> name.matches("(?i).*\\.(x?html?|xml|opf)"));
    String packagePath =
        Optional.ofNullable(xml(archive, CONTAINER).selectFirst("*|rootfile[full-path]"))
            .map(root -> root.attr("full-path"))
            .orElseThrow(() -> new UnreadableException("an e-book without a package file"));
    Document book = xml(archive, packagePath);
    List<TextBlock> blocks = new ArrayList<>();
    for (String path : spine(book, packagePath)) {
      Optional<byte[]> chapter = archive.file(path);
      if (chapter.isPresent()) {
        Document page = Jsoup.parse(new ByteArrayInputStream(chapter.get()), null, "");
        page.select("nav, [hidden], [role=doc-pagebreak]").remove();
        blocks.addAll(BodyBlocks.of(page.body()));
      }
    }
    if (blocks.isEmpty()) {
      throw new UnreadableException("an e-book without text; it may be locked (DRM)");
    }
    Findings findings = TextArticles.withLanguage(findings(book), blocks);
    return List.of(
        ImportedArticle.article(source, findings, withoutTitle(blocks, findings), List.of()));
  }

  private static List<TextBlock> withoutTitle(List<TextBlock> blocks, Findings findings) {
    TextBlock first = blocks.getFirst();
    boolean title =
        first.kind() == Kind.HEADING
            && findings.value(Field.TITLE).filter(first.text()::equals).isPresent();
    return title && blocks.size() > 1 ? blocks.subList(1, blocks.size()) : blocks;
  }

  private static Document xml(ZipArchive archive, String path) throws IOException {
    byte[] file =
        archive.file(path).orElseThrow(() -> new UnreadableException("an e-book without " + path));
    return Jsoup.parse(new ByteArrayInputStream(file), null, "", Parser.xmlParser());
  }

  private static List<String> spine(Document book, String packagePath) {
    Map<String, Element> items = new HashMap<>();
    book.select("*|manifest > *|item").forEach(item -> items.put(item.attr("id"), item));
    List<String> paths = new ArrayList<>();
    for (Element reference : book.select("*|spine > *|itemref")) {
      Element item = items.get(reference.attr("idref"));
      boolean read =
          item != null
              && !reference.attr("linear").equals("no")
              && !NO_TEXT.contains(item.attr("properties"))
              && !item.id().equals("cover");
      if (read) {
        paths.add(resolve(packagePath, item.attr("href")));
      }
    }
    return paths;
  }

  // Names inside the archive only: whatever they say, no other file is ever opened.
  private static String resolve(String base, String href) {
    String path =
        URLDecoder.decode(
            href.replaceFirst("#.*$", "").replace("+", "%2B"), StandardCharsets.UTF_8);
    String folder = base.contains("/") ? base.substring(0, base.lastIndexOf('/') + 1) : "";
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + path).split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static Findings findings(Document book) {
    List<Finding> found = new ArrayList<>();
    stated(book, "dc|title", Field.TITLE, found);
    List<String> creators =
        book.select("*|metadata > dc|creator").stream()
            .map(Element::text)
            .filter(name -> !name.isBlank())
            .toList();
    if (!creators.isEmpty()) {
      found.add(new Finding(Field.AUTHORS, creators, "creator of the e-book", false));
    }
    stated(book, "dc|publisher", Field.PUBLISHER, found);
    book.select("*|metadata > dc|date").stream()
        .map(date -> DateClue.find(date.text()))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            date -> found.add(Finding.stated(Field.DATE, date.toString(), "date of the e-book")));
    book.select("*|metadata > dc|identifier, *|metadata > dc|source").stream()
        .map(Element::text)
        .filter(text -> text.matches("https?://\\S+"))
        .findFirst()
        .ifPresent(url -> found.add(Finding.stated(Field.URL, url, "identifier of the e-book")));
    stated(book, "dc|language", Field.LANG, found);
    return Findings.of(found);
  }

  private static void stated(Document book, String element, Field field, List<Finding> found) {
    book.select("*|metadata > " + element).stream()
        .map(Element::text)
        .map(TextBlock::fold)
        .filter(text -> !text.isBlank())
        .findFirst()
        .ifPresent(text -> found.add(Finding.stated(field, text, field.key() + " of the e-book")));
  }
}
