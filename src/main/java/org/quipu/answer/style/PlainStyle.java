package org.quipu.answer.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists author, title, publisher and date, separated by commas. */
final class PlainStyle {
  private PlainStyle() {}

  static String write(Reference reference, Terms terms) {
    List<String> parts = new ArrayList<>();
    reference.byline().ifPresent(parts::add);
    reference.title().ifPresent(title -> parts.add("“" + title + "”"));
    reference
        .commentOn()
        .ifPresent(on -> parts.add(on.name().map(terms.commentOn()).orElse(terms.comment())));
    reference.publisher().ifPresent(parts::add);
    if (reference.isNameless()) {
      parts.add(terms.untitled().apply(reference.articleId()));
    }
    parts.add(reference.date().map(Object::toString).orElse(terms.undated()));
    reference.place().page().ifPresent(page -> parts.add("p. " + page));
    Optional.of(reference.place().label()).filter(label -> !label.isEmpty()).ifPresent(parts::add);
    reference.url().ifPresent(parts::add);
    return String.join(", ", parts);
  }
}
