package org.quipu.web.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.answer.Place;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Span;

/**
 * The text of an article, or the part of a long one that fits on a page, split into pieces. Its
 * runs together contain every word of the canonical text; only list markers are left out, because
 * HTML supplies them.
 *
 * @param before whether something was left out before it
 * @param after whether something was left out after it
 */
public record Body(List<Piece> pieces, boolean before, boolean after) {
  private static final Pattern MARKER = Pattern.compile("(?:• |(\\d{1,9})\\. )");
  private static final int LEAST_LEVEL = 2;
  private static final int MOST_LEVEL = 6;

  public Body {
    pieces = List.copyOf(pieces);
  }

  /** The first block of each part of an article, for parts of about the given size. */
  static List<Integer> parts(CanonicalText text, int room) {
    List<Integer> starts = new ArrayList<>();
    int taken = 0;
    for (int block = 0; block < text.blocks().size(); block++) {
      int length = bytes(text, block);
      if (block == 0 || taken + length > room) {
        starts.add(block);
        taken = 0;
      }
      taken += length;
    }
    return starts;
  }

  /** A part of an article, from one block up to another. */
  static Body of(Article article, int from, int to, Optional<Span> quote) {
    CanonicalText text = article.text();
    Cutting cutting = new Cutting(text, quote);
    for (int block = 0; block < to; block++) {
      cutting.pass(block, block >= from);
    }
    return new Body(cutting.pieces, from > 0, to < text.blocks().size());
  }

  /** The blocks around a quote, as many as fit. */
  static Body around(Article article, Span quote, int room) {
    CanonicalText text = article.text();
    int from = text.blockAt(quote.start());
    int to = text.blockAt(quote.end() - 1) + 1;
    int taken = 0;
    for (int block = from; block < to; block++) {
      taken += bytes(text, block);
    }
    for (boolean grown = true; grown; ) {
      grown = false;
      if (from > 0 && taken + bytes(text, from - 1) <= room) {
        taken += bytes(text, --from);
        grown = true;
      }
      if (to < text.blocks().size() && taken + bytes(text, to) <= room) {
        taken += bytes(text, to++);
        grown = true;
      }
    }
    return of(article, from, to, Optional.of(quote));
  }

  // The approximate size of a block in UTF-8.
  private static int bytes(CanonicalText text, int block) {
    Span span = text.blocks().get(block).span();
    int bytes = 60;
    for (int at = span.start(); at < span.end(); at++) {
      char c = text.value().charAt(at);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return bytes;
  }

  /** Processes all blocks from the first one, because paragraphs and headings are counted. */
  private static final class Cutting {
    private final CanonicalText text;
    private final Optional<Span> quote;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Integer> levels = new ArrayDeque<>();
    private final List<Place> places;
    private final boolean prose;
    private int headings;
    private boolean marked;

    Cutting(CanonicalText text, Optional<Span> quote) {
      this.text = text;
      this.quote = quote;
      this.places = Place.all(text);
      this.prose = text.blocks().stream().anyMatch(b -> b.kind() == Block.Kind.PARAGRAPH);
    }

    void pass(int number, boolean shown) {
      Block block = text.blocks().get(number);
      if (block.isHeading()) {
        int level = enter(block.level());
        headings++;
        if (shown) {
          pieces.add(new Piece.Heading(level, "h" + headings, runs(block.span())));
        }
      } else if (shown) {
        pieces.add(piece(block, counted(number)));
      }
    }

    private Optional<Integer> counted(int block) {
      boolean counts = !prose || text.blocks().get(block).kind() == Block.Kind.PARAGRAPH;
      return places.get(block).paragraph().stream().boxed().filter(_ -> counts).findFirst();
    }

    private Piece piece(Block block, Optional<Integer> number) {
      return block.kind() == Block.Kind.LIST
          ? list(block.span(), number)
          : new Piece.Paragraph(number, runs(block.span()));
    }

    // Heading levels of a page must not be skipped, whatever levels the article uses.
    private int enter(int level) {
      while (!levels.isEmpty() && levels.getLast() >= level) {
        levels.removeLast();
      }
      levels.addLast(level);
      return Math.min(MOST_LEVEL, LEAST_LEVEL - 1 + levels.size());
    }

    private Piece list(Span block, Optional<Integer> counted) {
      List<Span> lines = lines(block);
      List<Piece.Item> items = new ArrayList<>();
      boolean ordered = false;
      for (Span line : lines) {
        Matcher marker = MARKER.matcher(text.value()).region(line.start(), line.end());
        boolean hasMarker = marker.lookingAt();
        int number = hasMarker && marker.group(1) != null ? Integer.parseInt(marker.group(1)) : 0;
        ordered |= number > 0;
        items.add(
            new Piece.Item(
                number, runs(new Span(hasMarker ? marker.end() : line.start(), line.end()))));
      }
      return new Piece.Items(counted, ordered, items);
    }

    private List<Span> lines(Span block) {
      List<Span> lines = new ArrayList<>();
      int start = block.start();
      for (int at = block.start(); at < block.end(); at++) {
        if (text.value().charAt(at) == '\n') {
          lines.add(new Span(start, at));
          start = at + 1;
        }
      }
      lines.add(new Span(start, block.end()));
      return lines;
    }

    private List<Run> runs(Span span) {
      if (quote.isEmpty() || !quote.get().overlaps(span)) {
        return List.of(new Run(span.of(text.value()), false, false));
      }
      int from = Math.max(span.start(), quote.get().start());
      int to = Math.min(span.end(), quote.get().end());
      List<Run> runs = new ArrayList<>();
      add(runs, new Span(span.start(), from), false);
      add(runs, new Span(from, to), true);
      add(runs, new Span(to, span.end()), false);
      return runs;
    }

    private void add(List<Run> runs, Span span, boolean inQuote) {
      if (!span.isEmpty()) {
        runs.add(new Run(span.of(text.value()), inQuote, inQuote && !marked));
        marked |= inQuote;
      }
    }
  }
}
