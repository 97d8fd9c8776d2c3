package org.quipu.corpus.format.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.format.clue.Byline;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/** Reads the title, byline and date above a text, and removes them from it. */
final class HeadLines implements UnaryOperator<Section> {
  private static final int MOST_LINES = 8;
  private static final Map<String, Field> LABELS = labels();
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iU)^("
              + Stream.of(
                      WordKind.TITLE_LABEL,
                      WordKind.AUTHOR_LABEL,
                      WordKind.DATE_LABEL,
                      WordKind.PUBLISHER_LABEL,
                      WordKind.ADDRESS_LABEL)
                  .map(Language::anyOf)
                  .collect(Collectors.joining("|"))
              + "):\\s+(\\S.{0,300})$");
  private static final Pattern FIRST_PUBLISHED =
      Pattern.compile(
          "(?iU)^(?:this article was )?(?:originally|first) (?:published|appeared) (?:in|on|at|by)"
              + " (.{2,80}?)(?:(?:,| on) (.{4,40}))?\\.?$");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iU)((senior |staff |chief |special |foreign |contributing |political"
              + " )*(writer|reporter|correspondent|editor|columnist|contributor)|(translated|illustrated|edited|reviewed|photographed|photographs|photos|translation|illustrations?|traducido|traducción|traduit|übersetzt)"
              + " (by|por|par|von)[: ] ?.{2,80})");
  private static final Pattern BETWEEN = Pattern.compile("\\s+[|·•–—]\\s+");

  private static Map<String, Field> labels() {
    Map<String, Field> labels = new HashMap<>();
    Map.of(
            WordKind.TITLE_LABEL, Field.TITLE,
            WordKind.AUTHOR_LABEL, Field.AUTHORS,
            WordKind.DATE_LABEL, Field.DATE,
            WordKind.PUBLISHER_LABEL, Field.PUBLISHER,
            WordKind.ADDRESS_LABEL, Field.URL)
        .forEach(
            (kind, field) -> Language.wordsOfAll(kind).forEach(label -> labels.put(label, field)));
    return Map.copyOf(labels);
  }

  @Override
  public Section apply(Section whole) {
    Section section = title(whole);
    for (int lines = 0; lines < MOST_LINES && section.paras().size() > 1; lines++) {
      Optional<Section> next = readFirst(section);
      if (next.isEmpty()) {
        break;
      }
      section = next.get();
    }
    return section;
  }

  private static Section title(Section section) {
    List<Para> paras = section.paras();
    Para first = paras.getFirst();
    boolean titled = section.findings().get(Field.TITLE).isPresent();
    boolean readable =
        !titled && paras.size() > 1 && first.isTitleLike() && first.text().length() >= 3;
    if (!readable || isAttribution(first.text())) {
      return section;
    }
    return take(section.with(Finding.guessed(Field.TITLE, first.text(), "first line")));
  }

  private static boolean isAttribution(String line) {
    return LABELLED.matcher(line).matches()
        || Byline.line(line).isPresent()
        || Byline.dated(line).isPresent()
        || DateClue.line(line).isPresent();
  }

  private static Optional<Section> readFirst(Section section) {
    String line = section.paras().getFirst().text();
    if (line.length() > 300) {
      return Optional.empty();
    }
    return labelled(section, line)
        .or(() -> firstPublished(section, line))
        .or(() -> datedByline(section, line))
        .or(() -> byline(section, line))
        .or(() -> date(section, line))
        .or(() -> nameAboveDate(section, line))
        .or(() -> nameBelowDate(section, line))
        .or(() -> credit(section, line))
        .or(() -> several(section, line));
  }

  private static Optional<Section> labelled(Section section, String line) {
    Matcher matcher = LABELLED.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Field field = LABELS.get(matcher.group(1).toLowerCase(Locale.ROOT));
    String value = matcher.group(2).strip();
    String from = "line \"" + matcher.group(1) + ":\"";
    return switch (field) {
      case DATE ->
          DateClue.find(value)
              .map(date -> take(section.with(Finding.stated(field, date.toString(), from))));
      case AUTHORS ->
          Optional.of(take(section.with(new Finding(field, Byline.split(value), from, false))));
      case TITLE, PUBLISHER, URL, LANG, LICENCE ->
          Optional.of(take(section.with(Finding.stated(field, value, from))));
    };
  }

  private static Optional<Section> firstPublished(Section section, String line) {
    return knownFrom(section, line).map(HeadLines::take);
  }

  /** Reads where and when a text first appeared, from a line that says nothing else. */
  static Optional<Section> knownFrom(Section section, String line) {
    Matcher matcher = FIRST_PUBLISHED.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String from = "line \"originally published\"";
    Section known = section.with(Finding.guessed(Field.PUBLISHER, matcher.group(1).strip(), from));
    Optional<PublicationDate> date = Optional.ofNullable(matcher.group(2)).flatMap(DateClue::find);
    return Optional.of(
        date.map(day -> known.with(Finding.guessed(Field.DATE, day.toString(), from)))
            .orElse(known));
  }

  private static Optional<Section> byline(Section section, String line) {
    return Byline.line(line).map(byline -> take(Bylines.add(section, byline, "byline", false)));
  }

  private static Optional<Section> datedByline(Section section, String line) {
    return Byline.dated(line)
        .map(
            dated -> {
              Section known =
                  Bylines.add(section, dated.byline(), "byline with a date", !dated.announced());
              String day = dated.date().toString();
              return take(known.with(Finding.guessed(Field.DATE, day, "byline with a date")));
            });
  }

  private static Optional<Section> date(Section section, String line) {
    return DateClue.line(line)
        .map(
            date ->
                take(
                    section.with(
                        Finding.guessed(Field.DATE, date.toString(), "line above the text"))));
  }

  // A bare name is taken for an author only if a date follows it; otherwise it may be a heading.
  private static Optional<Section> nameAboveDate(Section section, String line) {
    boolean dated =
        section.paras().size() > 2 && DateClue.line(section.paras().get(1).text()).isPresent();
    return Byline.names(line)
        .filter(byline -> dated)
        .map(byline -> take(Bylines.add(section, byline, "name above the date", true)));
  }

  // A name below a date, if the text itself follows.
  private static Optional<Section> nameBelowDate(Section section, String line) {
    boolean dated = section.findings().get(Field.DATE).isPresent();
    boolean prose = section.paras().size() > 1 && section.paras().get(1).isProse();
    boolean unknown = section.findings().get(Field.AUTHORS).isEmpty();
    return Byline.names(line)
        .filter(byline -> dated && prose && unknown)
        .map(byline -> take(Bylines.add(section, byline, "name below the date", true)));
  }

  // The author's role, the translator or the illustrator: next to the byline, never alone.
  private static Optional<Section> credit(Section section, String line) {
    boolean signed =
        section.findings().get(Field.AUTHORS).isPresent()
            || Byline.line(section.paras().get(1).text()).isPresent();
    return signed && CREDIT.matcher(line).matches()
        ? Optional.of(section.dropping(0, "credit"))
        : Optional.empty();
  }

  // "Jane Doe | 28 June 2021 | 5 min read"
  private static Optional<Section> several(Section section, String line) {
    String[] parts = BETWEEN.split(line, -1);
    if (parts.length < 2 || line.length() > 150) {
      return Optional.empty();
    }
    Section known = section;
    boolean dated = false;
    for (String part : parts) {
      Optional<PublicationDate> date = DateClue.line(part);
      Optional<Byline> byline = Byline.line(part).or(() -> Byline.names(part));
      if (date.isPresent()) {
        known =
            known.with(Finding.guessed(Field.DATE, date.get().toString(), "line above the text"));
        dated = true;
      } else if (Byline.isOutlet(part)) {
        known = known.with(Finding.guessed(Field.PUBLISHER, part, "line above the text"));
      } else if (byline.isPresent()) {
        known = Bylines.add(known, byline.get(), "line above the text", true);
      } else if (!part.matches("(?i)\\d+ min(ute)?s?( read)?")) {
        return Optional.empty();
      }
    }
    return dated ? Optional.of(take(known)) : Optional.empty();
  }

  // Text that became a finding is not reported as dropped.
  private static Section take(Section section) {
    return section.keeping(section.paras().subList(1, section.paras().size()));
  }
}
