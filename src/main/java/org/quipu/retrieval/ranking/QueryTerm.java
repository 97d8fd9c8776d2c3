package org.quipu.retrieval.ranking;

import java.util.List;

/**
 * A word of a question as the passages of one language may hold it.
 *
 * @param word the question's word
 * @param stem what the language's analyzer makes of it
 * @param idf how telling the stem is among the passages of the language
 * @param wordIdf how telling the whole word is among all passages
 * @param known whether any passage of the language holds the stem or a stand-in
 * @param standIns stems that count for it, with their weights
 */
public record QueryTerm(
    QueryWord word,
    String stem,
    double idf,
    double wordIdf,
    boolean known,
    List<StandIn> standIns) {
  public QueryTerm {
    standIns = List.copyOf(standIns);
  }
}
