package org.quipu.corpus.format.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Finds the addresses of a feed's entries.
 *
 * @param base the base of relative addresses without an {@code xml:base}; may be empty
 */
record FeedAddresses(String base) {

  static FeedAddresses of(Optional<Element> channel) {
    return new FeedAddresses(
        channel
            .flatMap(
                feed ->
                    link(feed)
                        .or(() -> Optional.of(feed.attr("xml:base")))
                        .filter(FeedAddresses::isAddress))
            .orElse(""));
  }

  /** The address of an entry; an RSS guid is an address unless it states otherwise. */
  Optional<String> of(Element entry) {
    Optional<String> guid =
        children(entry, "guid").stream()
            .filter(id -> !id.attr("isPermaLink").equalsIgnoreCase("false"))
            .map(id -> id.text().strip())
            .filter(FeedAddresses::isAddress)
            .findFirst();
    return children(entry, "feedburner:origLink").stream()
        .map(Element::text)
        .findFirst()
        .or(() -> link(entry))
        .or(() -> guid)
        .flatMap(address -> resolve(entry, address))
        .filter(FeedAddresses::isAddress)
        .map(FeedAddresses::withoutCampaign);
  }

  private static Optional<String> link(Element parent) {
    List<Element> links = new ArrayList<>(children(parent, "link"));
    links.addAll(children(parent, "atom:link"));
    return links.stream()
        .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
        .map(link -> link.hasAttr("href") ? link.attr("href") : link.text())
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .findFirst();
  }

  private static List<Element> children(Element parent, String name) {
    return parent.children().stream()
        .filter(child -> child.tagName().equalsIgnoreCase(name))
        .toList();
  }

  private Optional<String> resolve(Element entry, String address) {
    try {
      URI resolved = base.isEmpty() ? URI.create("") : URI.create(base);
      List<Element> around = new ArrayList<>(entry.parents());
      around.addFirst(entry);
      for (Element element : around.reversed()) {
        if (element.hasAttr("xml:base")) {
          resolved = resolved.resolve(element.attr("xml:base"));
        }
      }
      return Optional.of(resolved.resolve(address).toString());
    } catch (IllegalArgumentException e) {
      return Optional.of(address);
    }
  }

  // Sites add utm_source and similar parameters to count visitors; the article is the same.
  private static String withoutCampaign(String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    int hash = address.indexOf('#', query);
    String fragment = hash < 0 ? "" : address.substring(hash);
    String parameters = address.substring(query + 1, hash < 0 ? address.length() : hash);
    String kept =
        Arrays.stream(parameters.split("&", -1))
            .filter(parameter -> !parameter.startsWith("utm_"))
            .collect(Collectors.joining("&"));
    return address.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept) + fragment;
  }

  private static boolean isAddress(String text) {
    return text.length() <= 2_000 && text.matches("(?i)https?://\\S++");
  }
}
