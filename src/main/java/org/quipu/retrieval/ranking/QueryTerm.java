package org.quipu.retrieval.ranking;

/**
 * A word of a question as the passages of one language may hold it.
 *
 * @param word the question's word
 * @param stem what the language's analyzer makes of it
 * @param idf how telling the stem is among the passages of the language
 * @param wordIdf how telling the whole word is among all passages
 * @param known whether any passage of the language holds the stem
 */
public record QueryTerm(QueryWord word, String stem, double idf, double wordIdf, boolean known) {}
