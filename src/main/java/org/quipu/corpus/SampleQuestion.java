package org.quipu.corpus;

/**
 * A question that the curators of a corpus suggest to people who do not know it yet.
 *
 * @param lang the language tag of the question
 * @param text the question
 */
public record SampleQuestion(String lang, String text) {}
