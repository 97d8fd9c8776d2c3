package org.quipu.telegram.fake;

/** What the server does with a message meant for one member of a group. */
public enum EphemeralSupport {
  /** Shows it to that member alone, as from Bot API 10.2 on. */
  SHOWN,
  /** Refuses the parameter. */
  REFUSED,
  /** Overlooks the parameter and shows the message to everybody, as before Bot API 10.2. */
  OVERLOOKED
}
