package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.Byline;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/** Finds the author if only the visible text names one. */
final class VisibleByline {
  private static final Pattern NAMED =
      Pattern.compile("byline|author|dateline|writtenby|p-author", Pattern.CASE_INSENSITIVE);
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "comment|sidebar|related|footer|share-|sharing|widget|follow", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "(?iU)\\s+(\\||·|•|—|–|-|\\(?" + Language.anyOf(WordKind.MONTHS) + "\\.? \\d).*$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iU).*\\b(follow|updated?|published|posted|share|comments?|contact|email|profile|about|login|sign|see|view|more|stories|articles?|bio|rss|feed|archive|newsletter|subscribe|read|watch|staff"
              + " writer|correspondent|editor|(sun|mon|tues|wednes|thurs|fri|satur)day)\\b.*");

  private static final Pattern JOINT =
      Pattern.compile("(?iU)(,|&|\\+|;|/|,? ?" + Language.anyOf(WordKind.AND) + "),?");
  private static final Pattern BY = Pattern.compile("(?iU)" + Language.anyOf(WordKind.BY) + ":?");
  private static final Pattern LETTER = Pattern.compile("\\p{L}{2}");
  private static final String MARKED_UP = "[rel=author], [itemprop~=author]";
  private static final String NAME_ELEMENTS =
      "[itemprop=name], [rel=author], [itemprop=author], .author-name, .authorname, .byauthor,"
          + " .author-link, .fn";
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_LIST = 100;

  private final Document page;

  VisibleByline(Document page) {
    this.page = page;
  }

  Optional<Finding> find() {
    // Elements marked up as the author take precedence over those merely named so.
    List<Element> elements = new ArrayList<>(page.select(MARKED_UP));
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
    Set<String> names = new LinkedHashSet<>();
    around(element).select(NAME_ELEMENTS).forEach(name -> names.addAll(people(name)));
    if (names.isEmpty()) {
      names.addAll(people(element));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
  }

  // Several authors are separate adjacent links.
  private static Element around(Element element) {
    Element parent = element.parent();
    boolean oneOfMany =
        parent != null
            && parent.text().length() <= LONGEST_LIST
            && parent.children().stream().filter(other -> other.is(MARKED_UP)).count() > 1;
    return oneOfMany && element.is(MARKED_UP) ? parent : element;
  }

  // Names, roles, dates and buttons are separate texts: takes the first name, and those joined to
  // it by "and" or a comma.
  private static List<String> people(Element element) {
    List<String> found = new ArrayList<>();
    boolean joined = true;
    boolean by = false;
    for (String token : tokens(element)) {
      String bare = AFTER_NAME.matcher(token).replaceFirst("").strip();
      if (JOINT.matcher(bare).matches()) {
        joined = true;
      } else if (BY.matcher(bare).matches()) {
        by = true;
      } else if (isName(bare, by || isMarkedUp(element)) && (joined || found.isEmpty())) {
        found.addAll(
            Byline.line(bare).map(Byline::authors).orElseGet(() -> Authors.clean(List.of(bare))));
        joined = false;
      } else if (!found.isEmpty()) {
        break;
      }
    }
    return found;
  }

  private static List<String> tokens(Element element) {
    List<String> tokens = new ArrayList<>();
    element.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && !text.isBlank()) {
            tokens.add(TextBlock.fold(text.getWholeText()));
          }
        });
    return tokens;
  }

  private static boolean isName(String text, boolean announced) {
    boolean excluded =
        NO_NAME.matcher(text).matches()
            || DateClue.find(text).isPresent()
            || text.length() > LONGEST_LIST
            || !LETTER.matcher(text).find();
    if (excluded) {
      return false;
    }
    return Byline.line(text).isPresent()
        || Byline.names(text).isPresent()
        || (announced && text.length() <= LONGEST_NAME && !text.endsWith("."));
  }

  private static boolean isMarkedUp(Element element) {
    return element.attr("rel").contains("author")
        || element.attr("itemprop").matches(".*(author|name).*")
        || NAMED.matcher(element.className()).find();
  }
}
