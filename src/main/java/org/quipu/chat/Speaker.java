package org.quipu.chat;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Who speaks.
 *
 * @param id the person's id, or the chat's id for who speaks as a chat
 * @param language the tag of the language that the person's own program uses
 * @param operator whether the configuration names this person as an operator
 * @param admin asks whether the person is an admin of the place; called only when it matters, as
 *     the answer may take a request
 */
public record Speaker(
    long id, Optional<String> language, Kind kind, boolean operator, BooleanSupplier admin) {
  /** As what somebody speaks. */
  public enum Kind {
    PERSON,
    /** Speaks as the very chat that the message is in: an admin who does not say which. */
    ANONYMOUS_ADMIN,
    /** Speaks as another chat, so nobody knows what this person may do. */
    CHANNEL
  }

  /** Whether this speaker may change what concerns everybody in the place. */
  public boolean mayAdminister(Place place) {
    return switch (kind) {
      case CHANNEL -> false;
      case ANONYMOUS_ADMIN -> true;
      case PERSON -> !place.isShared() || admin.getAsBoolean();
    };
  }
}
