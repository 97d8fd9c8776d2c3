package org.quipu.telegram.posting;

/** Whether cards may be sent as rich messages. */
public enum RichMode {
  /** Wherever the server accepts them. */
  AUTO,
  /** Never. */
  OFF
}
