package org.quipu.retrieval.encoder;

import java.util.Set;

/** The languages for which the encoder was measured to help: see docs/encoder.md. */
final class EncodedLanguages {
  private static final Set<String> MEASURED = Set.of("en");

  private EncodedLanguages() {}

  /** Whether texts with this language tag are encoded. */
  static boolean include(String tag) {
    int subtag = tag.indexOf('-');
    return MEASURED.contains(subtag < 0 ? tag : tag.substring(0, subtag));
  }
}
