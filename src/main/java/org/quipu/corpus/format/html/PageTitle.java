package org.quipu.corpus.format.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.quipu.corpus.draft.TextBlock;

/** Reads the article's title out of the page's TITLE element, which often names the site, too. */
final class PageTitle {
  private static final Pattern SEPARATED = Pattern.compile("^(.*)\\s+[|\\\\/>»·—–-]\\s+(.*?)$");
  private static final Pattern FIRST_PART = Pattern.compile("^[^|\\\\/>»·—–-]*[|\\\\/>»·—–-](.*)$");
  private static final Pattern HIERARCHY = Pattern.compile("\\s[\\\\/>»]\\s");
  private static final Pattern AFTER_TITLE =
      Pattern.compile("\\s*[｜／_：－]|[|:]|\\s+[|–—-]\\s+[^|–—-]*\\p{IsHan}");
  private static final int SHORTEST_HEADING = 8;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 150;

  private PageTitle() {}

  static Optional<String> of(Document page) {
    String whole = TextBlock.fold(page.title());
    if (whole.isEmpty()) {
      return soleHeading(page);
    }
    Optional<String> headed =
        page.select("h1, h2").stream()
            .map(heading -> TextBlock.fold(heading.text()))
            .filter(heading -> isTitleBesideSite(heading, whole))
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
