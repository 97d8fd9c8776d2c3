package org.quipu.corpus.format.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.quipu.corpus.draft.TextBlock;

/** Extracts the article's title from the page's TITLE element, which often names the site too. */
final class PageTitle {
  private static final Pattern SEPARATED = Pattern.compile("^(.*)\\s+[|\\\\/>»·—–-]\\s+(.*?)$");
  private static final Pattern FIRST_PART = Pattern.compile("^[^|\\\\/>»·—–-]*[|\\\\/>»·—–-](.*)$");
  private static final Pattern HIERARCHY = Pattern.compile("\\s[\\\\/>»]\\s");
  private static final Pattern AFTER_TITLE =
      Pattern.compile("\\s*[｜／_：－]|[|:]|\\s+[|–—-]\\s+[^|–—-]*\\p{IsHan}");
  private static final String SEPARATORS = "|｜/\\／>»·•:：—–-_‹«<";
  private static final int SHORTEST_HEADING = 8;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 150;

  private PageTitle() {}

  /**
   * The title of the article.
   *
   * @param site the name of the site, if the page states it
   */
  static Optional<String> of(Document page, String site) {
    String named = TextBlock.fold(page.title());
    if (named.isEmpty()) {
      return soleHeading(page);
    }
    String whole = withoutSite(named, site);
    if (whole.length() < named.length()) {
      return Optional.of(whole);
    }
    Optional<String> headed =
        page.select("h1, h2").stream()
            .map(heading -> TextBlock.fold(heading.text()))
            .filter(heading -> isTitleBesideSite(heading, whole) || isPart(heading, whole))
            .findFirst();
    if (headed.isPresent()) {
      return headed;
    }
    String title = TextBlock.fold(withoutSite(page, whole));
    boolean fewWords = words(title) <= 4;
    boolean onlySiteCut =
        HIERARCHY.matcher(whole).find()
            && words(title) == words(whole.replaceAll("[|\\\\/>»·—–-]+", "")) - 1;
    return Optional.of(fewWords && !onlySiteCut ? whole : title).filter(text -> !text.isEmpty());
  }

  // "Title｜Site", "Title_Section_Site": without spaces around it a separator may belong to the
  // title, unless the heading on the page shows where the title ends.
  private static boolean isTitleBesideSite(String heading, String whole) {
    return heading.length() >= SHORTEST_HEADING
        && whole.startsWith(heading)
        && AFTER_TITLE.matcher(whole.substring(heading.length())).lookingAt();
  }

  /** A title without the name of the site before or after it. */
  static String withoutSite(String title, String site) {
    int length = site.length();
    boolean named = length > 1 && length + 3 < title.length();
    if (named && title.regionMatches(true, title.length() - length, site, 0, length)) {
      return beforeSeparator(title.substring(0, title.length() - length)).orElse(title);
    }
    if (named && title.regionMatches(true, 0, site, 0, length)) {
      return afterSeparator(title.substring(length)).orElse(title);
    }
    return title;
  }

  private static Optional<String> beforeSeparator(String text) {
    String rest = text.stripTrailing();
    boolean separated = !rest.isEmpty() && SEPARATORS.indexOf(rest.charAt(rest.length() - 1)) >= 0;
    return separated
        ? Optional.of(rest.substring(0, rest.length() - 1).strip())
            .filter(title -> !title.isEmpty())
        : Optional.empty();
  }

  private static Optional<String> afterSeparator(String text) {
    String rest = text.stripLeading();
    boolean separated = !rest.isEmpty() && SEPARATORS.indexOf(rest.charAt(0)) >= 0;
    return separated
        ? Optional.of(rest.substring(1).strip()).filter(title -> !title.isEmpty())
        : Optional.empty();
  }

  // "Title | Site" and "Site | Title", if the heading on the page is the title.
  private static boolean isPart(String heading, String whole) {
    if (heading.length() < SHORTEST_HEADING || heading.length() + 3 > whole.length()) {
      return false;
    }
    return (whole.startsWith(heading)
            && afterSeparator(whole.substring(heading.length())).isPresent()
            && isSpaced(whole.charAt(heading.length())))
        || (whole.endsWith(heading)
            && beforeSeparator(whole.substring(0, whole.length() - heading.length())).isPresent()
            && isSpaced(whole.charAt(whole.length() - heading.length() - 1)));
  }

  private static boolean isSpaced(char c) {
    return c == ' ' || "|｜／_：:".indexOf(c) >= 0;
  }

  private static String withoutSite(Document page, String whole) {
    Matcher separated = SEPARATED.matcher(whole);
    if (separated.matches()) {
      String before = separated.group(1);
      if (words(before) >= 3) {
        return before;
      }
      Matcher first = FIRST_PART.matcher(whole);
      return first.matches() ? first.group(1) : whole;
    }
    if (whole.contains(": ")) {
      return afterColon(page, whole);
    }
    if (whole.length() > LONGEST || whole.length() < SHORTEST) {
      return soleHeading(page).orElse(whole);
    }
    return whole;
  }

  // "Site: Article" unless a heading says that the colon belongs to the title.
  private static String afterColon(Document page, String whole) {
    boolean heading = page.select("h1, h2").stream().anyMatch(h -> h.text().strip().equals(whole));
    if (heading) {
      return whole;
    }
    String last = whole.substring(whole.lastIndexOf(':') + 1);
    if (words(last) >= 3) {
      return words(whole.substring(0, whole.indexOf(':'))) > 5 ? whole : last;
    }
    String rest = whole.substring(whole.indexOf(':') + 1);
    return words(whole.substring(0, whole.indexOf(':'))) > 5 ? whole : rest;
  }

  private static Optional<String> soleHeading(Document page) {
    List<String> headings =
        page.getElementsByTag("h1").stream().map(h1 -> TextBlock.fold(h1.text())).toList();
    return headings.size() == 1 && !headings.getFirst().isEmpty()
        ? Optional.of(headings.getFirst())
        : Optional.empty();
  }

  private static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }
}
