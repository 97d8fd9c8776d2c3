package org.quipu.store;

import java.time.Duration;
import java.util.Optional;

/**
 * What is kept by the configuration in force, and for how long.
 *
 * @param texts whether the texts of answered questions are kept
 * @param updates how long finished updates are remembered, with their texts if those are kept
 * @param citations how long the citations given are remembered
 * @param verdicts how long verdicts on answers are kept; empty where none are taken
 * @param answersInMemory whether answers given are remembered while the program runs
 * @param wordsInLog whether the log may hold words of what failed
 */
public record RetentionSettings(
    boolean texts,
    Duration updates,
    Duration citations,
    Optional<Duration> verdicts,
    boolean answersInMemory,
    boolean wordsInLog) {

  /** What the shipped configuration keeps. */
  public static RetentionSettings byDefault() {
    return new RetentionSettings(
        false,
        Duration.ofDays(7),
        Duration.ofDays(3650),
        Optional.of(Duration.ofDays(365)),
        true,
        false);
  }
}
