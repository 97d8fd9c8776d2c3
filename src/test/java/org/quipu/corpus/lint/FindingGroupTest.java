package org.quipu.corpus.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A problem of many articles is reported once. */
final class FindingGroupTest {
  private static Finding finding(String file, int line, String what) {
    return new Finding(file, line, Level.WARNING, what, "mend it");
  }

  private static List<String> lines(Stream<Finding> findings) {
    return FindingGroup.of(findings.toList()).stream()
        .flatMap(group -> group.lines().stream())
        .toList();
  }

  @Test
  void manyOfAKindAreOneAndThePlacesOfTheNext() {
    assertEquals(
        List.of(
            "a0.md:1: warning: no url; mend it",
            "    and 7 more like it: a1.md:1, a2.md:1, a3.md:1, a4.md:1, a5.md:1, …"),
        lines(IntStream.range(0, 8).mapToObj(i -> finding("a" + i + ".md", 1, "no url"))));
  }

  @Test
  void namesAndNumbersMakeNoOtherKind() {
    assertEquals(
        List.of(
            "a.md:1: warning: the id \"x\" is taken by b.md:7; mend it",
            "    and 2 more like it: c.md:1, d.md:1"),
        lines(
            Stream.of(
                finding("a.md", 1, "the id \"x\" is taken by b.md:7"),
                finding("c.md", 1, "the id \"long name\" is taken by e/f.md:70"),
                finding("d.md", 1, "the id \"\" is taken by b.md:7"))));
  }

  @Test
  void twoOfAKindAreToldApart() {
    assertEquals(
        List.of("a.md:1: warning: no url; mend it", "b.md: warning: no url; mend it"),
        lines(Stream.of(finding("a.md", 1, "no url"), finding("b.md", 0, "no url"))));
  }
}
