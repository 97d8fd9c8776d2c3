package org.quipu.telegram.fake;

/** The server's support for rich messages, by version of the Bot API. */
public enum RichSupport {
  /** None: {@code sendRichMessage} is not found, as before Bot API 10.1. */
  NONE,
  /** Only HTML and Markdown, as in Bot API 10.1. */
  MARKUP,
  /** Blocks too, as from Bot API 10.2 on. */
  BLOCKS
}
