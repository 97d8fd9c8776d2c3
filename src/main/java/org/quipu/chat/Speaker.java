package org.quipu.chat;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The author of a turn.
 *
 * @param id the person's id, or the chat's id for somebody who speaks as a chat
 * @param language the language tag of the person's client
 * @param operator whether the configuration names this person as an operator
 * @param admin whether the person is an admin of the place; evaluated only when needed, because it
 *     may take a request
 */
public record Speaker(
    long id, Optional<String> language, Kind kind, boolean operator, BooleanSupplier admin) {
  /** In which capacity somebody speaks. */
  public enum Kind {
    PERSON,
    /** Speaks as the chat that the message is in: an anonymous admin. */
    ANONYMOUS_ADMIN,
    /** Speaks as another chat, so the person's permissions are unknown. */
    CHANNEL
  }

  /** Whether this speaker may change settings that concern everybody in the place. */
  public boolean mayAdminister(Place place) {
    return switch (kind) {
      case CHANNEL -> false;
      case ANONYMOUS_ADMIN -> true;
      case PERSON -> !place.isShared() || admin.getAsBoolean();
    };
  }
}
