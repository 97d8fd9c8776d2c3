package org.quipu.store;

import java.time.Duration;
import java.util.Optional;

/**
 * What the configuration in force keeps, and for how long.
 *
 * @param texts whether the texts of answered questions are kept
 * @param updates how long finished updates are remembered, with their texts if those are kept
 * @param citations how long the citations given are remembered
 * @param verdicts how long verdicts on answers are kept; empty if none are collected
 * @param answersInMemory whether answers are cached while the program runs
 * @param wordsInLog whether the log may contain words of the messages that failed
 */
public record RetentionSettings(
    boolean texts,
    Duration updates,
    Duration citations,
    Optional<Duration> verdicts,
    boolean answersInMemory,
    boolean wordsInLog) {

  /** The retention of the shipped configuration. */
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
