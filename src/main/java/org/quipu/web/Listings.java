package org.quipu.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.quipu.chat.Library;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.PublicationDate;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.web.page.Address;
import org.quipu.web.page.Site;

/** Lists articles for machines: the newest as an Atom feed, all of them as a site map. */
final class Listings {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final int NEWEST = 30;

  /**
   * The number of articles in one part of the site map, which may contain at most 50,000 addresses.
   */
  private static final int PART = 5_000;

  private final Library library;
  private final Site site;
  private final XMLOutputFactory factory = XMLOutputFactory.newFactory();

  Listings(Library library, Site site) {
    this.library = library;
    this.site = site;
  }

  // RFC 4287
  void feed(Context request) {
    List<ArticleSummary> articles = library.articles(0, NEWEST);
    Instant built = library.info().built();
    send(
        request,
        "application/atom+xml; charset=utf-8",
        xml -> {
          xml.writeStartElement("feed");
          xml.writeDefaultNamespace(ATOM);
          element(xml, "title", "Quipu");
          element(xml, "id", site.absolute("/"));
          link(xml, "self", site.absolute("/feed.atom"));
          link(xml, "alternate", site.absolute("/"));
          element(xml, "updated", instant(built));
          for (ArticleSummary article : articles) {
            entry(xml, article, built);
          }
          xml.writeEndElement();
        });
  }

  private void entry(XMLStreamWriter xml, ArticleSummary article, Instant built)
      throws XMLStreamException {
    Attribution known = article.attribution();
    String address = site.absolute(Address.article(article.id()));
    xml.writeStartElement("entry");
    element(xml, "title", known.title().orElse(article.id()));
    element(xml, "id", address);
    link(xml, "alternate", address);
    Optional<Instant> date =
        known.date().map(day -> day.earliest().atStartOfDay(ZoneOffset.UTC).toInstant());
    element(xml, "updated", instant(date.orElse(built)));
    if (date.isPresent()) {
      element(xml, "published", instant(date.get()));
    }
    List<String> authors =
        known.authors().isEmpty() ? List.of(known.publisher().orElse("Quipu")) : known.authors();
    for (String author : authors) {
      xml.writeStartElement("author");
      element(xml, "name", author);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** The whole site map if it fits, or else an index of its parts. */
  void siteMap(Context request) {
    int articles = library.info().articles();
    if (articles <= PART) {
      part(request, 0);
      return;
    }
    send(
        request,
        "application/xml; charset=utf-8",
        xml -> {
          xml.writeStartElement("sitemapindex");
          xml.writeDefaultNamespace(SITE_MAP);
          for (int part = 0; part * PART < articles; part++) {
            xml.writeStartElement("sitemap");
            element(xml, "loc", site.absolute("/sitemap/" + (part + 1) + ".xml"));
            xml.writeEndElement();
          }
          xml.writeEndElement();
        });
  }

  void siteMapPart(Context request) {
    String name = request.pathParam("part");
    if (!name.matches("[1-9]\\d{0,4}\\.xml")) {
      throw new NotFoundResponse();
    }
    part(request, Integer.parseInt(name.replace(".xml", "")) - 1);
  }

  private void part(Context request, int part) {
    List<ArticleSummary> articles = library.articles(part * PART, PART);
    if (articles.isEmpty() && part > 0) {
      throw new NotFoundResponse();
    }
    send(
        request,
        "application/xml; charset=utf-8",
        xml -> {
          xml.writeStartElement("urlset");
          xml.writeDefaultNamespace(SITE_MAP);
          if (part == 0) {
            for (String page : List.of("/", "/articles", "/timeline", "/compare")) {
              address(xml, page, Optional.empty());
            }
          }
          for (ArticleSummary article : articles) {
            address(xml, Address.article(article.id()), article.attribution().date());
          }
          xml.writeEndElement();
        });
  }

  private void address(XMLStreamWriter xml, String path, Optional<PublicationDate> date)
      throws XMLStreamException {
    xml.writeStartElement("url");
    element(xml, "loc", site.absolute(path));
    if (date.isPresent()) {
      element(xml, "lastmod", date.get().toString());
    }
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(wellFormed(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  // XML 1.0 cannot contain most control characters, not even escaped.
  private static String wellFormed(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\t\n\r]]|[\\uFFFE\\uFFFF]", "");
  }

  private static String instant(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant);
  }

  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private void send(Context request, String type, Content content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      content.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text can always be written as XML", e);
    }
    request.contentType(type).result(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
