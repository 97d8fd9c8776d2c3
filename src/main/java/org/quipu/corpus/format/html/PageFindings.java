package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.quipu.corpus.Author;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.format.clue.DateClue;

/**
 * The attribution that a page gives for its article. If sources differ, the first wins: JSON-LD,
 * then scholarly and Dublin Core tags, then OpenGraph and the publisher's own tags, then visible
 * text, which is a guess.
 */
final class PageFindings {
  private static final Pattern SAVED_FROM =
      Pattern.compile("(?i)(?:saved from url=\\(\\d+\\)|\\burl:\\s*)(https?://\\S+)");
  private static final Pattern DATE_IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/.-]|$)");

  private static final Pattern UTC = Pattern.compile("(Z|[+-]00:?00)$");
  private static final Pattern OFFSET = Pattern.compile("\\d[+-](?!00:?00)\\d{2}:?\\d{2}$");

  private final Document page;
  private final JsonLd jsonLd;
  private final MetaTags meta;
  private final List<Finding> found = new ArrayList<>();

  private PageFindings(Document page) {
    this.page = page;
    this.jsonLd = JsonLd.of(page);
    this.meta = MetaTags.of(page);
  }

  static Findings of(Document page) {
    PageFindings findings = new PageFindings(page);
    findings.title();
    findings.authors();
    findings.publisher();
    findings.date();
    findings.url();
    findings.lang();
    findings.licence();
    return Findings.of(findings.found);
  }

  private void title() {
    jsonTitle().ifPresent(text -> found.add(Finding.stated(Field.TITLE, text, "JSON-LD headline")));
    tags(
        Field.TITLE,
        title -> Optional.of(PageTitle.withoutSite(title, siteName())),
        "citation_title",
        "dc.title",
        "og:title",
        "title",
        "headline",
        "sailthru:title",
        "twitter:title",
        "parsely:title");
    PageTitle.of(page, siteName())
        .ifPresent(text -> found.add(Finding.guessed(Field.TITLE, text, "title element")));
    Optional.ofNullable(page.selectFirst("h1"))
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .ifPresent(text -> found.add(Finding.guessed(Field.TITLE, text, "first heading")));
  }

  private String siteName() {
    return meta.first("og:site_name")
        .or(() -> jsonLd.names("publisher").stream().findFirst())
        .or(() -> meta.first("application-name"))
        .orElse("");
  }

  // Some sites put their own name under "headline" or "name": the value more similar to the page's
  // title is the article's.
  private Optional<String> jsonTitle() {
    Optional<String> headline = jsonLd.text("headline");
    Optional<String> name = jsonLd.text("name");
    if (headline.isEmpty() || name.isEmpty()) {
      return headline.or(() -> name);
    }
    String title = PageTitle.of(page, siteName()).orElse("");
    boolean nameFits = TitleHeading.similarity(title, name.get()) > 0.75;
    boolean headlineFits = TitleHeading.similarity(title, headline.get()) > 0.75;
    return nameFits && !headlineFits ? name : headline;
  }

  private void authors() {
    List<Author> writers = jsonLd.writers("author");
    if (!writers.isEmpty()) {
      found.add(Finding.writers(writers, "JSON-LD author"));
    }
    for (String name :
        List.of(
            "citation_author",
            "dc.creator",
            "author",
            "parsely:author",
            "sailthru:author",
            "article:author",
            "article:author_name",
            "og:article:author",
            "byl")) {
      add(Authors.clean(meta.all(name)), name + " tag", false);
    }
    new VisibleByline(page).find().ifPresent(found::add);
  }

  private void add(List<String> names, String from, boolean guess) {
    if (!names.isEmpty()) {
      found.add(new Finding(Field.AUTHORS, names, from, guess));
    }
  }

  private void publisher() {
    jsonLd.names("publisher").stream()
        .findFirst()
        .ifPresent(name -> found.add(Finding.stated(Field.PUBLISHER, name, "JSON-LD publisher")));
    tags(
        Field.PUBLISHER,
        Optional::of,
        "og:site_name",
        "citation_journal_title",
        "citation_publisher",
        "dc.publisher",
        "application-name",
        "copyright");
  }

  private void date() {
    Optional<String> published = jsonLd.text("datePublished").or(() -> jsonLd.text("dateCreated"));
    // The date that readers saw is the publisher's local date, which a time with an offset reveals.
    if (published.filter(UTC.asPredicate()).isPresent()) {
      meta.first("article:published_time")
          .filter(OFFSET.asPredicate())
          .flatMap(PageFindings::isoDate)
          .ifPresent(
              date -> found.add(Finding.stated(Field.DATE, date, "article:published_time tag")));
    }
    published
        .flatMap(PageFindings::isoDate)
        .ifPresent(date -> found.add(Finding.stated(Field.DATE, date, "JSON-LD datePublished")));
    tags(
        Field.DATE,
        PageFindings::isoDate,
        "article:published_time",
        "citation_publication_date",
        "citation_date",
        "dc.date.issued",
        "dc.date",
        "datepublished",
        "parsely:pub-date",
        "sailthru:date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "published_time",
        "published_at",
        "pub_date",
        "article.published",
        "article:published",
        "article_date_original",
        "originalpublicationdate",
        "og:published_time",
        "og:pubdate",
        "bt:pubdate",
        "cxenseparse:recs:publishtime",
        "displaydate",
        "ptime",
        "date");
    timeElement("[itemprop=datePublished]", "datePublished item", false);
    timeElement(
        "article time[datetime], time[pubdate], time.published, time.entry-date",
        "time element",
        true);
    timeElement("time[datetime]", "time element", true);
    new VisibleDate(page).find().ifPresent(found::add);
    url(Field.URL)
        .map(DATE_IN_ADDRESS::matcher)
        .filter(Matcher::find)
        .flatMap(PageFindings::addressDate)
        .ifPresent(date -> found.add(Finding.guessed(Field.DATE, date, "address of the page")));
  }

  private static Optional<String> addressDate(Matcher matcher) {
    return DateClue.find(matcher.group(1) + "/" + matcher.group(2) + "/" + matcher.group(3))
        .map(Object::toString);
  }

  private void timeElement(String selector, String from, boolean guess) {
    for (Element element : page.select(selector)) {
      String written =
          element.hasAttr("datetime")
              ? element.attr("datetime")
              : element.hasAttr("content") ? element.attr("content") : element.text();
      Optional<String> date = isoDate(written);
      if (date.isPresent()) {
        found.add(new Finding(Field.DATE, List.of(date.get()), from, guess));
        return;
      }
    }
  }

  private static Optional<String> isoDate(String written) {
    return DateClue.find(written).map(Object::toString);
  }

  private Optional<String> url(Field field) {
    return found.stream()
        .filter(finding -> finding.field() == field)
        .map(Finding::first)
        .findFirst();
  }

  private void url() {
    Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
        .map(link -> link.attr("href"))
        .flatMap(PageFindings::webAddress)
        .ifPresent(url -> found.add(Finding.stated(Field.URL, url, "canonical link")));
    tags(Field.URL, PageFindings::webAddress, "og:url", "citation_public_url", "twitter:url");
    jsonLd
        .address("url")
        .or(() -> jsonLd.address("mainEntityOfPage"))
        .flatMap(PageFindings::webAddress)
        .ifPresent(url -> found.add(Finding.stated(Field.URL, url, "JSON-LD url")));
    savedFrom()
        .ifPresent(
            url ->
                found.add(
                    Finding.stated(Field.URL, url, "note of the browser that saved the page")));
  }

  private Optional<String> savedFrom() {
    List<Node> top = new ArrayList<>(page.childNodes());
    page.children().forEach(html -> top.addAll(html.childNodes()));
    for (Node node : top) {
      if (node instanceof Comment comment) {
        Matcher matcher = SAVED_FROM.matcher(comment.getData());
        if (matcher.find()) {
          return webAddress(withoutPlace(matcher.group(1)));
        }
      }
    }
    return Optional.empty();
  }

  // Browsers also note the fragment at which the page was open.
  private static String withoutPlace(String address) {
    int hash = address.indexOf('#');
    boolean place = hash > 0 && !address.startsWith("#!", hash) && !address.startsWith("#/", hash);
    return place ? address.substring(0, hash) : address;
  }

  static Optional<String> webAddress(String address) {
    String text = address.strip();
    return text.matches("(?i)https?://[^\\s\"<>]{3,2000}") ? Optional.of(text) : Optional.empty();
  }

  private void lang() {
    language(page.select("html").attr("lang"))
        .or(() -> language(page.select("html").attr("xml:lang")))
        .ifPresent(tag -> found.add(Finding.stated(Field.LANG, tag, "lang of the page")));
    jsonLd
        .text("inLanguage")
        .flatMap(PageFindings::language)
        .ifPresent(tag -> found.add(Finding.stated(Field.LANG, tag, "JSON-LD inLanguage")));
    tags(
        Field.LANG,
        PageFindings::language,
        "content-language",
        "dc.language",
        "language",
        "og:locale");
  }

  private void licence() {
    tags(Field.LICENCE, Optional::of, "dc.rights", "dc.license", "dc.licence");
    Optional.ofNullable(page.selectFirst("link[rel=license], a[rel=license]"))
        .map(link -> link.attr("href"))
        .flatMap(PageFindings::webAddress)
        .ifPresent(url -> found.add(Finding.stated(Field.LICENCE, url, "licence link")));
  }

  static Optional<String> language(String written) {
    String tag = written.strip().replace('_', '-');
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        ? Optional.of(Locale.forLanguageTag(tag).toLanguageTag())
        : Optional.empty();
  }

  private void tags(Field field, Function<String, Optional<String>> read, String... names) {
    for (String name : names) {
      meta.first(name)
          .flatMap(read)
          .ifPresent(value -> found.add(Finding.stated(field, value, name + " tag")));
    }
  }
}
