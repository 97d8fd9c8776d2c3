package org.quipu.corpus.draft;

import java.util.Locale;

/** An attribution field, named as its front-matter key. */
public enum Field {
  TITLE,
  AUTHORS,
  PUBLISHER,
  DATE,
  URL,
  LANG,
  LICENCE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
