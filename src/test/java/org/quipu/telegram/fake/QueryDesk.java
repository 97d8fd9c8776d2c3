package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The queries that wait for an answer, and the messages sent through inline and guest mode. */
final class QueryDesk {
  private final AtomicLong lastId = new AtomicLong(4_000_000_000_000_000L);
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final Map<String, ObjectNode> inlineMessages = new ConcurrentHashMap<>();

  String open() {
    String id = Long.toString(lastId.incrementAndGet());
    open.add(id);
    return id;
  }

  /** Lets a query grow too old to be answered. */
  void expire(String id) {
    open.remove(id);
  }

  /**
   * Closes a query, which can be answered once.
   *
   * @throws Refusal (400) if it is unknown, answered or too old
   */
  void answer(String id) {
    if (!open.remove(id)) {
      throw Refusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
  }

  String keepInline(ObjectNode message) {
    String id = "AAAA" + Long.toString(lastId.incrementAndGet(), 36);
    inlineMessages.put(id, message);
    return id;
  }

  Optional<ObjectNode> inlineMessage(String id) {
    return Optional.ofNullable(inlineMessages.get(id));
  }
}
