package org.quipu.retrieval;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.quipu.corpus.PublicationDate;

/**
 * A summary of an index.
 *
 * @param passagesByLang the number of passages in each language
 * @param newest the latest date of any article
 * @param corpusDigest changes whenever anything that can be quoted changes; hexadecimal
 */
public record IndexInfo(
    int articles,
    int passages,
    Map<String, Integer> passagesByLang,
    Optional<PublicationDate> newest,
    String corpusDigest,
    Instant built) {
  public IndexInfo {
    passagesByLang = Map.copyOf(passagesByLang);
  }
}
