package org.quipu.web.page;

import java.util.Optional;
import org.quipu.answer.CitationId;
import org.quipu.answer.PageAddress;

/** The paths of the reading room's pages. */
public final class Address {
  private Address() {}

  public static String citation(CitationId id) {
    return PageAddress.path(id);
  }

  /** The page of an article; an id that is not a plain path goes into the query. */
  public static String article(String id) {
    return PageAddress.path(id);
  }

  /** A part of an article's page. */
  static String article(String id, int part, Optional<String> anchor) {
    String page = article(id);
    String query = part == 0 ? "" : (page.contains("?") ? "&" : "?") + "part=" + (part + 1);
    return page + query + anchor.map(name -> "#" + name).orElse("");
  }

  public static String search(String question) {
    return "/search?q=" + encoded(question);
  }

  /** The address with another field in its query. */
  public static String with(String address, String field, String value) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash);
    String page = hash < 0 ? address : address.substring(0, hash);
    return page + (page.contains("?") ? "&" : "?") + field + "=" + encoded(value) + fragment;
  }

  /**
   * An address under construction.
   *
   * @param text the address so far
   */
  record Query(String text) {
    /** The address with another field, unless the value is empty. */
    Query with(String field, String value) {
      return value.isEmpty() ? this : new Query(Address.with(text, field, value));
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static String encoded(String text) {
    return PageAddress.encoded(text);
  }
}
