package org.quipu.chat.room;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.PublicationDate;

/** Articles about an invented lighthouse, harbour and bridge. */
public final class Articles {
  private Articles() {}

  static final Article LIGHTHOUSE_1990 =
      published(
          "lighthouse-1990",
          "Does the Brandvik lighthouse still shine?",
          "Ada Holm",
          "Coast Courier",
          "1990-04-02",
          """
          The town had waited for weeks to hear of it. The Brandvik lighthouse employs nine keepers \
          this year, more than ever before. They live below the lamp with their families. Nobody \
          remembers a winter as long as this one, and nobody wishes for another like it.

          Ships from the north pass at night. They see the light from thirty miles away.

          In spring the paint is renewed.\
          """);

  static final Article LIGHTHOUSE_2005 =
      published(
          "lighthouse-2005",
          "Lighthouse loses its keepers",
          "Bo Lind",
          "Harbour News",
          "2005-11",
          "The Brandvik lighthouse employs two keepers now. A machine turns the lamp.");

  static final Article LIGHTHOUSE_UNDATED =
      new Article(
          "lighthouse-note",
          new Attribution(
              Optional.empty(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of("en"),
              Optional.empty(),
              List.of()),
          new ArticleKind.Published(),
          CanonicalText.ofPlain("The Brandvik lighthouse employs keepers, says an old note."),
          new Article.Origin("lighthouse-note", 1));

  public static final Article BRIDGE =
      published(
          "bridge",
          "A bridge for Orsund",
          "Cleo Marsh",
          "Coast Courier",
          "2011-06-28",
          """
          The Orsund bridge cost four million crowns. It took nine years to build.

          Two hundred people came to see it open on the first day of summer, and the mayor of the \
          town cut a ribbon that the school had woven from red and yellow wool. The band of the fire \
          brigade played until it grew dark. The ferry that had crossed the sound for eighty years \
          made its last journey the same evening with flags from bow to stern. Nobody slept.\
          """);

  static Article published(
      String id, String title, String author, String publisher, String date, String text) {
    return new Article(
        id,
        new Attribution(
            Optional.of(title),
            List.of(author),
            Optional.of(publisher),
            PublicationDate.parse(date),
            Optional.of("https://example.org/" + id),
            Optional.of("en"),
            Optional.empty(),
            List.of()),
        new ArticleKind.Published(),
        CanonicalText.ofPlain(text),
        new Article.Origin(id, 1));
  }

  public static Article withText(Article article, String text) {
    return new Article(
        article.id(),
        article.attribution(),
        article.kind(),
        CanonicalText.ofPlain(text),
        article.origin());
  }
}
