package org.quipu.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.answer.WebLink;
import org.quipu.corpus.Article;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.Source;

/**
 * Facts about an article besides author, publisher and date.
 *
 * @param url the address where it was published
 * @param sources the sources that it draws on
 */
public record About(Optional<String> url, Optional<Drawn> licence, List<Drawn> sources) {
  public About {
    sources = List.copyOf(sources);
  }

  /**
   * A source or a licence of an article.
   *
   * @param url its address, if it is on the web
   */
  public record Drawn(String text, Optional<String> url) {}

  static About of(Article article) {
    Attribution known = article.attribution();
    return new About(
        known.url().map(WebLink::withoutDirective).flatMap(WebLink::of),
        known.licence().map(licence -> new Drawn(licence, WebLink.of(licence))),
        known.sources().stream().map(About::drawn).toList());
  }

  private static Drawn drawn(Source source) {
    List<String> parts =
        Stream.of(source.author(), source.title(), source.publisher(), source.date())
            .flatMap(Optional::stream)
            .toList();
    String text = parts.isEmpty() ? source.url().orElse("") : String.join(" · ", parts);
    return new Drawn(text, source.url().flatMap(WebLink::of));
  }
}
