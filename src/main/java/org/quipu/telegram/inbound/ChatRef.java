package org.quipu.telegram.inbound;

import org.quipu.chat.Place;

/** A chat, as an update names it. */
public record ChatRef(long id, Place.Kind kind) {
  boolean isPrivate() {
    return kind == Place.Kind.PRIVATE;
  }
}
