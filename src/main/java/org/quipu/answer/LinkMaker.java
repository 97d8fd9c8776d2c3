package org.quipu.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.quipu.corpus.Article;

/**
 * Makes the link that leads nearest to a quote: to its sentence by a <a
 * href="https://wicg.github.io/scroll-to-text-fragment/">text fragment</a>, to its page, or to its
 * article.
 *
 * <p>A text fragment names the first and the last words of the quote. Browsers go to the first
 * place that fits, so a fragment is used only when it is proven that no other place in the article
 * fits.
 */
final class LinkMaker {
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 12;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

  private final KnownTexts texts;

  LinkMaker(KnownTexts texts) {
    this.texts = texts;
  }

  /** The link, or empty where the article's address is not known or not one of the web. */
  Optional<Link> link(Quote quote) {
    Article article = quote.article();
    Optional<String> address =
        article.attribution().url().filter(url -> ADDRESS.matcher(url).matches());
    return address.map(url -> link(url, quote));
  }

  private Link link(String url, Quote quote) {
    OptionalInt page = quote.article().text().blocks().get(quote.paragraph()).page();
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
    return url + (url.contains("#") ? "" : "#") + ":~:text=" + fragment;
  }

  private Optional<String> fragment(Quote quote) {
    String haystack = texts.of(quote.article().text()).folded();
    String[] words = SPACE.split(quote.text().strip());
    String whole = FoldedText.of(quote.text().strip());
    for (int count = FEWEST_WORDS; count <= MOST_WORDS && count * 2 < words.length; count++) {
      String start = join(words, 0, count);
      String end = join(words, words.length - count, words.length);
      if (leadsTo(whole, FoldedText.of(start), FoldedText.of(end), haystack)) {
        return Optional.of(encode(start) + "," + encode(end));
      }
    }
    // A quote too short for two ends is named whole, if it is short enough for a link.
    boolean isShort = words.length <= 2 * MOST_WORDS && quote.text().indexOf('\n') < 0;
    return isShort && isUnique(whole, haystack)
        ? Optional.of(encode(quote.text().strip()))
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

  // The dash, the comma and the ampersand are syntax of the directive; the form encoding of a space
  // is not known to it.
  private static String encode(String text) {
    return URLEncoder.encode(SPACE.matcher(text).replaceAll(" "), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D");
  }
}
