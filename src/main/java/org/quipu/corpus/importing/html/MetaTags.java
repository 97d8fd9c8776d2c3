package org.quipu.corpus.importing.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quipu.corpus.importing.draft.TextBlock;

/** The meta tags of a page, by name or property. */
final class MetaTags {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element meta : page.getElementsByTag("meta")) {
      String names = meta.attr("property") + " " + meta.attr("name") + " " + meta.attr("itemprop") + " " + meta.attr("http-equiv");
      // Entities are often escaped twice.
      String content = TextBlock.fold(Parser.unescapeEntities(meta.attr("content"), false));
      for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
        if (!name.isEmpty() && !content.isEmpty()) {
          tags.values.computeIfAbsent(key(name), key -> new ArrayList<>()).add(content);
        }
      }
    }
    return tags;
  }

  // dc.title, DC:title, dcterms.title: the same thing.
  private static String key(String name) {
    return name.replaceFirst("^dc(term|terms)?[.:-]", "dc.").replaceFirst("^(og|article|twitter|parsely|sailthru)[.-]", "$1:");
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
