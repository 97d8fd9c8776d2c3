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

  /** What the window or tab is called. */
  String title();
}
