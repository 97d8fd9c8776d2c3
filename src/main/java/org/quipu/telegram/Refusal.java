package org.quipu.telegram;

/** Why Telegram refused a request for good. */
public enum Refusal {
  /** The server does not know rich messages, or not these blocks: send text with entities. */
  RICH_UNSUPPORTED,
  /** The topic is closed or gone, and nothing can be said there. */
  TOPIC_CLOSED,
  /** The bot is blocked, was removed, or has no right to write; the chat is marked inactive. */
  CHAT_CLOSED,
  /** The message to edit or delete is gone or too old. */
  MESSAGE_GONE,
  /** The inline, callback or guest query has expired. */
  QUERY_EXPIRED,
  /** The server or the network kept failing for longer than it is worth waiting. */
  UNREACHABLE,
  /** Anything else: a fault of the request itself. */
  INVALID
}
