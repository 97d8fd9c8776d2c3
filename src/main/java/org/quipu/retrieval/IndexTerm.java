package org.quipu.retrieval;

/** What passages can be found by. */
public sealed interface IndexTerm {
  /** A stem, in the passages of a language. */
  record Stem(String lang, String text) implements IndexTerm {}

  /** A whole word in lower case and without accents, in any passage. */
  record Word(String text) implements IndexTerm {}
}
