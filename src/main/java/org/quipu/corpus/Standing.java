package org.quipu.corpus;

import java.util.List;
import java.util.Optional;

/**
 * Whether an article is still what holds, as its curators say.
 *
 * @param supersedes the ids or addresses of the older articles that it replaces
 * @param validUntil the last day, month or year for which it was meant
 */
public record Standing(List<String> supersedes, Optional<PublicationDate> validUntil) {
  public static final Standing UNSAID = new Standing(List.of(), Optional.empty());

  public Standing {
    supersedes = List.copyOf(supersedes);
  }
}
