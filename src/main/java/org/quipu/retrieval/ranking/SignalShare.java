package org.quipu.retrieval.ranking;

/**
 * What one signal says of a passage.
 *
 * @param signal its name
 * @param value what it measured, about 0 to 1
 * @param share what that adds to the passage's score
 */
public record SignalShare(String signal, double value, double share) {}
