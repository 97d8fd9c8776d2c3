package org.quipu.telegram.fake;

/** What the server knows of rich messages, by the version of the Bot API it speaks. */
public enum RichSupport {
  /** None: {@code sendRichMessage} is not found, as before Bot API 10.1. */
  NONE,
  /** Only HTML and Markdown, as in Bot API 10.1. */
  MARKUP,
  /** Blocks too, as from Bot API 10.2 on. */
  BLOCKS
}
