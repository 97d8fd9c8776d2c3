package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Chooses the element that contains the article, and the siblings that belong to it. */
final class BodyFinder {
  private static final int CANDIDATES = 5;
  private static final int AGREEING = 3;
  private static final int SHORTEST_PART = 100;
  private static final Pattern PART =
      Pattern.compile("(?i)field|paragraph|section|text|body|content|module|component");
  private static final Pattern NO_PART =
      Pattern.compile(
          "(?i)comment|teaser|card|related|post|promo|author|bio|footer|side|recommend");
  private static final Pattern SENTENCE_END = Pattern.compile("\\.( |$)");

  /** A new element with everything that belongs to the article. */
  Element find(Document page, Strictness strictness) {
    Scores scores = Scores.of(page.body(), strictness);
    List<Element> best = scores.best(CANDIDATES);
    if (best.isEmpty() || best.getFirst().nameIs("body")) {
      Element all = new Element("div");
      all.appendChildren(List.copyOf(marked(page).childNodes()));
      return all;
    }
    Element top = onlyChild(climb(common(best, scores), scores));
    return gather(top, scores);
  }

  // Without any paragraphs, the element that the page marks as its article, or else the whole page.
  private static Element marked(Document page) {
    return page.select("article, main, [role=main]").stream()
        .filter(Element::hasText)
        .max(Comparator.comparingInt(part -> part.text().length()))
        .orElse(page.body());
  }

  // If several good candidates are siblings, the article is the element that contains them all.
  private static Element common(List<Element> best, Scores scores) {
    Element top = best.getFirst();
    List<Element> close =
        best.stream().skip(1).filter(other -> scores.of(other) >= 0.75 * scores.of(top)).toList();
    if (close.size() < AGREEING) {
      return top;
    }
    for (Element up = top.parent(); up != null && !up.nameIs("body"); up = up.parent()) {
      Element holder = up;
      if (close.stream().filter(other -> other.parents().stream().anyMatch(holder::equals)).count()
          >= AGREEING) {
        return up;
      }
    }
    return top;
  }

  // A parent with a higher score contains more of the article elsewhere.
  private static Element climb(Element start, Scores scores) {
    Element top = start;
    double last = scores.of(start);
    double least = last / 3;
    for (Element up = start.parent(); up != null && !up.nameIs("body"); up = up.parent()) {
      if (!scores.knows(up)) {
        continue;
      }
      double score = scores.of(up);
      if (score < least) {
        break;
      }
      if (score > last) {
        top = up;
        break;
      }
      last = score;
    }
    return top;
  }

  private static Element onlyChild(Element start) {
    Element top = start;
    while (top.parent() != null
        && !top.parent().nameIs("body")
        && top.parent().childrenSize() == 1) {
      top = top.parent();
    }
    return top;
  }

  private static Element gather(Element top, Scores scores) {
    double least = Math.max(10, scores.of(top) * 0.2);
    List<Element> parts = new ArrayList<>();
    for (Element sibling : Optional.ofNullable(top.parent()).map(Element::children).orElseThrow()) {
      if (sibling.equals(top) || belongs(sibling, top, least, scores)) {
        parts.add(sibling);
      }
    }
    Element article = new Element("div");
    parts.forEach(article::appendChild);
    return article;
  }

  // Content systems build an article of parts, each in a container of the same class.
  private static boolean isPart(Element sibling) {
    return PART.matcher(sibling.className()).find()
        && !NO_PART.matcher(sibling.className()).find()
        && sibling.select("p").stream().mapToInt(prose -> prose.text().length()).sum()
            >= SHORTEST_PART
        && Signs.linkDensity(sibling) < 0.2;
  }

  private static boolean belongs(Element sibling, Element top, double least, Scores scores) {
    boolean alike = !top.className().isEmpty() && sibling.className().equals(top.className());
    double bonus = alike ? scores.of(top) * 0.2 : 0;
    if (scores.knows(sibling) && scores.of(sibling) + bonus >= least) {
      return true;
    }
    if (!sibling.nameIs("p")) {
      return alike && isPart(sibling);
    }
    String text = sibling.text();
    double links = Signs.linkDensity(sibling);
    return text.length() > 80
        ? links < 0.25
        : !text.isEmpty() && links == 0 && SENTENCE_END.matcher(text).find();
  }
}
