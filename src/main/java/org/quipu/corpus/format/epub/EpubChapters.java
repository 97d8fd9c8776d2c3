package org.quipu.corpus.format.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.html.BodyBlocks;
import org.quipu.corpus.format.html.Markup;

/** Splits the documents of a book into chapters, by its table of contents. */
final class EpubChapters {
  private static final Set<String> LEFT_OUT =
      Set.of("pagebreak", "noteref", "toc", "landmarks", "page-list");

  private final Map<String, List<EpubEntry>> starts;
  private final List<Chapter> chapters = new ArrayList<>();

  /**
   * A chapter.
   *
   * @param entry the entry of the table of contents
   * @param roles the book's names for the roles of its documents
   */
  record Chapter(EpubEntry entry, List<TextBlock> blocks, Set<String> roles) {}

  private EpubChapters(List<EpubEntry> starts) {
    this.starts = starts.stream().collect(Collectors.groupingBy(EpubEntry::document));
  }

  /**
   * The chapters in reading order. The text before the first one is a chapter without a label.
   *
   * @param documents the documents by path, in reading order; modified by this method
   * @param roles the roles of documents, by path
   */
  static List<Chapter> cut(
      Map<String, Document> documents, List<EpubEntry> starts, Map<String, String> roles) {
    EpubChapters cutter = new EpubChapters(starts);
    documents.forEach(
        (path, document) -> cutter.add(path, document.body(), roles.getOrDefault(path, "")));
    return cutter.chapters;
  }

  private void add(String path, Element body, String role) {
    Markup.remove(
        body.select(
            "nav, [hidden], [role=doc-pagebreak], #pg-header, #pg-footer, .pg-boilerplate"));
    Markup.remove(
        body.getAllElements().stream()
            .filter(element -> LEFT_OUT.contains(element.attr("epub:type")))
            .toList());
    Map<String, Element> named = named(body);
    List<Element> places = new ArrayList<>();
    List<EpubEntry> inside = new ArrayList<>();
    for (EpubEntry entry : starts.getOrDefault(path, List.of())) {
      Element place = place(body, named.get(entry.fragment()));
      if (place.equals(body)) {
        begin(entry);
      } else {
        places.add(place);
        inside.add(entry);
      }
    }
    BodyBlocks.Cut cut = BodyBlocks.cut(body, places);
    continueWith(cut.before());
    Set<String> types = types(body, role);
    note(types);
    for (int i = 0; i < cut.from().size(); i++) {
      int place = cut.from().get(i).place();
      begin(inside.get(place));
      continueWith(cut.from().get(i).blocks());
      note(types(places.get(place), ""));
    }
  }

  // If two entries lead to the same place, the first one names the chapter.
  private void begin(EpubEntry entry) {
    boolean empty = !chapters.isEmpty() && chapters.getLast().blocks.isEmpty();
    if (!empty || !chapters.getLast().entry.document().equals(entry.document())) {
      chapters.add(new Chapter(entry, new ArrayList<>(), new java.util.LinkedHashSet<>()));
    }
  }

  private void continueWith(List<TextBlock> blocks) {
    if (chapters.isEmpty() && !blocks.isEmpty()) {
      begin(new EpubEntry("", "", "", List.of()));
    }
    if (!blocks.isEmpty()) {
      chapters.getLast().blocks.addAll(blocks);
    }
  }

  private void note(Set<String> types) {
    if (!chapters.isEmpty()) {
      chapters.getLast().roles.addAll(types);
    }
  }

  private static Set<String> types(Element at, String role) {
    Set<String> types = new java.util.LinkedHashSet<>();
    Element only = at.childrenSize() == 1 ? at.child(0) : at;
    for (String type :
        (role + " " + at.attr("epub:type") + " " + only.attr("epub:type")).split("\\s+", -1)) {
      if (!type.isEmpty()) {
        types.add(type);
      }
    }
    return types;
  }

  // The heading or block at a place; the body for the whole document.
  private static Element place(Element body, @Nullable Element fragment) {
    if (fragment == null) {
      return body;
    }
    Element place = fragment;
    while (!place.equals(body) && isFirst(place)) {
      Element parent = place.parent();
      if (parent == null) {
        return body;
      }
      place = parent;
    }
    return place;
  }

  /** The first element with each name. */
  private static Map<String, Element> named(Element body) {
    Map<String, Element> named = new HashMap<>();
    for (Element element : body.getAllElements()) {
      named.putIfAbsent(element.id(), element);
      named.putIfAbsent(element.attr("name"), element);
    }
    named.remove("");
    return named;
  }

  private static boolean isFirst(Element element) {
    for (var node = element.previousSibling(); node != null; node = node.previousSibling()) {
      boolean text = node instanceof TextNode t && !t.isBlank();
      if (text || (node instanceof Element other && other.hasText())) {
        return false;
      }
    }
    return true;
  }
}
