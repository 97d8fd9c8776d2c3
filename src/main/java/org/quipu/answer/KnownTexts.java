package org.quipu.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Digest;

/**
 * What every citation of an article needs of its whole text, found once while the text is in
 * memory. Safe for many threads.
 */
final class KnownTexts {
  private static final int MOST = 2_000;

  // By the text's identity: a text that nobody holds any more is forgotten.
  private final Cache<CanonicalText, Facts> facts =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST).executor(Runnable::run).build();

  Facts of(CanonicalText text) {
    Facts known = facts.getIfPresent(text);
    return known == null ? facts.get(text, added -> new Facts(added.value())) : known;
  }

  /** The facts about a text, each found when it is first asked for. */
  static final class Facts {
    // Not the text itself, which could then never be forgotten.
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
