package org.quipu.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationDesk.QuoteCheck;
import org.quipu.answer.CitationId;
import org.quipu.answer.Place;
import org.quipu.answer.RankedCitation;
import org.quipu.answer.style.CitationStyle;
import org.quipu.answer.style.Reference;
import org.quipu.chat.Library;
import org.quipu.chat.card.Overview;
import org.quipu.chat.card.Relevance;
import org.quipu.chat.words.Texts;
import org.quipu.corpus.Article;
import org.quipu.corpus.Span;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.signal.Model;

/** Makes the pages of the reading room from a corpus. Safe for many threads. */
public final class Pages {
  /** How much of an article a citation's page shows around the quote, in bytes of UTF-8. */
  private static final int AROUND_QUOTE = 15_000;

  /** How much of an article one page shows, in bytes of UTF-8. */
  private static final int PART = 100_000;

  private static final int LISTED = 25;
  private static final int LATEST = 6;
  private static final int SAMPLES = 6;
  private static final int FOUND = 5;
  private static final int OVERVIEW = 40;
  private static final int SIGNALS = 8;

  /** How many articles are looked at for one page of a filtered list. */
  private static final int MOST_LOOKED_AT = 1_500;

  private static final int LOOKED_AT_ONCE = 250;

  private final Library library;
  private final Metadata metadata;

  // Questions that are answered, by the state of the corpus and the language.
  private final Cache<String, List<String>> samples =
      Caffeine.newBuilder().maximumSize(50).executor(Runnable::run).build();

  // What was quoted lately, for those who come back when the article says something else.
  private final Cache<CitationId, String> quoted =
      Caffeine.newBuilder().maximumSize(2_000).executor(Runnable::run).build();

  public Pages(Library library, Site site) {
    this.library = library;
    this.metadata = new Metadata(site);
  }

  /** Finds out beforehand what the first readers would have to wait for. */
  public void prepare(List<Texts> languages) {
    languages.forEach(texts -> samplesFor(texts.language()));
  }

  public Page home(Frame frame) {
    IndexInfo corpus = library.info();
    return new HomePage(
        frame,
        Head.at("/", frame.say("home.lead")),
        corpus,
        languages(corpus),
        samplesFor(frame.lang()),
        library.articles(0, LATEST).stream().map(article -> line(frame, article)).toList());
  }

  private static List<String> languages(IndexInfo corpus) {
    return corpus.passagesByLang().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(tag -> !tag.equals("und"))
        .toList();
  }

  private List<String> samplesFor(String lang) {
    return samples.get(library.info().corpusDigest() + lang, _ -> samples(lang));
  }

  private List<String> samples(String lang) {
    return library.samples().get().stream()
        .sorted(Comparator.comparing(sample -> !sample.lang().startsWith(lang)))
        .map(sample -> sample.text())
        .filter(text -> library.uncounted().answer(Question.of(text), 1) instanceof Answer.Answered)
        .limit(SAMPLES)
        .toList();
  }

  /**
   * A page of articles.
   *
   * @param from how many of all articles to pass over
   */
  public Page articles(Frame frame, Narrowing filter, int from) {
    List<ArticleLine> lines = new ArrayList<>();
    int atOnce = filter.isEmpty() ? LISTED + 1 : LOOKED_AT_ONCE;
    int at = from;
    Optional<Integer> next = Optional.empty();
    boolean end = false;
    while (!end && next.isEmpty() && at - from < MOST_LOOKED_AT) {
      List<ArticleSummary> some = library.articles(at, atOnce);
      for (int i = 0; i < some.size() && next.isEmpty(); i++) {
        if (filter.pass(some.get(i))) {
          if (lines.size() == LISTED) {
            next = Optional.of(at + i);
          } else {
            lines.add(line(frame, some.get(i)));
          }
        }
      }
      at += some.size();
      end = some.size() < atOnce;
    }
    Optional<Integer> goOn = next.isPresent() || end ? next : Optional.of(at);
    String path = filter.in(new Address.Query("/articles"));
    return new ArticlesPage(
        frame,
        Head.at(from == 0 ? path : path(path, from), ""),
        filter,
        lines,
        library.info().articles(),
        next.isPresent() || end,
        from == 0 ? Optional.empty() : Optional.of(path),
        goOn.map(start -> path(path, start)));
  }

  private static String path(String path, int from) {
    return Address.with(path, "from", Integer.toString(from));
  }

  private static ArticleLine line(Frame frame, ArticleSummary article) {
    Reference reference =
        new Reference(
            "",
            article.id(),
            article.attribution().title(),
            article.attribution().writers(),
            article.attribution().publisher(),
            article.attribution().date(),
            article.attribution().url(),
            article.attribution().lang(),
            new Place(Optional.empty(), OptionalInt.empty(), OptionalInt.empty()),
            Optional.empty());
    String name = Credit.of(reference, frame.texts().terms(), Optional.empty()).name();
    return ArticleLine.of(article.id(), name, article.attribution());
  }

  /**
   * The page of an article.
   *
   * @param part of a long one, from 0
   * @return empty where there is no such article or no such part
   */
  public Optional<Page> article(Frame frame, String id, int part) {
    return library
        .article(id)
        .filter(article -> !article.text().isEmpty())
        .flatMap(article -> article(frame, article, part));
  }

  private Optional<Page> article(Frame frame, Article article, int part) {
    List<Integer> parts = Body.parts(article.text(), PART);
    if (part < 0 || part >= parts.size()) {
      return Optional.empty();
    }
    boolean last = part + 1 == parts.size();
    int end = last ? article.text().blocks().size() : parts.get(part + 1);
    Span opening = article.text().blocks().get(opening(article)).span();
    Reference reference = library.reference(library.desk().cite(article, opening));
    Credit credit = Credit.of(reference, frame.texts().terms(), Optional.empty());
    String path = Address.article(article.id(), part, Optional.empty());
    return Optional.of(
        new ArticlePage(
            frame,
            metadata.article(article, reference, credit, path, opening.of(article.text().value())),
            credit,
            About.of(article),
            article.lang(),
            Body.of(article, parts.get(part), end, Optional.empty()),
            part,
            parts.size(),
            part == 0
                ? Optional.empty()
                : Optional.of(Address.article(article.id(), part - 1, Optional.empty())),
            last
                ? Optional.empty()
                : Optional.of(Address.article(article.id(), part + 1, Optional.empty()))));
  }

  private static int opening(Article article) {
    int block = 0;
    while (block + 1 < article.text().blocks().size()
        && article.text().blocks().get(block).isHeading()) {
      block++;
    }
    return block;
  }

  /** The page of a citation, or what became of it. */
  public Page citation(Frame frame, CitationId id) {
    return switch (library.desk().open(id)) {
      case Opened.Unchanged(Citation citation) -> citation(frame, citation);
      case Opened.Changed(Article article) ->
          lost(
              frame,
              id,
              Optional.of(
                  line(
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

  // The part of the article that holds the quote, at its paragraph.
  private static String whole(Citation citation) {
    Article article = citation.quote().article();
    int block = article.text().blockAt(citation.quote().span().start());
    List<Integer> parts = Body.parts(article.text(), PART);
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

  /**
   * The answer to a question; without one, the form to ask.
   *
   * @param why whether to say why the first passage stands first
   */
  public Page search(Frame frame, Narrowing filter, boolean why) {
    String path = filter.in(new Address.Query(Address.search(frame.question())));
    if (frame.question().isBlank()) {
      return search(frame, SearchPage.Outcome.UNASKED, List.of(), Optional.empty(), filter, "");
    }
    Question question = Question.of(filter.in(frame.question()));
    Answer answer = library.answerer().answerOrClosest(question, FOUND);
    List<RankedCitation> citations =
        switch (answer) {
          case Answer.Cited cited -> cited.citations();
          case Answer.Declined declined -> declined.closest();
        };
    SearchPage.Outcome outcome =
        switch (answer) {
          case Answer.Answered _ -> SearchPage.Outcome.ANSWERED;
          case Answer.Tentative _ -> SearchPage.Outcome.TENTATIVE;
          case Answer.Declined _ -> SearchPage.Outcome.DECLINED;
        };
    return new SearchPage(
        frame,
        Head.NONE,
        outcome,
        citations.stream().map(ranked -> found(frame, ranked)).toList(),
        answer.suggestion(),
        answer.unknownWords(),
        answer instanceof Answer.Tentative tentative ? tentative.missing() : List.of(),
        filter,
        why && !citations.isEmpty()
            ? why(question, citations.getFirst(), answer.unknownWords())
            : Optional.empty(),
        Address.with(path, "why", "1"));
  }

  private static SearchPage search(
      Frame frame,
      SearchPage.Outcome outcome,
      List<SearchPage.Found> found,
      Optional<String> suggestion,
      Narrowing filter,
      String askWhy) {
    return new SearchPage(
        frame,
        Head.at("/search", ""),
        outcome,
        found,
        suggestion,
        List.of(),
        List.of(),
        filter,
        Optional.empty(),
        askWhy);
  }

  private SearchPage.Found found(Frame frame, RankedCitation ranked) {
    return new SearchPage.Found(
        quoted(frame, ranked.citation()), (int) Math.round(100 * ranked.confidence()));
  }

  private Quoted quoted(Frame frame, Citation citation) {
    return Quoted.of(citation, Credit.of(library.reference(citation), frame.texts().terms()));
  }

  private Optional<Why> why(Question question, RankedCitation first, List<String> missed) {
    try (Snapshot snapshot = library.index().snapshot()) {
      return snapshot.rank(question).passages().stream()
          .filter(ranked -> ranked.passage().equals(first.hit().passage()))
          .findFirst()
          .map(ranked -> new Why(met(first.citation()), missed, bars(ranked)));
    }
  }

  private static List<String> met(Citation citation) {
    Set<String> words = new LinkedHashSet<>();
    String text = citation.quote().article().text().value();
    citation.marks().forEach(mark -> words.add(mark.of(text).toLowerCase(Locale.ROOT)));
    return List.copyOf(words);
  }

  private static List<Why.Bar> bars(RankedPassage passage) {
    List<Model.Share> shares =
        passage.shares().stream()
            .filter(share -> share.added() != 0)
            .sorted(Comparator.comparingDouble(share -> -Math.abs(share.added())))
            .limit(SIGNALS)
            .toList();
    double most = shares.isEmpty() ? 1 : Math.abs(shares.getFirst().added());
    return shares.stream()
        .map(
            share ->
                new Why.Bar(
                    share.signal(),
                    share.added(),
                    (int) Math.round(100 * Math.abs(share.added()) / most)))
        .toList();
  }

  /** One quote of each of several sources, in the order of an overview. */
  public Page overview(Frame frame, String kind, Overview order) {
    List<Citation> all = List.of();
    if (!frame.question().isBlank()) {
      Answer answer = new Relevance(library).survey(frame.question());
      all =
          switch (answer) {
            case Answer.Cited cited -> order.order(Relevance.near(cited));
            case Answer.Declined _ -> List.of();
          };
    }
    boolean byDate = kind.equals("timeline");
    List<Quoted> dated = new ArrayList<>();
    List<Quoted> undated = new ArrayList<>();
    for (Citation citation : all.stream().limit(OVERVIEW).toList()) {
      boolean isUndated = byDate && citation.attribution().date().isEmpty();
      (isUndated ? undated : dated).add(quoted(frame, citation));
    }
    Head head = frame.question().isBlank() ? Head.at("/" + kind, "") : Head.NONE;
    return new OverviewPage(frame, head, kind, dated, undated, Math.max(0, all.size() - OVERVIEW));
  }

  /** Whether a quotation is real. */
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
      List<org.quipu.answer.CitationDesk.Difference> differences,
      Optional<Citation> real) {
    return new CheckPage(
        frame,
        Head.NONE,
        quotation,
        Optional.of(verdict),
        differences,
        real.map(citation -> quoted(frame, citation)));
  }
}
