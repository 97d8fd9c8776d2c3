package org.quipu.retrieval.question;

import java.util.List;

/**
 * A word of a question as the passages of one language may hold it.
 *
 * @param word the question's word
 * @param stem what the language's analyzer makes of it, or of its translation
 * @param idf how telling the stem is among the passages of the language, times the word's emphasis
 * @param wordIdf how telling the whole word is among all passages, times the word's emphasis
 * @param known whether any passage of the language holds the stem or a stand-in
 * @param words whole words that count as the question's own
 * @param standIns stems that count for it, with their weights; those of phrases have spaces between
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
