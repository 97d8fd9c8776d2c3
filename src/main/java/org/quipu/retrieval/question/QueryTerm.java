package org.quipu.retrieval.question;

import java.util.List;

/**
 * A word of a question as a term of the passages of one language.
 *
 * @param word the question's word
 * @param stem the stem of the word or of its translation
 * @param idf the inverse document frequency of the stem among the passages of the language, times
 *     the word's emphasis
 * @param wordIdf the inverse document frequency of the whole word among all passages, times the
 *     word's emphasis
 * @param known whether any passage of the language contains the stem or a stand-in
 * @param words whole words that count as the question's own
 * @param standIns stems that count for it, with their weights; stems of a phrase are separated by
 *     spaces
 */
public record QueryTerm(
    QueryWord word,
    String stem,
    double idf,
    double wordIdf,
    boolean known,
    List<String> words,
    List<StandIn> standIns) {
  public QueryTerm {
    words = List.copyOf(words);
    standIns = List.copyOf(standIns);
  }
}
