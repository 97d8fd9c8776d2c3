package org.quipu.corpus.format.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Signs of an element's role on a page: its names and measures. */
final class Signs {
  private static final Pattern UNLIKELY =
      Pattern.compile(
          "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header"
              + "|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental"
              + "|ad-break|agegate|pagination|pager|popup|yom-remote",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAYBE_AFTER_ALL =
      Pattern.compile(
          "and|article|body|column|content|main|mathjax|shadow", Pattern.CASE_INSENSITIVE);
  private static final Pattern GOOD =
      Pattern.compile(
          "article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BAD =
      Pattern.compile(
          "-ad-|hidden|^hid$| hid$| hid |^hid"
              + " |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta"
              + "|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget",
          Pattern.CASE_INSENSITIVE);
  // Names of parts about the article, its author or its sharing.
  private static final Pattern CLUTTER =
      Pattern.compile(
          "(?i)(^|[\\s_-])(post[-_]?meta(data)?|entry[-_]?(meta|footer|utility)|tag[-_]?links|post[-_]?(tags|ratings)|newsletter|"
              + "author[-_]?(box|bio|info|card|description)|about[-_]?author|saboxplugin|toc_container|affiliate|disclaimer|intext[-_]links|"
              + "read[-_]?(also|more|next|time)|reading[-_]?time|related|recommend(ed|ations?)|share|sharing|social|subscribe|subscription|"
              + "cookies?|consent|copyright|product[-_]?reviews?|print[-_]?link|paywall|promo|outbrain|taboola|adverts?|advertisement|sponsored|"
              + "jp[-_]relatedposts|wishlist|image[-_]annotation|wp[-_]block[-_]post[-_](terms|date|author))($|[\\s_-])");
  private static final int LONGEST_CLUTTER = 1_200;
  private static final Set<String> UNLIKELY_ROLES =
      Set.of("menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog");
  private static final Pattern HIDING_STYLE =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMA =
      Pattern.compile("[\\u002C\\u060C\\uFE50\\uFE10\\uFE11\\u2E41\\u2E34\\u2E32\\uFF0C]");
  private static final int WEIGHT = 25;
  // A link within the page counts less than a link elsewhere.
  private static final double LINK_WITHIN_PAGE = 0.3;

  private Signs() {}

  static boolean isHidden(Element element) {
    return HIDING_STYLE.matcher(element.attr("style")).find()
        || element.hasAttr("hidden")
        || (element.attr("aria-hidden").equals("true")
            && !element.className().contains("fallback-image"));
  }

  static boolean isUnlikely(Element element) {
    String names = element.className() + " " + element.id();
    return (UNLIKELY.matcher(names).find() && !MAYBE_AFTER_ALL.matcher(names).find())
        || UNLIKELY_ROLES.contains(element.attr("role"));
  }

  /** Whether an element is named like the clutter around an article, and contains nothing else. */
  static boolean isClutter(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1
        && !element.nameIs("body")
        && !element.nameIs("article")
        && !element.nameIs("main")
        && CLUTTER.matcher(names).find()
        && element.text().length() < LONGEST_CLUTTER;
  }

  /** Positive for names such as "article", negative for names such as "sidebar". */
  static int weight(Element element) {
    return weight(element.className()) + weight(element.id());
  }

  private static int weight(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    int weight = BAD.matcher(name).find() ? -WEIGHT : 0;
    return GOOD.matcher(name).find() ? weight + WEIGHT : weight;
  }

  static int commas(String text) {
    return (int) COMMA.matcher(text).results().count();
  }

  /** The share of an element's text that is links, 0 to 1. */
  static double linkDensity(Element element) {
    int length = element.text().length();
    if (length == 0) {
      return 0;
    }
    double linked = 0;
    for (Element link : element.getElementsByTag("a")) {
      boolean within = link.attr("href").startsWith("#") && link.attr("href").length() > 1;
      linked += link.text().length() * (within ? LINK_WITHIN_PAGE : 1);
    }
    return linked / length;
  }

  static boolean hasAncestor(Element element, String tag) {
    for (Element up = element.parent(); up != null; up = up.parent()) {
      if (up.normalName().equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
