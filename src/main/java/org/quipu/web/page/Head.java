package org.quipu.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The metadata of a page.
 *
 * @param description a description in one sentence; may be empty
 * @param canonical the canonical path of the page
 * @param tags tags for reference managers and for link previews
 * @param jsonLd metadata in schema.org's vocabulary, escaped for a script element
 * @param annotation the path of the same content as JSON
 */
public record Head(
    String description,
    Optional<String> canonical,
    List<Tag> tags,
    Optional<String> jsonLd,
    Optional<String> annotation) {
  /** No metadata, and not to be indexed by search engines. */
  public static final Head NONE =
      new Head("", Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  public Head {
    tags = List.copyOf(tags);
  }

  /**
   * A meta element.
   *
   * @param property whether it is identified by a property (Open Graph) rather than by a name
   */
  public record Tag(String name, String content, boolean property) {}

  static Head at(String path, String description) {
    return new Head(description, Optional.of(path), List.of(), Optional.empty(), Optional.empty());
  }
}
