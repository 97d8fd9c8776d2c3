package org.quipu.telegram.fake;

/** How the server treats a message for one member of a group. */
public enum EphemeralSupport {
  /** Shows it to that member alone, and knows {@code receiver_user_id} only: Bot API 10.2. */
  RECEIVER,
  /** The same, and knows {@code ephemeral_message_parameters} only: Bot API 10.3. */
  PARAMETERS,
  /** Refuses both parameters. */
  REFUSED,
  /** Overlooks both parameters and shows the message to everybody, as before Bot API 10.2. */
  OVERLOOKED;

  boolean isThere() {
    return this == RECEIVER || this == PARAMETERS;
  }
}
