package org.quipu.corpus.importing.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quipu.corpus.importing.clue.Byline;
import org.quipu.corpus.importing.clue.DateClue;
import org.quipu.corpus.importing.draft.Field;
import org.quipu.corpus.importing.draft.Finding;
import org.quipu.corpus.importing.draft.TextBlock;

/** Finds the author where only the visible page names one. */
final class VisibleByline {
  private static final Pattern NAMED =
      Pattern.compile("byline|author|dateline|writtenby|p-author", Pattern.CASE_INSENSITIVE);
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "comment|sidebar|related|footer|share-|sharing|widget|follow", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "(?iU)\\s+(\\||·|•|—|–|-|\\(?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.? \\d).*$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iU).*\\b(follow|updated?|published|posted|share|comments?|contact|email|profile|about|login|sign|(sun|mon|tues|wednes|thurs|fri|satur)day)\\b.*");

  private final Document page;

  VisibleByline(Document page) {
    this.page = page;
  }

  Optional<Finding> find() {
    // What is marked up as the author comes before what is merely named so.
    List<Element> elements = new ArrayList<>(page.select("[rel=author], [itemprop~=author]"));
    elements.addAll(page.body().getAllElements());
    for (Element element : elements) {
      Optional<List<String>> names = isByline(element) ? names(element) : Optional.empty();
      if (names.isPresent()) {
        return Optional.of(new Finding(Field.AUTHORS, names.get(), "byline on the page", true));
      }
    }
    return Optional.empty();
  }

  private static boolean isByline(Element element) {
    boolean named =
        element.attr("rel").equals("author")
            || element.attr("itemprop").contains("author")
            || NAMED.matcher(element.className() + " " + element.id()).find();
    int length = named ? element.text().strip().length() : 0;
    return length > 0
        && length < 100
        && !Signs.isHidden(element)
        && !ELSEWHERE.matcher(element.className()).find()
        && element.parents().stream()
            .noneMatch(
                up ->
                    !up.nameIs("body") && ELSEWHERE.matcher(up.className() + " " + up.id()).find());
  }

  private static Optional<List<String>> names(Element element) {
    Element name =
        element.selectFirst(
            "[itemprop=name], a[rel=author], .author-name, .authorname, .byauthor, .author-link, .fn");
    String text = TextBlock.fold((name == null ? element : name).text());
    String bare = AFTER_NAME.matcher(text).replaceFirst("");
    if (DateClue.line(bare).isPresent() || NO_NAME.matcher(bare).matches()) {
      return Optional.empty();
    }
    List<String> names =
        Byline.line(bare).map(Byline::authors).orElseGet(() -> Authors.clean(List.of(bare)));
    return Optional.of(names).filter(list -> !list.isEmpty());
  }
}
