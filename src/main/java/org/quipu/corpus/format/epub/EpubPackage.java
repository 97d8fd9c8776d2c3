package org.quipu.corpus.format.epub;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.archive.ZipArchive;
import org.quipu.corpus.format.html.Markup;

/**
 * An e-book's package: its documents, their reading order and their roles. Names are resolved
 * inside the archive only; no other file is ever opened.
 */
final class EpubPackage {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final int MOST_NAVIGATIONS = 3;
  private static final Set<String> NO_TEXT = Set.of("nav", "cover", "cover-image");

  private final ZipArchive archive;
  private final String path;
  private final Document book;
  private final Map<String, Element> items = new HashMap<>();

  private EpubPackage(ZipArchive archive, String path, Document book) {
    this.archive = archive;
    this.path = path;
    this.book = book;
    book.select("*|manifest > *|item").forEach(item -> items.put(item.attr("id"), item));
  }

  static EpubPackage open(byte[] bytes) throws IOException {
    ZipArchive archive =
        ZipArchive.unpack(bytes, name -> name.matches("(?i).*\\.(x?html?|xml|opf|ncx)"));
    String path =
        Optional.ofNullable(xml(archive, CONTAINER).selectFirst("*|rootfile[full-path]"))
            .map(root -> root.attr("full-path"))
            .orElseThrow(() -> new UnreadableException("an e-book without a package file"));
    return new EpubPackage(archive, path, xml(archive, path));
  }

  private static Document xml(ZipArchive archive, String path) throws IOException {
    byte[] file =
        archive.file(path).orElseThrow(() -> new UnreadableException("an e-book without " + path));
    return Markup.xml(file);
  }

  /** The metadata of the book. */
  Document metadata() {
    return book;
  }

  /** The documents with its text, by path, in reading order; missing ones are left out. */
  Map<String, Document> spine() throws IOException {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (Element reference : book.select("*|spine > *|itemref")) {
      Element item = items.get(reference.attr("idref"));
      boolean read =
          item != null
              && !reference.attr("linear").equals("no")
              && properties(item).stream().noneMatch(NO_TEXT::contains)
              && !item.id().equals("cover");
      if (read) {
        String document = resolve(path, item.attr("href"));
        Optional<byte[]> bytes = archive.file(document);
        if (bytes.isPresent() && !documents.containsKey(document)) {
          documents.put(document, Markup.page(bytes.get()));
        }
      }
    }
    return documents;
  }

  /** Its table of contents, in the form of EPUB 3 or else of EPUB 2; empty if there is none. */
  List<EpubEntry> contents() throws IOException {
    // A book has only one such document.
    List<String> navigations =
        items.values().stream()
            .filter(item -> properties(item).contains("nav"))
            .map(item -> resolve(path, item.attr("href")))
            .distinct()
            .limit(MOST_NAVIGATIONS)
            .toList();
    for (String navigation : navigations) {
      List<EpubEntry> entries = navigation(navigation);
      if (!entries.isEmpty()) {
        return entries;
      }
    }
    for (Element item : items.values()) {
      if (item.attr("media-type").equals("application/x-dtbncx+xml")) {
        String ncx = resolve(path, item.attr("href"));
        if (archive.has(ncx)) {
          return points(xml(archive, ncx).selectFirst("*|navMap"), ncx);
        }
      }
    }
    return List.of();
  }

  private static List<String> properties(Element item) {
    return List.of(item.attr("properties").strip().split("\\s+", -1));
  }

  private List<EpubEntry> navigation(String nav) throws IOException {
    Optional<byte[]> bytes = archive.file(nav);
    if (bytes.isEmpty()) {
      return List.of();
    }
    Document page = Markup.page(bytes.get());
    for (Element list : page.getElementsByTag("nav")) {
      if (list.attr("epub:type").equals("toc") || list.attr("role").equals("doc-toc")) {
        return listed(list.selectFirst("ol"), nav);
      }
    }
    return List.of();
  }

  private static List<EpubEntry> listed(Element list, String base) {
    List<EpubEntry> entries = new ArrayList<>();
    if (list != null) {
      for (Element item : list.children()) {
        Element label = item.selectFirst("> a, > span");
        String href = label == null ? "" : label.attr("href");
        String text = label == null ? "" : label.text();
        entries.add(entry(base, text, href, listed(item.selectFirst("> ol"), base)));
      }
    }
    return entries;
  }

  private static List<EpubEntry> points(Element parent, String base) {
    List<EpubEntry> entries = new ArrayList<>();
    if (parent != null) {
      for (Element point : parent.children()) {
        if (point.normalName().endsWith("navpoint")) {
          Element label = point.selectFirst("> *|navLabel");
          Element content = point.selectFirst("> *|content");
          String href = content == null ? "" : content.attr("src");
          entries.add(entry(base, label == null ? "" : label.text(), href, points(point, base)));
        }
      }
    }
    return entries;
  }

  private static EpubEntry entry(String base, String label, String href, List<EpubEntry> children) {
    int hash = href.indexOf('#');
    String fragment = hash < 0 ? "" : href.substring(hash + 1);
    String document = href.isEmpty() ? "" : resolve(base, href);
    return new EpubEntry(label.strip(), document, fragment, children);
  }

  /** The roles of the documents, by path: {@code copyright-page}, {@code cover}, … */
  Map<String, String> roles() {
    Map<String, String> roles = new HashMap<>();
    for (Element reference : book.select("*|guide > *|reference")) {
      roles.put(resolve(path, reference.attr("href")), reference.attr("type"));
    }
    return roles;
  }

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
}
