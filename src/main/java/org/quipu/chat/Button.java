package org.quipu.chat;

import java.nio.charset.StandardCharsets;

/** A button under a card. */
public record Button(String label, Action action) {
  /** The action of a button. */
  public sealed interface Action {
    /**
     * Sends a {@link Turn.Press}.
     *
     * @param data at most 64 bytes of UTF-8
     */
    record Press(String data) implements Action {
      private static final int MAX_BYTES = 64;

      public Press {
        if (data.isEmpty() || data.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
          throw new IllegalArgumentException("button data must have 1 to 64 bytes: " + data);
        }
      }
    }

    /**
     * Opens a page.
     *
     * @param url {@code http} or {@code https} only
     */
    record Open(String url) implements Action {}

    /**
     * Opens a page inside the chat if the door supports that, otherwise as usual; {@code https}
     * only.
     */
    record OpenInside(String url) implements Action {}

    /**
     * Copies a text.
     *
     * @param text 1 to 256 characters
     */
    record Copy(String text) implements Action {
      public static final int MAX_LENGTH = 256;

      public Copy {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
          throw new IllegalArgumentException("1 to 256 characters can be copied: " + text);
        }
      }
    }
  }

  public static Button press(String label, String data) {
    return new Button(label, new Action.Press(data));
  }
}
