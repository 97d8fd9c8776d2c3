package org.quipu.telegram;

/** Why Telegram refused a request for good. */
public enum Refusal {
  /** The server does not support rich messages or these blocks: send text with entities instead. */
  RICH_UNSUPPORTED,
  /** The topic is closed or gone; nothing can be posted there. */
  TOPIC_CLOSED,
  /** The bot is blocked, was removed, or has no right to write; the chat is marked inactive. */
  CHAT_CLOSED,
  /** The message to edit or delete is gone or too old. */
  MESSAGE_GONE,
  /** The inline, callback or guest query has expired. */
  QUERY_EXPIRED,
  /** The server or the network kept failing beyond the time limit for retries. */
  UNREACHABLE,
  /** Any other reason: the request itself is at fault. */
  INVALID
}
