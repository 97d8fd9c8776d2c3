package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.format.clue.Byline;

/** Finds where one article of a text ends and the next begins. */
final class ArticleSplitter {
  private static final int FEWEST_TEASERS = 4;
  // Headlines in a list of articles are longer than headings inside an article.
  private static final int HEADLINE_WORDS = 5;

  /** The articles of a text without boilerplate; at least one. */
  List<Section> split(Section whole) {
    return atTitleBylines(whole)
        .or(() -> atStackedBylines(whole))
        .or(() -> atTeasers(whole))
        .orElse(List.of(whole));
  }

  private static Optional<List<Section>> atTitleBylines(Section whole) {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i + 1 < whole.paras().size(); i++) {
      Optional<Byline.Titled> titled = Byline.titled(whole.paras().get(i).text());
      if (titled.isPresent()) {
        starts.add(
            new Start(
                i,
                1,
                titled.get().title(),
                Optional.of(titled.get().byline()),
                "title line with byline"));
      }
    }
    return cut(whole, starts, 1);
  }

  private static Optional<List<Section>> atStackedBylines(Section whole) {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i + 2 < whole.paras().size(); i++) {
      Para title = whole.paras().get(i);
      Optional<Byline> byline = Byline.line(whole.paras().get(i + 1).text());
      if (title.isTitleLike() && byline.isPresent() && Byline.line(title.text()).isEmpty()) {
        starts.add(new Start(i, 2, title.text(), byline, "line above a byline"));
      }
    }
    return cut(whole, starts, 2);
  }

  private static Optional<List<Section>> cut(Section whole, List<Start> starts, int fewest) {
    if (starts.size() < fewest) {
      return Optional.empty();
    }
    List<Section> sections = new ArrayList<>();
    List<Para> before = whole.paras().subList(0, starts.getFirst().at);
    if (before.stream().anyMatch(Para::isProse)) {
      sections.add(Section.of(Findings.NONE, before));
      before = List.of();
    }
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1).at : whole.paras().size();
      if (start.at + start.lines < end) {
        sections.add(start.section(whole, end, starts.size() > 1));
      }
    }
    return sections.isEmpty()
        ? Optional.empty()
        : Optional.of(withDropped(sections, whole, before, "stands before the first article"));
  }

  // Repeated pairs of a headline and one paragraph, without other prose.
  private static Optional<List<Section>> atTeasers(Section whole) {
    List<Para> paras = whole.paras();
    int start = 0;
    while (start + 1 < paras.size() && !isTeaser(paras, start)) {
      start++;
    }
    List<Start> starts = new ArrayList<>();
    int at = start;
    while (isTeaser(paras, at)) {
      starts.add(
          new Start(
              at,
              1,
              paras.get(at).text(),
              Optional.empty(),
              "line above the paragraph, in a list of articles"));
      at += 2;
    }
    long prose = paras.stream().filter(Para::isProse).count();
    double words = starts.stream().mapToInt(s -> paras.get(s.at).words()).average().orElse(0);
    if (starts.size() < FEWEST_TEASERS || prose != starts.size() || words < HEADLINE_WORDS) {
      return Optional.empty();
    }
    List<Section> sections = new ArrayList<>();
    starts.forEach(teaser -> sections.add(teaser.section(whole, teaser.at + 2, true)));
    List<Para> around = new ArrayList<>(paras.subList(0, start));
    around.addAll(paras.subList(at, paras.size()));
    return Optional.of(withDropped(sections, whole, around, "stands outside the list of articles"));
  }

  private static boolean isTeaser(List<Para> paras, int at) {
    return at + 1 < paras.size() && paras.get(at).isTitleLike() && paras.get(at + 1).isProse();
  }

  private static List<Section> withDropped(
      List<Section> sections, Section whole, List<Para> outside, String why) {
    List<Dropped> dropped = new ArrayList<>(whole.dropped());
    outside.forEach(para -> dropped.add(new Dropped(para.text(), why)));
    Section first = sections.getFirst();
    sections.set(0, first.dropping(first.paras(), dropped));
    return sections;
  }

  private record Start(int at, int lines, String title, Optional<Byline> byline, String from) {
    Section section(Section whole, int end, boolean oneOfMany) {
      List<Finding> found = new ArrayList<>();
      found.add(new Finding(Field.TITLE, List.of(title), from, byline.isEmpty()));
      byline.ifPresent(by -> found.add(new Finding(Field.AUTHORS, by.authors(), "byline", false)));
      // Findings about the whole file (its date, its URL) need not apply to one of its articles.
      Findings own = Findings.of(found);
      return Section.of(
          oneOfMany ? own : own.orElse(whole.findings()), whole.paras().subList(at + lines, end));
    }
  }
}
