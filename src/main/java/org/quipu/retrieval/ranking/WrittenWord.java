package org.quipu.retrieval.ranking;

/**
 * What the analysis of a language makes of a word as it is written.
 *
 * @param hash of the whole word, folded
 * @param stem the hash of its stemmed term; 0 for a word that is not searched for
 * @param grams the runs of letters in the folded word, as {@link Grams} has them
 */
record WrittenWord(String lang, String written, int hash, int stem, int[] grams) {
  boolean is(String wantedLang, String text, int start, int end) {
    return written.length() == end - start
        && text.startsWith(written, start)
        && lang.equals(wantedLang);
  }
}
