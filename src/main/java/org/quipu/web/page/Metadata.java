package org.quipu.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Citation;
import org.quipu.answer.WebLink;
import org.quipu.answer.style.Reference;
import org.quipu.corpus.Article;
import org.quipu.corpus.Author;
import org.quipu.corpus.PublicationDate;
import org.quipu.web.page.Head.Tag;

/**
 * Creates a page's metadata: Highwire tags and schema.org for reference managers, Open Graph for
 * link previews.
 */
final class Metadata {
  private static final int LONGEST_DESCRIPTION = 300;

  private final ObjectMapper json = new ObjectMapper();
  private final Site site;

  Metadata(Site site) {
    this.site = site;
  }

  /** The head of an article's page. */
  Head article(Article article, Reference reference, Credit credit, String path, String opening) {
    List<Tag> tags = new ArrayList<>(highwire(article, reference, credit, path));
    tags.addAll(openGraph(article, credit, path, opening));
    return new Head(
        shortened(opening),
        Optional.of(path),
        tags,
        Optional.of(forScript(article(article, reference, credit, path))),
        Optional.empty());
  }

  /** The head of a citation's page. */
  Head citation(Citation citation, Reference reference, Credit credit) {
    Article article = citation.quote().article();
    String path = Address.citation(citation.id());
    String inPlace = Address.article(article.id());
    List<Tag> tags = new ArrayList<>(highwire(article, reference, credit, inPlace));
    tags.addAll(openGraph(article, credit, path, citation.quote().text()));
    ObjectNode quotation = json.createObjectNode();
    quotation.put("@context", "https://schema.org");
    quotation.put("@type", "Quotation");
    quotation.put("url", site.absolute(path));
    quotation.put("text", citation.quote().text());
    article.attribution().lang().ifPresent(lang -> quotation.put("inLanguage", lang));
    people(quotation, "creator", reference.writers());
    ObjectNode whole = article(article, reference, credit, inPlace);
    whole.remove("@context");
    quotation.set("isPartOf", whole);
    return new Head(
        shortened(citation.quote().text()),
        Optional.of(path),
        tags,
        Optional.of(forScript(quotation)),
        Optional.of(path + ".json"));
  }

  private List<Tag> highwire(Article article, Reference reference, Credit credit, String path) {
    List<Tag> tags = new ArrayList<>();
    tags.add(named("citation_title", credit.name()));
    reference.authors().forEach(author -> tags.add(named("citation_author", author.name())));
    reference
        .date()
        .ifPresent(
            date ->
                tags.add(named("citation_publication_date", date.toString().replace('-', '/'))));
    reference.publisher().ifPresent(name -> tags.add(named("citation_publisher", name)));
    article.attribution().lang().ifPresent(lang -> tags.add(named("citation_language", lang)));
    tags.add(
        named(
            "citation_public_url",
            reference.url().flatMap(WebLink::of).orElse(site.absolute(path))));
    tags.add(named("citation_fulltext_html_url", site.absolute(path)));
    return tags;
  }

  private List<Tag> openGraph(Article article, Credit credit, String path, String words) {
    List<Tag> tags = new ArrayList<>();
    tags.add(property("og:type", "article"));
    tags.add(property("og:site_name", "Quipu"));
    tags.add(property("og:url", site.absolute(path)));
    tags.add(property("og:title", withWho(credit)));
    tags.add(property("og:description", shortened(words)));
    article
        .attribution()
        .lang()
        .ifPresent(lang -> tags.add(property("og:locale", lang.replace('-', '_'))));
    credit.date().ifPresent(date -> tags.add(property("article:published_time", date.toString())));
    article.attribution().authors().forEach(name -> tags.add(property("article:author", name)));
    tags.add(named("twitter:card", "summary"));
    return tags;
  }

  private static String withWho(Credit credit) {
    List<String> parts = new ArrayList<>(List.of(credit.name()));
    parts.addAll(credit.who());
    credit.date().map(PublicationDate::toString).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private ObjectNode article(Article article, Reference reference, Credit credit, String path) {
    ObjectNode node = json.createObjectNode();
    node.put("@context", "https://schema.org");
    node.put("@type", article.isComment() ? "Comment" : "Article");
    node.put(article.isComment() ? "name" : "headline", credit.name());
    node.put("url", site.absolute(path));
    reference.url().flatMap(WebLink::of).ifPresent(url -> node.put("sameAs", url));
    people(node, "author", reference.writers());
    reference
        .publisher()
        .ifPresent(
            name -> node.putObject("publisher").put("@type", "Organization").put("name", name));
    reference.date().ifPresent(date -> node.put("datePublished", date.toString()));
    article.attribution().lang().ifPresent(lang -> node.put("inLanguage", lang));
    article.attribution().licence().ifPresent(licence -> node.put("license", licence));
    List<About.Drawn> sources = About.of(article).sources();
    if (!sources.isEmpty()) {
      ArrayNode based = node.putArray("isBasedOn");
      for (About.Drawn source : sources) {
        ObjectNode work = based.addObject().put("@type", "CreativeWork").put("name", source.text());
        source.url().ifPresent(url -> work.put("url", url));
      }
    }
    return node;
  }

  // A name of unknown kind gets no type.
  private static void people(ObjectNode node, String field, List<Author> authors) {
    if (authors.isEmpty()) {
      return;
    }
    ArrayNode people = node.putArray(field);
    for (Author author : authors) {
      ObjectNode one = people.addObject();
      switch (author) {
        case Author.Person _ -> one.put("@type", "Person");
        case Author.Body _ -> one.put("@type", "Organization");
        case Author.Unsaid _ -> {}
      }
      one.put("name", author.name());
    }
  }

  // Text that ends a script element, or changes the parser's state inside one, must be escaped.
  private String forScript(ObjectNode node) {
    try {
      return json.writeValueAsString(node)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings is always JSON", e);
    }
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST_DESCRIPTION) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_DESCRIPTION);
    int end = space > LONGEST_DESCRIPTION / 2 ? space : LONGEST_DESCRIPTION;
    return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end) + "…";
  }

  private static Tag named(String name, String content) {
    return new Tag(name, content, false);
  }

  private static Tag property(String name, String content) {
    return new Tag(name, content, true);
  }
}
