package org.quipu.corpus.lint;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.Article;

/** Finds text that was damaged on its way into the corpus. */
record TextCheck(Places places) implements ArticleCheck {
  private static final Pattern LOST = Pattern.compile("\uFFFD");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\f\\x0B\\x85]]");

  // "Ã©", "â€™": UTF-8 that was decoded as windows-1252.
  private static final Pattern MISREAD =
      Pattern.compile("Ã[\u0080-\u00BF]|â€[\u0080-\u2122]|Â[ -¿]");

  @Override
  public void check(Article article, Consumer<Finding> found) {
    report(article, LOST, "has undecodable characters", found);
    report(article, CONTROL, "has control characters", found);
    report(article, MISREAD, "looks like UTF-8 read as windows-1252", found);
  }

  private void report(Article article, Pattern damage, String what, Consumer<Finding> found) {
    Matcher matcher = damage.matcher(article.text().value());
    if (matcher.find()) {
      int paragraph = article.text().blockAt(matcher.start()) + 1;
      int line = places.lineAt(article, matcher.start());
      found.accept(
          Finding.in(
                  article,
                  Level.WARNING,
                  "paragraph " + paragraph + " " + what,
                  "take the text from its source again")
              .at(line));
    }
  }
}
