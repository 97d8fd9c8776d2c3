package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quipu.corpus.draft.TextBlock;

/** The meta tags of a page, by name or property. */
final class MetaTags {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    // If a page uses the same name twice, the property takes precedence.
    for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
      Map<String, List<String>> given = new LinkedHashMap<>();
      page.select("meta[" + attribute + "]").forEach(meta -> read(meta, attribute, given));
      given.forEach(tags.values::putIfAbsent);
    }
    return tags;
  }

  private static void read(Element meta, String attribute, Map<String, List<String>> given) {
    // Entities are often escaped twice.
    String content = TextBlock.fold(Parser.unescapeEntities(meta.attr("content"), false));
    if (content.isEmpty()) {
      return;
    }
    for (String name : meta.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!name.isEmpty()) {
        given.computeIfAbsent(key(name), key -> new ArrayList<>()).add(content);
      }
    }
  }

  // dc.title, DC:title, dcterms.title: the same thing.
  private static String key(String name) {
    return name.replaceFirst("^dc(term|terms)?[.:-]", "dc.")
        .replaceFirst("^(og|article|twitter|parsely|sailthru)[.-]", "$1:");
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
