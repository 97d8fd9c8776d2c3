package org.quipu.corpus.format.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.DateClue;

/** Finds the date if only the visible text states it. */
record VisibleDate(Document page) {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(^|[\\s_-])(pub)?(date|time|datetime|timestamp|dateline|published|publication|posted|byline)"
              + "($|[\\s_-])|(publi\\w*|post|entry|article)date");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)comment|sidebar|related|footer|widget|archive|latest|popular|recent|list|menu|nav|promo|copyright|today|clock");
  private static final int LONGEST = 120;

  Optional<Finding> find() {
    for (Element element : page.body().getAllElements()) {
      Optional<PublicationDate> date = isDateline(element) ? date(element) : Optional.empty();
      if (date.isPresent()) {
        return Optional.of(Finding.guessed(Field.DATE, date.get().toString(), "date on the page"));
      }
    }
    return Optional.empty();
  }

  private static boolean isDateline(Element element) {
    if (!NAMED.matcher(element.className() + " " + element.id()).find()) {
      return false;
    }
    int length = element.text().length();
    return length >= 6
        && length <= LONGEST
        && !Signs.isHidden(element)
        && element.parents().stream()
            .noneMatch(
                up ->
                    !up.nameIs("body")
                        && (up.nameIs("li")
                            || ELSEWHERE.matcher(up.className() + " " + up.id()).find()));
  }

  // Complete dates only: a month or a year alone may be the heading of a list.
  private static Optional<PublicationDate> date(Element element) {
    return DateClue.find(TextBlock.fold(element.text())).filter(date -> date.day().isPresent());
  }
}
