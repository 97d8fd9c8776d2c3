package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Finds comments by a page's markup: microdata, ids and classes of common weblog and forum
 * software. An element without a name or a text is not a comment.
 */
final class CommentMarkup {
  private static final Pattern CLASS =
      Pattern.compile(
          "(?i)([a-z]+[-_]{1,2})?(user)?comment([-_]{0,2}(item|entry|box|container|wrap(per)?|thread|node|single|post|card|body))?"
              + "|p-comment");
  private static final Pattern ID = Pattern.compile("(?i)((li|div|article)[-_]?)?comment[-_]?\\d+");
  private static final Pattern TYPE = Pattern.compile("https?://schema\\.org/(User)?Comments?");
  private static final Set<String> HOLDERS = Set.of("li", "div", "article", "section", "dd", "tr");
  private static final List<String> NAMES =
      List.of(
          "[itemprop=author] [itemprop=name], [itemprop=creator] [itemprop=name]",
          "[itemprop=author], [itemprop=creator]",
          ".fn, .p-author",
          "[class~=(?i)(author|user|commenter|display|nick)[-_]*name]",
          "cite",
          "[class~=(?i)comment[-_]*(author|user|poster|by)($|[\\s_-])]",
          "[class~=(?i)(^|\\s)(author|user|commenter|poster|byline|name)($|\\s)]",
          "[rel~=author]");
  private static final String TEXTS =
      "[itemprop=text], [itemprop=commentText], .e-content,"
          + " [class~=(?i)comment[-_]*(content|text|message|copy)($|\\s)]";
  private static final String DATES =
      "[itemprop=dateCreated], [itemprop=datePublished], [itemprop=commentTime], time,"
          + " [class~=(?i)comment[-_]*(date|time|meta)],"
          + " [class~=(?i)(^|\\s)(date|time|timestamp|dt-published)($|\\s)]";
  private static final String CLUTTER =
      "script, style, noscript, template, button, form, textarea, svg, time, .says, cite.fn,"
          + " [class~=(?i)(^|[\\s_-])(reply|actions?|report|votes?|ratings?|share|toolbar|avatar|meta|metadata|permalink|author|byline|date|timestamp|likes?)($|[\\s_-])]";
  private static final Pattern SAYS =
      Pattern.compile(
          "(?iU)[\\s\\u00A0]*(\\b" + Language.anyOf(WordKind.SAYS) + "[\\s\\u00A0]*:?|:)$");
  private static final Pattern BY =
      Pattern.compile("(?iU)^" + Language.anyOf(WordKind.BY) + "[\\s:]+");
  private static final int LONGEST_NAME = 60;
  private static final Pattern NAMED = Pattern.compile("[\\p{L}\\p{N}]");
  // Newspapers also call their opinion sections "comment": those are teasers, which consist of
  // links.
  private static final double MOST_LINKS = 0.6;

  private final Set<Element> holders = new LinkedHashSet<>();
  private final Set<Element> read = new HashSet<>();

  private CommentMarkup() {}

  /** Reads the comments in the order of the page, and removes them from it. */
  static List<PageComment> take(Document page) {
    CommentMarkup markup = new CommentMarkup();
    for (Element element : page.body().getAllElements()) {
      if (HOLDERS.contains(element.normalName())
          && isComment(element)
          && Signs.linkDensity(element) < MOST_LINKS) {
        markup.holders.add(element);
      }
    }
    List<PageComment> comments = markup.comments();
    Markup.remove(markup.read);
    return comments;
  }

  private static boolean isComment(Element element) {
    return TYPE.matcher(element.attr("itemtype")).matches()
        || ID.matcher(element.id()).matches()
        || element.classNames().stream().anyMatch(name -> CLASS.matcher(name).matches());
  }

  private List<PageComment> comments() {
    List<PageComment> comments = new ArrayList<>();
    for (Element holder : holders) {
      Optional<PageComment> comment = isInner(holder) ? Optional.empty() : read(holder);
      if (comment.isPresent()) {
        comments.add(comment.get());
        read.add(holder);
      }
    }
    return comments;
  }

  // An element around a comment and one inside it often have the same name; the outer one is read.
  private boolean isInner(Element holder) {
    return holder.parents().stream().anyMatch(up -> read.contains(up) && beginsWith(up, holder));
  }

  // Replies are nested below a comment; the first element is the comment itself.
  private static boolean beginsWith(Element outer, Element inner) {
    for (Element at = inner; !at.equals(outer); at = at.parent()) {
      for (Node node = at.previousSibling(); node != null; node = node.previousSibling()) {
        boolean words = node instanceof TextNode text && !text.isBlank();
        if (words || (node instanceof Element element && element.hasText())) {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<PageComment> read(Element holder) {
    Element own = withoutAnswers(holder);
    Optional<String> date = date(own);
    for (String selector : NAMES) {
      for (Element element : own.select(selector)) {
        Optional<String> name = name(element);
        if (name.isPresent()) {
          element.remove();
          List<TextBlock> blocks = text(own);
          return blocks.isEmpty()
              ? Optional.empty()
              : Optional.of(new PageComment(name.get(), date, isByAuthor(holder), blocks));
        }
      }
    }
    return Optional.empty();
  }

  private Element withoutAnswers(Element holder) {
    List<Element> originals = holder.getAllElements();
    Element copy = holder.clone();
    List<Element> copies = List.copyOf(copy.getAllElements());
    List<Element> answers = new ArrayList<>();
    for (int i = 1; i < originals.size(); i++) {
      if (holders.contains(originals.get(i)) && !beginsWith(holder, originals.get(i))) {
        answers.add(copies.get(i));
      }
    }
    Markup.remove(answers);
    return copy;
  }

  private static Optional<String> name(Element element) {
    String text = element.hasText() ? element.text() : element.attr("content");
    String said = SAYS.matcher(TextBlock.fold(text)).replaceFirst("");
    return Optional.of(BY.matcher(said).replaceFirst("").strip())
        .filter(name -> NAMED.matcher(name).find() && name.length() <= LONGEST_NAME)
        .filter(name -> DateClue.find(name).isEmpty());
  }

  private static Optional<String> date(Element comment) {
    for (Element element : comment.select(DATES)) {
      for (String written :
          List.of(
              element.attr("datetime"),
              element.attr("content"),
              element.attr("title"),
              element.text())) {
        Optional<String> date =
            written.length() > 80 ? Optional.empty() : DateClue.find(written).map(Object::toString);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static List<TextBlock> text(Element comment) {
    Element named =
        comment.select(TEXTS).stream().filter(Element::hasText).findFirst().orElse(comment);
    Markup.remove(
        named.select(CLUTTER).stream().filter(element -> !element.equals(named)).toList());
    return BodyBlocks.of(named);
  }

  private static boolean isByAuthor(Element holder) {
    return holder.classNames().stream().anyMatch(name -> name.matches("(?i)by-?post-?author"));
  }
}
