package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.TextBlock;

/**
 * Finds the paragraphs of a plain text. Blank lines and page breaks separate them; single line
 * breaks do too, unless the text is set in lines of a fixed width.
 */
public final class ParagraphSplitter {
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern BULLET = Pattern.compile("^[·•◦▪‣●*+–-][ \\t\\u00A0]+(?=\\S)");
  private static final Pattern MARKDOWN_HEADING = Pattern.compile("^#{1,6}[ \\t]+(.*?)[ \\t]*#*$");
  private static final Pattern ORNAMENT = Pattern.compile("[^\\p{L}\\p{N}]*");
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  /** The paragraphs in order; lines without a letter or digit, such as rules, are left out. */
  public List<Para> split(String text) {
    List<String> lines = List.of(LINE.split(text.replace("\f", "\n\n"), -1));
    Wrapping wrapping = Wrapping.of(lines, NARROWEST, WIDEST);
    List<Para> paras = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      boolean startsNew =
          !open.isEmpty()
              && (line.isBlank()
                  || isMarked(line)
                  || isMarkdownHeading(open.getLast())
                  || !wrapping.joins(open.getLast(), line));
      if (startsNew) {
        close(open, wrapping, paras);
      }
      if (!line.isBlank()) {
        open.add(line);
      }
    }
    close(open, wrapping, paras);
    return paras;
  }

  private static boolean isMarked(String line) {
    return BULLET.matcher(line.strip()).find() || isMarkdownHeading(line);
  }

  private static boolean isMarkdownHeading(String line) {
    return MARKDOWN_HEADING.matcher(line.strip()).matches();
  }

  private static void close(List<String> open, Wrapping wrapping, List<Para> paras) {
    if (open.isEmpty()) {
      return;
    }
    int indent = indentOf(open.getFirst());
    String text = TextBlock.fold(wrapping.join(open));
    open.clear();
    if (ORNAMENT.matcher(text).matches()) {
      return;
    }
    Matcher heading = MARKDOWN_HEADING.matcher(text);
    if (heading.matches() && !heading.group(1).isBlank()) {
      paras.add(new Para(heading.group(1).strip(), indent, Para.Shape.HEADING));
      return;
    }
    Matcher bullet = BULLET.matcher(text);
    paras.add(
        bullet.find()
            ? new Para(text.substring(bullet.end()).strip(), indent, Para.Shape.ITEM)
            : new Para(text, indent, Para.Shape.PLAIN));
  }

  private static int indentOf(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case ' ', '\u00A0' -> columns++;
        case '\t' -> columns += 8 - columns % 8;
        default -> {
          return columns;
        }
      }
    }
    return columns;
  }
}
