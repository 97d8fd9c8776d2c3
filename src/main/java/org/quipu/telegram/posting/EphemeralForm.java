package org.quipu.telegram.posting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** How a request says that only one member of a group shall see its message. */
enum EphemeralForm {
  /** A separate object, {@code ephemeral_message_parameters}: from Bot API 10.3 on. */
  PARAMETERS {
    @Override
    SendMessage build(SendMessage.SendMessageBuilder<?, ?> message, long person) {
      return new WithParameters(message, new Parameters(person));
    }
  },

  /** The parameter {@code receiver_user_id}: Bot API 10.2. */
  RECEIVER {
    @Override
    SendMessage build(SendMessage.SendMessageBuilder<?, ?> message, long person) {
      return message.receiverUserId(person).build();
    }
  };

  /**
   * Builds the request.
   *
   * @param person the id of the member who shall see the message
   */
  abstract SendMessage build(SendMessage.SendMessageBuilder<?, ?> message, long person);

  /** The fields of the Bot API's {@code EphemeralMessageParameters} that Quipu uses. */
  private record Parameters(@JsonProperty("receiver_user_id") long receiver)
      implements Serializable {}

  /** {@code sendMessage} with the parameter that the library does not know yet. */
  private static final class WithParameters extends SendMessage {
    private static final long serialVersionUID = 1L;

    private final Parameters parameters;

    WithParameters(SendMessageBuilder<?, ?> message, Parameters parameters) {
      super(message);
      this.parameters = parameters;
    }

    @JsonProperty("ephemeral_message_parameters")
    Parameters parameters() {
      return parameters;
    }
  }
}
