package org.quipu.corpus;

import java.util.Optional;

/**
 * A source that an article of the corpus draws on.
 *
 * @param date as the source writes it, not necessarily ISO
 */
public record Source(
    Optional<String> title,
    Optional<String> author,
    Optional<String> publisher,
    Optional<String> date,
    Optional<String> url) {}
