package org.quipu.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quipu.answer.CitationId;
import org.quipu.chat.Library;
import org.quipu.chat.card.Comparison;
import org.quipu.chat.card.Overview;
import org.quipu.chat.card.Quotations;
import org.quipu.chat.card.Timeline;
import org.quipu.chat.words.Texts;
import org.quipu.retrieval.budget.OverBudgetException;
import org.quipu.web.page.Address;
import org.quipu.web.page.ArticlePages;
import org.quipu.web.page.CitationPages;
import org.quipu.web.page.ErrorPage;
import org.quipu.web.page.Frame;
import org.quipu.web.page.HomePages;
import org.quipu.web.page.LostPage;
import org.quipu.web.page.Narrowing;
import org.quipu.web.page.OverviewPages;
import org.quipu.web.page.Page;
import org.quipu.web.page.SearchPages;
import org.quipu.web.page.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves people: parses the address of a request and sends the page. */
final class Readers {
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
  private static final int LONGEST_QUESTION = 2_000;

  /** The attribute of requests that have already been answered. */
  static final String SHOWN = "shown";

  private final Library library;
  private final Site site;
  private final HomePages homes;
  private final SearchPages searches;
  private final ArticlePages articles;
  private final CitationPages citations;
  private final OverviewPages overviews;
  private final Templates templates = new Templates();
  private final Turnstile turnstile = new Turnstile(InstantSource.system());

  Readers(Library library, Site site) {
    this.library = library;
    this.site = site;
    this.homes = new HomePages(library);
    this.searches = new SearchPages(library);
    this.articles = new ArticlePages(library, site);
    this.citations = new CitationPages(library, site);
    this.overviews = new OverviewPages(library);
  }

  /** Prepares in advance, so that the first readers wait less. */
  void prepare() {
    homes.prepare(site.languages());
  }

  Map<String, Handler> routes() {
    Map<String, Handler> routes = new LinkedHashMap<>();
    routes.put("/", request -> show(request, homes.home(frame(request))));
    routes.put("/search", this::search);
    routes.put("/articles", this::articles);
    routes.put("/a", request -> article(request, given(request, "id")));
    routes.put("/a/<id>", request -> article(request, request.pathParam("id")));
    routes.put("/c/{id}", this::citation);
    routes.put("/timeline", request -> overview(request, "timeline"));
    routes.put("/compare", request -> overview(request, "compare"));
    routes.put("/check", this::check);
    return routes;
  }

  private void search(Context request) {
    asking(
        request,
        frame -> searches.search(frame, filter(request), !given(request, "why").isEmpty()));
  }

  private void overview(Context request, String kind) {
    Quotations quotations = new Quotations(library);
    Overview order =
        kind.equals("timeline") ? new Timeline(quotations) : new Comparison(quotations);
    asking(request, frame -> overviews.overview(frame, kind, order));
  }

  private void check(Context request) {
    asking(request, frame -> citations.check(frame.asking(""), frame.question()));
  }

  private void asking(Context request, Function<Frame, Page> page) {
    Frame frame = frame(request);
    if (frame.question().length() > LONGEST_QUESTION) {
      error(request, HttpStatus.BAD_REQUEST, "wrong");
      return;
    }
    turnstile
        .pass(request, () -> page.apply(frame))
        .ifPresentOrElse(
            shown -> show(request, shown),
            () -> {
              request.header("Retry-After", "10");
              error(request, HttpStatus.TOO_MANY_REQUESTS, "busy");
            });
  }

  private void articles(Context request) {
    asking(request, frame -> articles.articles(frame, filter(request), number(request, "from", 0)));
  }

  private void article(Context request, String id) {
    Optional<Page> page = articles.article(frame(request), id, number(request, "part", 1) - 1);
    page.ifPresentOrElse(shown -> show(request, shown), () -> missing(request));
  }

  private void citation(Context request) {
    Optional<CitationId> id = CitationId.parse(request.pathParam("id"));
    if (id.isEmpty()) {
      missing(request);
      return;
    }
    Page page = citations.citation(frame(request), id.get());
    if (page instanceof LostPage lost && lost.now().isEmpty()) {
      request.status(lost.before().isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
    }
    show(request, page);
  }

  /** Shows the page for unknown addresses. */
  void missing(Context request) {
    // Pages that report something missing have already been sent.
    if (request.attribute(SHOWN) == null) {
      error(request, HttpStatus.NOT_FOUND, "missing");
    }
  }

  /** Shows an error page; the log says what failed, but not what was asked. */
  void failed(Exception e, Context request) {
    LOG.error("a page of {} failed", request.path().replaceFirst("(?<=^/[^/]{1,20}/).*", "…"), e);
    error(request, HttpStatus.INTERNAL_SERVER_ERROR, "failed");
  }

  /** Shows that a question exceeded its budget, and may be answered if it is asked again. */
  void tooMuch(OverBudgetException e, Context request) {
    request.header("Retry-After", "5");
    error(request, HttpStatus.SERVICE_UNAVAILABLE, "too.much");
  }

  private void error(Context request, HttpStatus status, String key) {
    request.status(status);
    show(request, new ErrorPage(frame(request).asking(""), status.getCode(), key));
  }

  private void show(Context request, Page page) {
    request.attribute(SHOWN, true);
    request.header("Vary", "Accept-Language, Accept-Encoding");
    request.header("Content-Language", page.frame().lang());
    request
        .contentType("text/html; charset=utf-8")
        .result(templates.html(page).getBytes(StandardCharsets.UTF_8));
  }

  private Frame frame(Context request) {
    Optional<Texts> chosen = language(given(request, "lang"));
    Texts texts = chosen.or(() -> accepted(request)).orElseGet(() -> site.languages().getFirst());
    return new Frame(site, texts, chosen.isPresent(), path(request), given(request, "q").strip());
  }

  private Optional<Texts> accepted(Context request) {
    String header = Optional.ofNullable(request.header("Accept-Language")).orElse("");
    return Arrays.stream(header.split(",", 20))
        .map(range -> range.replaceFirst(";.*", "").strip())
        .flatMap(tag -> language(tag).stream())
        .findFirst();
  }

  private Optional<Texts> language(String tag) {
    String code = tag.replaceFirst("[-_].*", "");
    return site.languages().stream()
        .filter(texts -> texts.language().equalsIgnoreCase(code))
        .findFirst();
  }

  // The page's address without the language, for its links to the other languages.
  private static String path(Context request) {
    String address = request.path();
    for (Map.Entry<String, List<String>> field : request.queryParamMap().entrySet()) {
      if (!field.getKey().equals("lang") && !field.getValue().isEmpty()) {
        address = Address.with(address, field.getKey(), field.getValue().getFirst());
      }
    }
    return address;
  }

  private static Narrowing filter(Context request) {
    return new Narrowing(
        given(request, "source"),
        given(request, "author"),
        given(request, "language"),
        given(request, "after"),
        given(request, "before"));
  }

  static String given(Context request, String field) {
    return Optional.ofNullable(request.queryParam(field)).orElse("");
  }

  private static int number(Context request, String field, int otherwise) {
    String text = given(request, field);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }
}
