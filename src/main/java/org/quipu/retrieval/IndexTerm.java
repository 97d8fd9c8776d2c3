package org.quipu.retrieval;

/** A term by which passages can be found. */
public sealed interface IndexTerm {
  /** A stem in the passages of a language. */
  record Stem(String lang, String text) implements IndexTerm {}

  /** A whole word, in lower case and without accents, in passages of any language. */
  record Word(String text) implements IndexTerm {}
}
