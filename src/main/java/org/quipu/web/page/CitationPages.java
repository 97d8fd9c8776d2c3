package org.quipu.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationDesk.QuoteCheck;
import org.quipu.answer.CitationId;
import org.quipu.answer.style.CitationStyle;
import org.quipu.answer.style.Reference;
import org.quipu.chat.Library;
import org.quipu.corpus.Article;
import org.quipu.retrieval.ArticleSummary;

/**
 * Creates the pages that show a quotation in its context, and those that check a quotation.
 * Thread-safe.
 */
public final class CitationPages {
  /** The size of the context around the quote on a citation's page, in bytes of UTF-8. */
  private static final int AROUND_QUOTE = 15_000;

  private final Library library;
  private final Metadata metadata;

  // Recent quotes, for readers who return after the article has changed.
  private final Cache<CitationId, String> quoted =
      Caffeine.newBuilder().maximumSize(2_000).executor(Runnable::run).build();

  public CitationPages(Library library, Site site) {
    this.library = library;
    this.metadata = new Metadata(site);
  }

  /** The page of a citation, or the page that says that it has changed or is gone. */
  public Page citation(Frame frame, CitationId id) {
    return switch (library.desk().open(id)) {
      case Opened.Unchanged(Citation citation) -> citation(frame, citation);
      case Opened.Changed(Article article) ->
          lost(
              frame,
              id,
              Optional.of(
                  ArticleLine.of(
                      frame,
                      new ArticleSummary(article.id(), article.attribution(), article.kind()))));
      case Opened.Gone() -> lost(frame, id, Optional.empty());
    };
  }

  private LostPage lost(Frame frame, CitationId id, Optional<ArticleLine> now) {
    return new LostPage(frame, Head.NONE, Optional.ofNullable(quoted.getIfPresent(id)), now);
  }

  private CitationPage citation(Frame frame, Citation citation) {
    quoted.put(citation.id(), citation.quote().text());
    Article article = citation.quote().article();
    Reference reference = library.reference(citation);
    Credit credit = Credit.of(reference, frame.texts().terms());
    return new CitationPage(
        frame,
        metadata.citation(citation, reference, credit),
        Quoted.of(citation, credit),
        About.of(article),
        Body.around(article, citation.quote().span(), AROUND_QUOTE),
        styles(frame, reference),
        whole(citation),
        frame.site().absolute(Address.citation(citation.id())));
  }

  private static List<CitationPage.Styled> styles(Frame frame, Reference reference) {
    List<CitationPage.Styled> styles = new ArrayList<>();
    for (CitationStyle style : CitationStyle.values()) {
      styles.add(
          new CitationPage.Styled(
              style.label(), style.write(reference, frame.texts().terms()).strip()));
    }
    return styles;
  }

  // The part of the article that contains the quote, at its paragraph.
  private static String whole(Citation citation) {
    Article article = citation.quote().article();
    int block = article.text().blockAt(citation.quote().span().start());
    List<Integer> parts = Body.parts(article.text(), ArticlePages.PART);
    int part = parts.size() - 1;
    while (parts.get(part) > block) {
      part--;
    }
    OptionalInt paragraph = citation.place().paragraph();
    return Address.article(
        article.id(),
        part,
        paragraph.isPresent() ? Optional.of("p" + paragraph.getAsInt()) : Optional.empty());
  }

  /** The page that checks a quotation. */
  public Page check(Frame frame, String quotation) {
    if (quotation.isBlank()) {
      return new CheckPage(
          frame, Head.at("/check", ""), "", Optional.empty(), List.of(), Optional.empty());
    }
    return switch (library.desk().check(quotation)) {
      case QuoteCheck.Exact(Citation citation) ->
          checked(frame, quotation, "exact", List.of(), Optional.of(citation));
      case QuoteCheck.Near(Citation citation, var differences) ->
          checked(frame, quotation, "near", differences, Optional.of(citation));
      case QuoteCheck.Absent() -> checked(frame, quotation, "absent", List.of(), Optional.empty());
    };
  }

  private CheckPage checked(
      Frame frame,
      String quotation,
      String verdict,
      List<CitationDesk.Difference> differences,
      Optional<Citation> real) {
    return new CheckPage(
        frame,
        Head.NONE,
        quotation,
        Optional.of(verdict),
        differences,
        real.map(citation -> Quoted.of(frame, library, citation)));
  }
}
