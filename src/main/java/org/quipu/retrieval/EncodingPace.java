package org.quipu.retrieval;

/** How much of the machine encoding may use. */
public enum EncodingPace {
  /** Half of one processor, while questions are answered. */
  GENTLE,
  /** All processors. */
  FULL
}
