package org.quipu.web.page;

/** A page; its template has the name of its type. */
public sealed interface Page
    permits HomePage,
        SearchPage,
        ArticlesPage,
        ArticlePage,
        CitationPage,
        LostPage,
        OverviewPage,
        CheckPage,
        ErrorPage {
  Frame frame();

  Head head();

  /** The title of the window or tab. */
  String title();
}
