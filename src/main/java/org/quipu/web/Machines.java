package org.quipu.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.quipu.answer.Answer;
import org.quipu.answer.AnswerJson;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationId;
import org.quipu.answer.Quote;
import org.quipu.answer.style.BibTex;
import org.quipu.answer.style.CitationStyle;
import org.quipu.answer.style.CslJson;
import org.quipu.answer.style.Terms;
import org.quipu.chat.Library;
import org.quipu.corpus.Span;
import org.quipu.retrieval.Question;
import org.quipu.web.page.Address;
import org.quipu.web.page.Site;

/**
 * Serves programs: citations as JSON and for reference managers, answers, the feed, the site map.
 */
final class Machines {
  private static final int LONGEST_QUESTION = 2_000;
  private static final int MOST_ANSWERS = 50;
  private static final int USUAL_ANSWERS = 3;

  /** The number of characters around a quote that distinguish it from the same words elsewhere. */
  private static final int CONTEXT = 32;

  private final Library library;
  private final Site site;
  private final boolean shared;
  private final Listings listings;
  private final ObjectMapper json = new ObjectMapper();
  private final AnswerJson answers = new AnswerJson();
  private final Turnstile turnstile = new Turnstile(InstantSource.system());
  private final String description = description();

  /**
   * Creates handlers for a corpus.
   *
   * @param shared whether pages of other sites may read the responses too
   */
  Machines(Library library, Site site, boolean shared) {
    this.library = library;
    this.site = site;
    this.shared = shared;
    this.listings = new Listings(library, site);
  }

  Map<String, Handler> routes() {
    Map<String, Handler> routes = new LinkedHashMap<>();
    routes.put("/c/{id}.csl.json", request -> citation(request, this::cslJson));
    routes.put("/c/{id}.json", request -> citation(request, this::annotation));
    routes.put("/c/{id}.bib", request -> citation(request, this::bibTex));
    routes.put("/api/ask", this::ask);
    routes.put("/openapi.json", request -> json(request, description));
    routes.put("/feed.atom", listings::feed);
    routes.put("/sitemap.xml", listings::siteMap);
    routes.put("/sitemap/{part}", listings::siteMapPart);
    routes.put("/robots.txt", this::robots);
    return routes;
  }

  private void citation(Context request, BiConsumer<Context, Citation> answer) {
    Optional<CitationId> id = CitationId.parse(request.pathParam("id"));
    switch (id.map(library.desk()::open).orElseGet(Opened.Gone::new)) {
      case Opened.Unchanged(Citation citation) -> answer.accept(request, citation);
      case Opened.Changed _ -> error(request, HttpStatus.GONE, "the article has changed");
      case Opened.Gone() -> error(request, HttpStatus.NOT_FOUND, "there is no such citation");
    }
  }

  // https://www.w3.org/TR/annotation-model/
  private void annotation(Context request, Citation citation) {
    Quote quote = citation.quote();
    Span span = quote.span();
    String text = quote.article().text().value();
    ObjectNode root = json.createObjectNode();
    root.put("@context", "http://www.w3.org/ns/anno.jsonld");
    root.put("id", site.absolute(Address.citation(citation.id()) + ".json"));
    root.put("type", "Annotation");
    root.put("motivation", "highlighting");
    ObjectNode body = root.putObject("body");
    body.put("type", "TextualBody").put("purpose", "describing").put("format", "text/plain");
    body.put("value", CitationStyle.PLAIN.write(library.reference(citation), Terms.ENGLISH));
    ObjectNode target = root.putObject("target");
    target.put("source", site.absolute(Address.article(quote.article().id())));
    ArrayNode selectors = target.putArray("selector");
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", quote.text())
        .put("prefix", whole(text, Math.max(0, span.start() - CONTEXT), span.start()))
        .put("suffix", whole(text, span.end(), Math.min(text.length(), span.end() + CONTEXT)));
    selectors
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", span.start())
        .put("end", span.end());
    request.header("Link", "<http://www.w3.org/ns/anno.jsonld>; rel=\"describedby\"");
    send(request, "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", write(root));
  }

  // Without an unpaired surrogate at either end.
  private static String whole(String text, int start, int end) {
    int from = start < end && Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    int to = end > from && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(from, to);
  }

  private void bibTex(Context request, Citation citation) {
    attached(request, citation, ".bib");
    send(
        request,
        "application/x-bibtex; charset=utf-8",
        BibTex.file(List.of(library.reference(citation))));
  }

  private void cslJson(Context request, Citation citation) {
    attached(request, citation, ".csl.json");
    send(
        request,
        "application/vnd.citationstyles.csl+json",
        CslJson.file(List.of(library.reference(citation))));
  }

  private static void attached(Context request, Citation citation, String extension) {
    request.header(
        "Content-Disposition", "attachment; filename=\"" + citation.id() + extension + "\"");
  }

  private void ask(Context request) {
    String text = Readers.given(request, "q").strip();
    if (text.isEmpty() || text.length() > LONGEST_QUESTION) {
      error(
          request,
          HttpStatus.BAD_REQUEST,
          "give a question of at most " + LONGEST_QUESTION + " characters as q");
      return;
    }
    turnstile
        .pass(request, () -> answer(request, text))
        .ifPresentOrElse(
            line -> json(request, line),
            () -> {
              request.header("Retry-After", "10");
              error(request, HttpStatus.TOO_MANY_REQUESTS, "too many questions; ask again soon");
            });
  }

  private String answer(Context request, String text) {
    boolean claim = Readers.given(request, "kind").equals("claim");
    boolean all = !Readers.given(request, "all").isEmpty();
    Optional<String> lang =
        Optional.of(Readers.given(request, "lang")).filter(tag -> tag.matches("[A-Za-z-]{2,20}"));
    Question question =
        new Question(text, claim ? Question.Kind.CLAIM : Question.Kind.QUESTION, lang);
    long start = System.nanoTime();
    Answer answer =
        all
            ? library.answerer().answerOrClosest(question, top(request))
            : library.answerer().answer(question, top(request));
    return answers.write("q", answer, all, (System.nanoTime() - start) / 1_000);
  }

  private static int top(Context request) {
    String text = Readers.given(request, "top");
    return text.matches("\\d{1,3}")
        ? Math.clamp(Integer.parseInt(text), 1, MOST_ANSWERS)
        : USUAL_ANSWERS;
  }

  private void robots(Context request) {
    String rules =
        site.isPublic()
            ? "User-agent: *\nDisallow: /search\nDisallow: /api/\nDisallow: /check\n\nSitemap: "
                + site.absolute("/sitemap.xml")
                + "\n"
            : "User-agent: *\nDisallow: /\n";
    send(request, "text/plain; charset=utf-8", rules);
  }

  private static String description() {
    try (InputStream in = Machines.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the file openapi.json is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void error(Context request, HttpStatus status, String message) {
    request.status(status);
    json(request, write(json.createObjectNode().put("error", message)));
  }

  private void json(Context request, String text) {
    send(request, "application/json", text);
  }

  private void send(Context request, String type, String text) {
    if (shared) {
      request.header("Access-Control-Allow-Origin", "*");
    }
    request.attribute(Readers.SHOWN, true);
    request.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
  }

  private String write(ObjectNode node) {
    try {
      return json.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers is always JSON", e);
    }
  }
}
