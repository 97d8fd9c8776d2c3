package org.quipu.corpus.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;

/**
 * An earlier import: its front matter, as far as it identifies the article and its authors, and the
 * text below it.
 *
 * @param values the values of the plain keys
 */
record ImportedHead(Map<String, String> values, String body) {
  private static final Pattern LINE = Pattern.compile("(?m)^([a-z][a-z-]*):([^\\n]*)$");
  private static final Pattern END = Pattern.compile("(?m)^---[ \\t]*$");

  static ImportedHead of(String content) {
    Map<String, String> values = new HashMap<>();
    Matcher fences = END.matcher(content);
    int start = fences.find() && fences.start() == 0 ? fences.end() : -1;
    if (start >= 0 && fences.find()) {
      Matcher line = LINE.matcher(content.substring(start, fences.start()));
      while (line.find()) {
        values.put(line.group(1), line.group(2).strip());
      }
      return new ImportedHead(values, content.substring(fences.end()));
    }
    return new ImportedHead(values, content);
  }

  /** The keys that identify the article; none for a file that was not imported. */
  List<String> keys() {
    if (!values.containsKey("imported-from") || values.containsKey("kind")) {
      return List.of();
    }
    boolean part = values.containsKey("sources");
    return keys(unquoted("url"), unquoted("imported-from"), unquoted("title"), part);
  }

  /** The keys that identify an article to be written. */
  static List<String> keys(ArticleDraft article) {
    String url = article.findings().value(Field.URL).orElse("");
    String title = article.findings().value(Field.TITLE).orElse("");
    boolean part = article.partOf().isPresent();
    return keys(url, ArticleMarkdown.fileName(article.source()), title, part);
  }

  // The chapters of a book share its address.
  private static List<String> keys(String url, String source, String title, boolean part) {
    List<String> keys = new ArrayList<>();
    if (!url.isEmpty()) {
      keys.add(part ? "part of " + url + " " + title : "url " + url);
    }
    keys.add("file " + source + " " + title);
    return keys;
  }

  /** A value without the quotation marks that the import added; empty if unknown. */
  String unquoted(String key) {
    String value = values.getOrDefault(key, "");
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }
}
