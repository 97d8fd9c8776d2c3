package org.quipu.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;

/** Collects the blocks of an article that may begin with its own title. */
final class ArticleBlocks {
  /**
   * @param level the level of a heading, or 0
   */
  private record Piece(String text, Block.Kind kind, int level) {}

  private final List<Piece> pieces = new ArrayList<>();

  /** Adds a block; a blank one is dropped. */
  void add(String text, Block.Kind kind) {
    if (!text.isBlank()) {
      pieces.add(new Piece(text.strip(), kind, 0));
    }
  }

  void addHeading(String text, int level) {
    if (!text.isBlank()) {
      pieces.add(new Piece(text.replace('\n', ' ').strip(), Block.Kind.HEADING, level));
    }
  }

  /** The first-level heading at the beginning of the article. */
  Optional<String> leadingTitle() {
    return pieces.stream().limit(1).filter(first -> first.level() == 1).map(Piece::text).findAny();
  }

  /** All blocks except a leading heading that repeats the title. */
  CanonicalText below(Optional<String> title) {
    CanonicalText.Builder builder = new CanonicalText.Builder();
    boolean repeated =
        leadingTitle().isPresent()
            && leadingTitle().map(ArticleBlocks::bare).equals(title.map(ArticleBlocks::bare));
    for (Piece piece : repeated ? pieces.subList(1, pieces.size()) : pieces) {
      if (piece.kind() == Block.Kind.HEADING) {
        builder.addHeading(piece.text(), piece.level());
      } else {
        builder.add(piece.text(), piece.kind());
      }
    }
    return builder.build();
  }

  private static String bare(String title) {
    return title.strip().replaceAll("\\s+", " ");
  }
}
