package org.quipu.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Digest;

/**
 * Caches facts about an article's whole text that every citation of it needs, while the text is in
 * memory. Thread-safe.
 */
final class KnownTexts {
  private static final int MOST = 2_000;

  // Keyed weakly by identity, so that an unreferenced text is dropped.
  private final Cache<CanonicalText, Facts> facts =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST).executor(Runnable::run).build();

  Facts of(CanonicalText text) {
    Facts known = facts.getIfPresent(text);
    return known == null ? facts.get(text, added -> new Facts(added.value())) : known;
  }

  /** The facts about a text, each computed on first use. */
  static final class Facts {
    // The string, not the text object, which could then never be dropped.
    private final String value;
    private volatile @Nullable Digest digest;
    private volatile @Nullable String folded;

    private Facts(String value) {
      this.value = value;
    }

    Digest digest() {
      Digest known = digest;
      if (known == null) {
        known = Digest.of(value);
        digest = known;
      }
      return known;
    }

    /** See {@link FoldedText}. */
    String folded() {
      String known = folded;
      if (known == null) {
        known = FoldedText.of(value);
        folded = known;
      }
      return known;
    }
  }
}
