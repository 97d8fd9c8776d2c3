package org.quipu.web.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page says to machines.
 *
 * @param description in a sentence; may be empty
 * @param canonical the path under which the page should be known
 * @param tags for reference managers and for previews of links
 * @param jsonLd in schema.org's terms, ready to stand inside a script element
 * @param annotation the path of the same as JSON
 */
public record Head(
    String description,
    Optional<String> canonical,
    List<Tag> tags,
    Optional<String> jsonLd,
    Optional<String> annotation) {
  /** Nothing to say, and not to be kept by search engines. */
  public static final Head NONE =
      new Head("", Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  public Head {
    tags = List.copyOf(tags);
  }

  /**
   * A meta element.
   *
   * @param property whether it is known by a property (Open Graph) rather than by a name
   */
  public record Tag(String name, String content, boolean property) {}

  static Head at(String path, String description) {
    return new Head(description, Optional.of(path), List.of(), Optional.empty(), Optional.empty());
  }
}
