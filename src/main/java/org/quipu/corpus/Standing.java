package org.quipu.corpus;

import java.util.List;
import java.util.Optional;

/**
 * Whether an article is still valid, according to its curators.
 *
 * @param supersedes the ids, files or addresses of the older articles that it replaces
 * @param validUntil the last day, month or year of its validity
 * @param replacedBy the newest article that replaces it; known only for articles read from an index
 */
public record Standing(
    List<String> supersedes, Optional<PublicationDate> validUntil, Optional<Successor> replacedBy) {
  public static final Standing UNSAID = stated(List.of(), Optional.empty());

  public Standing {
    supersedes = List.copyOf(supersedes);
  }

  /**
   * An article that replaces another.
   *
   * @param name its title, or its id if it has none
   */
  public record Successor(
      String id, String name, Optional<PublicationDate> date, Optional<String> url) {}

  /** The standing that an article states itself. */
  public static Standing stated(List<String> supersedes, Optional<PublicationDate> validUntil) {
    return new Standing(supersedes, validUntil, Optional.empty());
  }

  /** The names by which other articles may refer to an article that they supersede. */
  public static List<String> names(String id, String file, Optional<String> url) {
    return url.isPresent() ? List.of(id, file, name(url.get())) : List.of(id, file);
  }

  /** A name in the form for comparison: an address without a trailing slash. */
  public static String name(String written) {
    String name = written.strip();
    return name.contains("://") && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }
}
