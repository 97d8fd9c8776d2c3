package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.TextBlock;

/**
 * Splits a plain text into paragraphs. Blank lines and page breaks separate them; single line
 * breaks do too, unless the text is wrapped at a fixed width. Rows of a table written with bars are
 * items.
 */
public final class ParagraphSplitter {
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern BULLET = Pattern.compile("^[·•◦▪‣●*+–-][ \\t\\u00A0]+(?=\\S)");
  private static final Pattern ORNAMENT = Pattern.compile("[^\\p{L}\\p{N}]*+");
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  private final List<Para> paras = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final Wrapping wrapping;
  private OptionalInt page = OptionalInt.empty();

  private ParagraphSplitter(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  /** The paragraphs in order; lines without a letter or digit, such as rules, are left out. */
  public static List<Para> split(String text) {
    List<String> lines = List.of(LINE.split(text.replace("\f", "\n\n"), -1));
    ParagraphSplitter splitter = new ParagraphSplitter(Wrapping.of(lines, NARROWEST, WIDEST));
    splitter.read(lines);
    return splitter.paras;
  }

  /** The paragraphs of typeset pages, each given as a list of lines. */
  public static List<Para> splitPages(List<List<String>> pages) {
    List<String> all = new ArrayList<>();
    for (List<String> lines : pages) {
      all.addAll(lines);
      all.add("");
    }
    ParagraphSplitter splitter = new ParagraphSplitter(Wrapping.ofLayout(all, NARROWEST, WIDEST));
    for (int i = 0; i < pages.size(); i++) {
      splitter.page = OptionalInt.of(i + 1);
      splitter.read(pages.get(i));
    }
    return splitter.paras;
  }

  private void read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      int end = BarTable.end(lines, i);
      if (end > i) {
        close();
        BarTable.rows(lines.subList(i, end))
            .forEach(row -> paras.add(new Para(row, 0, Para.Shape.ITEM, page)));
        i = end - 1;
      } else {
        read(lines.get(i));
      }
    }
    close();
  }

  private void read(String line) {
    boolean startsNew =
        !open.isEmpty()
            && (line.isBlank()
                || BULLET.matcher(line.strip()).find()
                || heading(line).isPresent()
                || heading(open.getLast()).isPresent()
                || !wrapping.joins(open.getLast(), line));
    if (startsNew) {
      close();
    }
    if (!line.isBlank()) {
      open.add(line);
    }
  }

  /** The text of a Markdown heading, {@code ## Words ##}. */
  private static Optional<String> heading(String line) {
    String text = line.strip();
    int hashes = 0;
    while (hashes < text.length() && text.charAt(hashes) == '#') {
      hashes++;
    }
    if (hashes == 0 || hashes > 6 || hashes == text.length() || !isSpace(text.charAt(hashes))) {
      return Optional.empty();
    }
    int end = text.length();
    while (end > hashes && text.charAt(end - 1) == '#') {
      end--;
    }
    return Optional.of(text.substring(hashes, end).strip());
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    int indent = indentOf(open.getFirst());
    String text = TextBlock.fold(wrapping.join(open));
    open.clear();
    if (ORNAMENT.matcher(text).matches()) {
      return;
    }
    Optional<String> heading = heading(text).filter(words -> !words.isEmpty());
    Matcher bullet = BULLET.matcher(text);
    if (heading.isPresent()) {
      paras.add(new Para(heading.get(), indent, Para.Shape.HEADING, page));
    } else if (bullet.find()) {
      paras.add(new Para(text.substring(bullet.end()).strip(), indent, Para.Shape.ITEM, page));
    } else {
      paras.add(new Para(text, indent, Para.Shape.PLAIN, page));
    }
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
