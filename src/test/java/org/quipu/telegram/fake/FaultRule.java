package org.quipu.telegram.fake;

import java.util.Optional;

/** Which requests a fault applies to, and how often. */
final class FaultRule {
  private final String method;
  private final Optional<Long> chat;
  private final int first;
  private final int times;
  private final Fault fault;
  private long seen;

  FaultRule(String method, Optional<Long> chat, int first, int times, Fault fault) {
    this.method = method;
    this.chat = chat;
    this.first = first;
    this.times = times;
    this.fault = fault;
  }

  boolean fits(String called, String chatId) {
    boolean named =
        method.equals("*") ? !called.equals("getUpdates") : method.equalsIgnoreCase(called);
    return named && chat.map(c -> c.toString().equals(chatId)).orElse(true);
  }

  /** Counts a request that fits. */
  boolean strikes() {
    seen++;
    return seen >= first && seen - first < times;
  }

  Fault fault() {
    return fault;
  }
}
