package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Removes clutter from the chosen body: share buttons, forms, lists of links, advertisements. */
final class Trimmer {
  private static final Pattern SHARE =
      Pattern.compile("(\\b|_)(share|sharedaddy)(\\b|_)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VIDEO =
      Pattern.compile(
          "//(www\\.)?((dailymotion|youtube|youtube-nocookie|player\\.vimeo|v\\.qq|bilibili|live.bilibili)\\.com"
              + "|(archive|upload\\.wikimedia)\\.org|player\\.twitch\\.tv)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AD_WORDS =
      Pattern.compile(
          "(?iU)^(ad(vertising|vertisement)?|pub(licité)?|werb(ung)?|广告|реклама|anuncio)$");
  private static final Pattern LOADING_WORDS =
      Pattern.compile("(?iU)^((loading|正在加载|загрузка|chargement|cargando)(…|\\.\\.\\.)?)$");
  private static final Set<String> TEXT_PARTS =
      Set.of("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul", "span", "li", "td");

  private final Strictness strictness;

  Trimmer(Strictness strictness) {
    this.strictness = strictness;
  }

  void trim(Element article) {
    DataTables tables = DataTables.in(article);
    conditionally(article, "form", tables);
    conditionally(article, "fieldset", tables);
    Markup.remove(article.select("object, footer, link, aside"));
    Markup.remove(
        article.getElementsByTag("embed").stream().filter(embed -> !isVideo(embed)).toList());
    removeShareButtons(article);
    Markup.remove(
        article.getElementsByTag("iframe").stream().filter(frame -> !isVideo(frame)).toList());
    Markup.remove(article.select("input, textarea, select, button"));
    Markup.remove(
        article.select("h1, h2").stream()
            .filter(heading -> strictness.weight(heading) < 0)
            .toList());
    conditionally(article, "table", tables);
    conditionally(article, "ul", tables);
    conditionally(article, "div", tables);
  }

  private static void removeShareButtons(Element article) {
    List<Element> buttons = new ArrayList<>();
    for (Element part : article.children()) {
      for (Element element : part.getAllElements()) {
        String names = element.className() + " " + element.id();
        if (!element.equals(part) && SHARE.matcher(names).find() && element.text().length() < 500) {
          buttons.add(element);
        }
      }
    }
    Markup.remove(buttons);
  }

  private void conditionally(Element article, String tag, DataTables tables) {
    if (!strictness.trims()) {
      return;
    }
    Elements elements = article.getElementsByTag(tag);
    for (int i = elements.size() - 1; i >= 0; i--) {
      Element element = elements.get(i);
      if (!element.equals(article) && element.parent() != null && isClutter(element, tables)) {
        element.remove();
      }
    }
  }

  private boolean isClutter(Element element, DataTables tables) {
    if (tables.isData(element)
        || tables.isInside(element)
        || Signs.hasAncestor(element, "code")
        || tables.isAround(element)) {
      return false;
    }
    int weight = strictness.weight(element);
    if (weight < 0) {
      return true;
    }
    if (Signs.commas(element.text()) + 1 > 10) {
      return false;
    }
    List<Element> embeds = element.select("object, embed, iframe");
    if (embeds.stream().anyMatch(Trimmer::isVideo)) {
      return false;
    }
    String text = element.text();
    if (AD_WORDS.matcher(text).matches() || LOADING_WORDS.matcher(text).matches()) {
      return true;
    }
    return outweighs(element, text, weight, embeds.size());
  }

  private static boolean outweighs(Element element, String text, int weight, int embeds) {
    int paragraphs = count(element, "p");
    int images = count(element, "img");
    int items = count(element, "li") - 100;
    int inputs = count(element, "input");
    boolean list = isList(element, text);
    boolean figure = Signs.hasAncestor(element, "figure");
    double links = Signs.linkDensity(element);
    double headings = share(element.select("h1, h2, h3, h4, h5, h6"), text);
    double prose = share(parts(element), text);
    boolean remove =
        (!figure && images > 1 && (double) paragraphs / images < 0.5)
            || (!list && items > paragraphs)
            || inputs > paragraphs / 3
            || (!list
                && !figure
                && headings < 0.9
                && text.length() < 25
                && (images == 0 || images > 2)
                && links > 0)
            || (!list && weight < 25 && links > 0.2)
            || (weight >= 25 && links > 0.5)
            || (embeds == 1 && text.length() < 75)
            || embeds > 1
            || (images == 0 && prose == 0);
    return remove && !(list && isGallery(element, images));
  }

  // A list with one picture per item is part of the article.
  private static boolean isGallery(Element element, int images) {
    return element.children().stream().noneMatch(child -> child.childrenSize() > 1)
        && images == count(element, "li");
  }

  private static boolean isList(Element element, String text) {
    return element.nameIs("ul")
        || element.nameIs("ol")
        || share(element.select("ul, ol"), text) > 0.9;
  }

  private static List<Element> parts(Element element) {
    return element.getAllElements().stream()
        .filter(part -> !part.equals(element) && TEXT_PARTS.contains(part.normalName()))
        .toList();
  }

  // The share of a text that some of its parts contain, at most 1; nested parts are not counted
  // again.
  private static double share(List<Element> parts, String text) {
    int held = 0;
    for (Element part : parts) {
      if (held >= text.length()) {
        break;
      }
      held += part.text().length();
    }
    return text.isEmpty() ? 0 : held / (double) text.length();
  }

  private static int count(Element element, String tag) {
    return (int)
        element.getElementsByTag(tag).stream().filter(found -> !found.equals(element)).count();
  }

  private static boolean isVideo(Element element) {
    return element.attributes().asList().stream()
        .anyMatch(attribute -> VIDEO.matcher(attribute.getValue()).find());
  }
}
