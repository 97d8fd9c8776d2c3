package org.quipu.web.page;

/**
 * Says that there is no such page, or why it cannot be shown.
 *
 * @param status the HTTP status
 * @param key the key of the text
 */
public record ErrorPage(Frame frame, Head head, int status, String key) implements Page {
  public ErrorPage(Frame frame, int status, String key) {
    this(frame, Head.NONE, status, key);
  }

  @Override
  public String title() {
    return frame.say(key + ".title");
  }
}
