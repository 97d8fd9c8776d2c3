package org.quipu.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Span;

/**
 * Creates the link that leads closest to a quote: to its sentence by a <a
 * href="https://wicg.github.io/scroll-to-text-fragment/">text fragment</a>, to its page, or to its
 * article.
 *
 * <p>A text fragment names the first and the last words of the quote. Browsers jump to the first
 * match, so a fragment is used only if no other place in the article matches. They search for each
 * end within one block of the page, which contains neither list markers nor borders of table cells;
 * so each end is cut from a single {@link #blocks stretch} of the quote between those. An article
 * renders a table row as a list item that names each column before its cell, which the page does
 * not; so of a list item only the part before a colon, and whole sentences, are certain to be in
 * one block.
 */
final class LinkMaker {
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 12;

  /** How many stretches to try at each end before linking to the article as a whole. */
  private static final int MOST_TRIED = 3;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

  /** A stretch between line breaks and cell borders. */
  private static final Pattern LINE = Pattern.compile("[^\\n\\t|]+");

  /** Separators of the parts of a list item: sentences, and the cells of a row. */
  private static final Pattern PART_END = Pattern.compile("(?<=[:;.!?…。！？؟]) +");

  /** A column's name may follow these marks. */
  private static final String CELL_MARKS = ":;";

  private static final Pattern MARKER =
      Pattern.compile(
          "[\\s\\p{Z}]*(?:(?:[•*–-]|\\(?\\p{Nd}{1,4}[.)]|\\(?\\p{L}[.)])[\\s\\p{Z}]+)?");

  private final KnownTexts texts;

  LinkMaker(KnownTexts texts) {
    this.texts = texts;
  }

  /**
   * The link; empty if the article has no address on the web.
   *
   * @param page the page of the quote in a paged source
   */
  Optional<Link> link(Quote quote, OptionalInt page) {
    Article article = quote.article();
    Optional<String> address =
        article.attribution().url().filter(url -> ADDRESS.matcher(url).matches());
    return address.map(WebLink::withoutDirective).map(url -> link(url, quote, page));
  }

  private Link link(String url, Quote quote, OptionalInt page) {
    if (page.isPresent()) {
      return new Link(withoutFragment(url) + "#page=" + page.getAsInt(), Link.Precision.PAGE);
    }
    return fragment(quote)
        .map(fragment -> new Link(withDirective(url, fragment), Link.Precision.SENTENCE))
        .orElse(new Link(url, Link.Precision.ARTICLE));
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  private static String withDirective(String url, String fragment) {
    return url + (url.contains("#") ? "" : "#") + WebLink.DIRECTIVE + "text=" + fragment;
  }

  private Optional<String> fragment(Quote quote) {
    String haystack = texts.of(quote.article().text()).folded();
    String text = quote.article().text().value();
    List<Span> blocks = blocks(quote);
    for (int first = 0; first < Math.min(blocks.size(), MOST_TRIED); first++) {
      int least = Math.max(first, blocks.size() - MOST_TRIED);
      for (int last = blocks.size() - 1; last >= least; last--) {
        Optional<String> fragment = fragment(text, blocks.get(first), blocks.get(last), haystack);
        if (fragment.isPresent()) {
          return fragment;
        }
      }
    }
    return Optional.empty();
  }

  /** The stretches of a quote that lie within one block of the page each. */
  private static List<Span> blocks(Quote quote) {
    CanonicalText text = quote.article().text();
    List<Span> stretches = new ArrayList<>();
    int last = text.blockAt(quote.span().end() - 1);
    for (Block block : text.blocks().subList(quote.paragraph(), last + 1)) {
      Matcher line = LINE.matcher(text.value());
      line.region(block.span().start(), block.span().end());
      while (line.find()) {
        int start = afterMarker(text.value(), line.start(), line.end());
        Span words = new Span(start, line.end());
        List<Span> parts =
            block.kind() == Block.Kind.LIST ? parts(text.value(), words) : List.of(words);
        parts.stream()
            .filter(quote.span()::overlaps)
            .map(part -> within(part, quote.span(), text.value()))
            .filter(part -> hasWords(part.of(text.value())))
            .forEach(stretches::add);
      }
    }
    return stretches;
  }

  private static int afterMarker(String text, int from, int to) {
    Matcher marker = MARKER.matcher(text).region(from, to);
    return marker.lookingAt() ? marker.end() : from;
  }

  /** The parts of a list item that are certain to be in one block, without the marks of cells. */
  private static List<Span> parts(String text, Span item) {
    List<Span> parts = new ArrayList<>();
    Matcher border = PART_END.matcher(text).region(item.start(), item.end());
    border.useTransparentBounds(true);
    int start = item.start();
    boolean sure = true;
    while (start < item.end()) {
      boolean found = border.find();
      int end = found ? border.start() : item.end();
      boolean beforeCell = found && CELL_MARKS.indexOf(text.charAt(end - 1)) >= 0;
      if (sure) {
        parts.add(new Span(start, beforeCell ? end - 1 : end));
      }
      sure = !beforeCell;
      start = found ? border.end() : end;
    }
    return parts;
  }

  // The part's intersection with the quote, without trailing space.
  private static Span within(Span part, Span quote, String text) {
    int start = Math.max(part.start(), quote.start());
    int end = Math.min(part.end(), quote.end());
    while (end > start && FoldedText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean hasWords(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static Optional<String> fragment(String text, Span first, Span last, String haystack) {
    String whole = FoldedText.of(first.union(last).of(text));
    String[] firstWords = SPACE.split(first.of(text), -1);
    String[] lastWords = SPACE.split(last.of(text), -1);
    boolean together = first.equals(last);
    for (int count = FEWEST_WORDS; count <= MOST_WORDS; count++) {
      if (together && count * 2 >= firstWords.length) {
        break;
      }
      String start = join(firstWords, 0, Math.min(count, firstWords.length));
      String end = join(lastWords, Math.max(0, lastWords.length - count), lastWords.length);
      if (leadsTo(whole, FoldedText.of(start), FoldedText.of(end), haystack)) {
        return Optional.of(encode(start) + "," + encode(end));
      }
    }
    // A quote too short for two ends is used whole, if it is short enough for a link.
    boolean isShort = together && firstWords.length <= 2 * MOST_WORDS;
    return isShort && isUnique(whole, haystack)
        ? Optional.of(encode(first.of(text)))
        : Optional.empty();
  }

  private static boolean leadsTo(String whole, String start, String end, String haystack) {
    if (!isUnique(start, haystack)) {
      return false;
    }
    int at = haystack.indexOf(start);
    return haystack.startsWith(whole, at)
        && haystack.indexOf(end, at + start.length()) == at + whole.length() - end.length();
  }

  private static boolean isUnique(String needle, String haystack) {
    int first = haystack.indexOf(needle);
    return first >= 0 && haystack.indexOf(needle, first + 1) < 0;
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", Arrays.asList(words).subList(from, to));
  }

  // The dash, the comma and the ampersand are syntax of the directive, which does not know the form
  // encoding of a space.
  private static String encode(String text) {
    return URLEncoder.encode(SPACE.matcher(text).replaceAll(" "), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D");
  }
}
