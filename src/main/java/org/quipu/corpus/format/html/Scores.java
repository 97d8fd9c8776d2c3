package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Scores elements by the prose in them: each paragraph adds to the scores of its ancestors. */
final class Scores {
  private static final Set<String> SPEAKERS =
      Set.of("section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre");
  private static final int SHORTEST_PARAGRAPH = 25;
  private static final int LEVELS = 5;

  private final Strictness strictness;
  // Elements compare by identity. Kept in the order in which elements were first scored.
  private final Map<Element, Double> scores = new LinkedHashMap<>();

  private Scores(Strictness strictness) {
    this.strictness = strictness;
  }

  static Scores of(Element body, Strictness strictness) {
    Scores scores = new Scores(strictness);
    body.getAllElements().stream()
        .filter(element -> SPEAKERS.contains(element.normalName()))
        .forEach(scores::speak);
    scores.scores.replaceAll((key, score) -> score * (1 - Signs.linkDensity(key)));
    return scores;
  }

  private void speak(Element paragraph) {
    String text = paragraph.text();
    if (text.length() < SHORTEST_PARAGRAPH) {
      return;
    }
    double worth = 2 + Signs.commas(text) + Math.min(text.length() / 100, 3);
    int level = 0;
    for (Element up = paragraph.parent();
        up != null && up.parent() != null && level < LEVELS;
        up = up.parent()) {
      double share = level == 0 ? 1 : level == 1 ? 2 : level * 3;
      Element ancestor = up;
      double base = scores.computeIfAbsent(up, key -> base(ancestor));
      scores.put(up, base + worth / share);
      level++;
    }
  }

  private double base(Element element) {
    double byTag =
        switch (element.normalName()) {
          case "div" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
          default -> 0;
        };
    return byTag + strictness.weight(element);
  }

  double of(Element element) {
    return scores.getOrDefault(element, 0.0);
  }

  boolean knows(Element element) {
    return scores.containsKey(element);
  }

  /** The best elements, best first; ties in order of first scoring. */
  List<Element> best(int most) {
    List<Map.Entry<Element, Double>> entries = new ArrayList<>(scores.entrySet());
    entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    return entries.stream().limit(most).map(Map.Entry::getKey).toList();
  }
}
