package org.quipu.corpus;

import java.util.Optional;

/**
 * Where an article of the corpus took its facts from, as that source states itself.
 *
 * @param date as the source writes it, not necessarily ISO
 */
public record Source(
    Optional<String> title,
    Optional<String> author,
    Optional<String> publisher,
    Optional<String> date,
    Optional<String> url) {}
