package org.quipu.corpus.importing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;

/** Derives file names from titles: letters, digits and hyphens, whatever the title contains. */
final class Slug {
  private static final int LONGEST = 60;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private Slug() {}

  static String of(ArticleDraft article) {
    String file = ArticleMarkdown.fileName(article.source());
    String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    return of(article.findings().value(Field.TITLE).orElse(stem));
  }

  static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String slug =
        OTHER
            .matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
            .replaceAll("-");
    String shortened = EDGES.matcher(slug).replaceAll("");
    if (shortened.codePointCount(0, shortened.length()) > LONGEST) {
      shortened = shortened.substring(0, shortened.offsetByCodePoints(0, LONGEST));
      int hyphen = shortened.lastIndexOf('-');
      shortened = hyphen > LONGEST / 2 ? shortened.substring(0, hyphen) : shortened;
    }
    return shortened.isEmpty() ? "untitled" : shortened;
  }
}
