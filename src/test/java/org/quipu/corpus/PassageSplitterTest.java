package org.quipu.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassageSplitterTest {
  private static final String LONG_ENOUGH =
      "A paragraph of more than eighty characters, which therefore stands for itself alone, number"
          + " ";

  private final PassageSplitter splitter = new PassageSplitter();

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @Test
  void paragraphsArePassages() {
    List<Passage> passages = split(plain(LONG_ENOUGH + "1.", LONG_ENOUGH + "2."));
    assertEquals(List.of(LONG_ENOUGH + "1.", LONG_ENOUGH + "2."), texts(passages));
    assertEquals(List.of(0, 1), passages.stream().map(Passage::ordinal).toList());
    assertEquals(1, passages.getLast().firstBlock());
  }

  @Test
  void shortBlocksJoinTheNext() {
    List<Passage> passages =
        split(plain("Short.", "Also short.", LONG_ENOUGH + "1.", LONG_ENOUGH + "2."));
    assertEquals("Short.\n\nAlso short.\n\n" + LONG_ENOUGH + "1.", passages.getFirst().text());
    assertEquals(2, passages.getFirst().lastBlock());
    assertEquals(2, passages.size());
  }

  @Test
  void aBlockIsShortByItsWidthAndNotByItsCharacters() {
    String wide = "港".repeat(40);
    assertEquals(List.of(wide + "一", wide + "二"), texts(split(plain(wide + "一", wide + "二"))));
  }

  @Test
  void shortLastBlockJoinsTheOneBefore() {
    assertEquals(1, split(plain(LONG_ENOUGH + "1.", "Short.")).size());
  }

  @Test
  void headingsAreInNoPassageAndPartNothingTogether() {
    CanonicalText.Builder text = new CanonicalText.Builder();
    text.addHeading("Title", 1).addHeading("One", 2).add("Short.", Block.Kind.PARAGRAPH);
    text.addHeading("Inner", 3).add("Shorter.", Block.Kind.PARAGRAPH);
    text.addHeading("Two", 2).add("Last.", Block.Kind.PARAGRAPH).addHeading("End", 2);
    List<Passage> passages = split(text.build());
    assertEquals(List.of("Short.", "Shorter.", "Last."), texts(passages));
    assertEquals(
        List.of("Title › One", "Title › One › Inner", "Title › Two"),
        passages.stream().map(Passage::heading).toList());
  }

  @Test
  void articleOfHeadingsOnlyIsStillFound() {
    CanonicalText text =
        new CanonicalText.Builder().addHeading("One", 1).addHeading("Two", 1).build();
    assertEquals(List.of("One\n\nTwo"), texts(split(text)));
  }

  @Test
  void listGoesWithTheLineThatAnnouncesIt() {
    CanonicalText.Builder text = new CanonicalText.Builder();
    text.add(LONG_ENOUGH + "1:", Block.Kind.PARAGRAPH);
    text.add("• one\n• two", Block.Kind.LIST);
    assertEquals(1, split(text.build()).size());
  }

  @Test
  void longParagraphIsCutAtSentenceEndsIntoBalancedParts() {
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      paragraph.append("This is the sentence number ").append(i).append(" of a long one. ");
    }
    List<Passage> passages = split(plain(paragraph.toString()));
    assertEquals(2, passages.size());
    passages.forEach(passage -> assertTrue(passage.text().endsWith("one."), passage.text()));
    int difference = passages.getFirst().text().length() - passages.getLast().text().length();
    assertTrue(Math.abs(difference) < 100, "difference " + difference);
  }

  @Test
  void textWithoutSentencesIsCutBetweenWords() {
    List<Passage> passages = split(plain("word ".repeat(200_000)));
    assertTrue(passages.size() > 600);
    passages.forEach(
        passage -> {
          assertTrue(passage.text().length() <= PassageSplitter.LONG);
          assertTrue(passage.text().startsWith("word") && passage.text().endsWith("word"));
        });
  }

  @Test
  void textWithoutSpacesIsCutBetweenCharacters() {
    List<Passage> passages = split(plain("👩".repeat(5_000)));
    assertEquals("👩".repeat(5_000), String.join("", texts(passages)));
    passages.forEach(
        passage -> assertTrue(passage.text().codePoints().allMatch(c -> c == 0x1F469)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void passagesAreOrderedDisjointSlices(long seed) {
    CanonicalText text = new GeneratedText(seed).nextBlocks(20);
    int end = 0;
    int ordinal = 0;
    for (Passage passage : split(text)) {
      assertEquals(ordinal++, passage.ordinal());
      assertTrue(passage.span().start() >= end, "passages overlap");
      assertEquals(passage.span().of(text.value()), passage.text());
      assertEquals(text.blockAt(passage.span().start()), passage.firstBlock());
      assertEquals(text.blockAt(passage.span().end() - 1), passage.lastBlock());
      end = passage.span().end();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyBlockButHeadingsIsInPassagesWhole(long seed) {
    CanonicalText text = new GeneratedText(seed).nextBlocks(20);
    BitSet covered = new BitSet();
    split(text).forEach(passage -> covered.set(passage.span().start(), passage.span().end()));
    boolean onlyHeadings = text.blocks().stream().allMatch(Block::isHeading);
    for (Block block : text.blocks()) {
      for (int at = block.span().start(); at < block.span().end(); at++) {
        char c = text.value().charAt(at);
        if (!Character.isWhitespace(c) && c != '•') {
          assertEquals(!block.isHeading() || onlyHeadings, covered.get(at), "at " + at);
        }
      }
    }
  }

  private List<Passage> split(CanonicalText text) {
    return splitter.split(
        new Article(
            "a",
            Attribution.UNKNOWN,
            new ArticleKind.Published(),
            text,
            new Article.Origin("a.md", 1)));
  }

  private static CanonicalText plain(String... paragraphs) {
    return CanonicalText.ofPlain(String.join("\n\n", paragraphs));
  }

  private static List<String> texts(List<Passage> passages) {
    return new ArrayList<>(passages.stream().map(Passage::text).toList());
  }
}
