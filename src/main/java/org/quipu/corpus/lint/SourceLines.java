package org.quipu.corpus.lint;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;

/**
 * Maps the text of one article to the lines of its file. The canonical text lacks the markup and
 * the line breaks of the file, but has the same letters and digits in the same order, by which its
 * blocks are found.
 */
final class SourceLines {
  private static final Pattern PAGE_MARKUP =
      Pattern.compile(
          "(?is)<!--.*?-->|<(script|style|head)\\b.*?</\\1\\s*>|</?[a-z][^<>]*>|<![^>]*>");
  private static final Pattern MARKDOWN_MARKUP =
      Pattern.compile(
          "(?s)<!--.*?-->|!\\[[^\\]]*\\]\\([^)]*\\)|(?<=\\])\\([^()\\s]*(\\s+\"[^\"]*\")?\\)|</?[a-zA-Z][^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,31};");

  private final CanonicalText text;
  private final String letters;
  private final int[] lines;
  // For each block, the index at which its letters begin; negative if it was not found.
  private final int[] starts;

  private SourceLines(Article article, String visible) {
    this.text = article.text();
    StringBuilder found = new StringBuilder();
    int[] at = new int[visible.length()];
    int line = 1;
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (c == '\n') {
        line++;
      } else if (isSign(c) && line >= article.origin().line()) {
        at[found.length()] = line;
        found.append(c);
      }
    }
    this.letters = found.toString();
    this.lines = Arrays.copyOf(at, found.length());
    this.starts = find(text.blocks());
  }

  /**
   * Aligns an article with its file.
   *
   * @param source the whole file, with lines that end in {@code \n}
   */
  static SourceLines of(Article article, String source) {
    String name = article.origin().file();
    String visible = source;
    if (name.matches("(?i).*\\.x?html?")) {
      visible = plain(source, PAGE_MARKUP);
    } else if (name.matches("(?i).*\\.(md|markdown)")) {
      visible = plain(source, MARKDOWN_MARKUP);
    }
    return new SourceLines(article, Normalizer.normalize(visible, Normalizer.Form.NFC));
  }

  // Without markup, but with all line breaks.
  private static String plain(String source, Pattern markup) {
    String bare =
        markup
            .matcher(source)
            .replaceAll(match -> Matcher.quoteReplacement(match.group().replaceAll("[^\n]+", "")));
    return ENTITY
        .matcher(bare)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Parser.unescapeEntities(match.group(), false).replace('\n', ' ')));
  }

  private static boolean isSign(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\uFFFD';
  }

  private static String signs(String text) {
    StringBuilder signs = new StringBuilder(text.length());
    text.chars().filter(c -> isSign((char) c)).forEach(c -> signs.append((char) c));
    return signs.toString();
  }

  private int[] find(List<Block> blocks) {
    int[] found = new int[blocks.size()];
    int from = 0;
    for (int i = 0; i < found.length; i++) {
      String block = signs(blocks.get(i).span().of(text.value()));
      found[i] = letters.indexOf(block, from);
      if (found[i] >= 0) {
        from = found[i] + block.length();
      }
    }
    return found;
  }

  /** The line of an offset in the canonical text, from 1; 0 if unknown. */
  int lineAt(int offset) {
    int block = text.blockAt(offset);
    int start = text.blocks().get(block).span().start();
    int before = signs(text.value().substring(start, offset)).length();
    int at = starts[block] + before;
    return starts[block] >= 0 && at < lines.length ? lines[at] : 0;
  }
}
