package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.answer.WebLink;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.StyledText;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.Attribution;
import org.quipu.retrieval.ArticleSummary;

/** Browses the articles, latest first. */
final class ArticleList {
  private static final int PAGE = 10;

  private final Library library;

  ArticleList(Library library) {
    this.library = library;
  }

  /**
   * A page of articles.
   *
   * @param from the index of the first one, from 0
   */
  Card page(Voice voice, int from) {
    List<ArticleSummary> articles = library.articles(from, PAGE + 1);
    if (articles.isEmpty()) {
      return new Card(
          List.of(voice.line(from == 0 ? "articles.none" : "articles.end")),
          List.of(paging(from, false)),
          List.of());
    }
    List<StyledText> items =
        articles.stream().limit(PAGE).map(article -> item(voice, article)).toList();
    return new Card(
        List.of(
            new Part.Heading(voice.say("articles.title")),
            new Part.Line(
                StyledText.plain(voice.count("articles.count", library.info().articles()))),
            new Part.Items(items)),
        List.of(paging(from, articles.size() > PAGE)),
        List.of());
  }

  private static List<Button> paging(int from, boolean more) {
    List<Button> row = new ArrayList<>();
    if (from > 0) {
      row.add(Button.press("‹", new ButtonData.Articles(Math.max(0, from - PAGE)).encode()));
    }
    if (more) {
      row.add(Button.press("›", new ButtonData.Articles(from + PAGE).encode()));
    }
    return row;
  }

  private static StyledText item(Voice voice, ArticleSummary article) {
    Attribution known = article.attribution();
    String name = Labels.shorten(name(voice, article), Labels.LINE);
    StyledText.Builder text = StyledText.build();
    known
        .url()
        .flatMap(WebLink::of)
        .ifPresentOrElse(
            url -> text.add(name, new StyledText.Style.Linked(url)), () -> text.add(name));
    return text.add(" · ").add(source(voice, known)).done();
  }

  private static String name(Voice voice, ArticleSummary article) {
    Attribution known = article.attribution();
    return known
        .title()
        .or(() -> known.authors().stream().findFirst())
        .or(known::publisher)
        .orElseGet(() -> voice.say("credit.untitled", article.id()));
  }

  /** Publisher and date of an article. */
  static String source(Voice voice, Attribution known) {
    return Stream.of(
            known.publisher(),
            Optional.of(
                known.date().map(Object::toString).orElseGet(() -> voice.say("credit.undated"))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }
}
