package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Which of the newer parts of the Bot API the server supports; tests may change it at any time. */
final class Features {
  private volatile RichSupport rich = RichSupport.BLOCKS;
  private volatile EphemeralSupport ephemeral = EphemeralSupport.RECEIVER;

  void rich(RichSupport support) {
    rich = support;
  }

  void ephemeral(EphemeralSupport support) {
    ephemeral = support;
  }

  boolean knows(ApiMethod method) {
    boolean richMethod = method.name().startsWith("sendRichMessage");
    boolean ephemeralMethod = method.name().contains("Ephemeral");
    return (rich != RichSupport.NONE || !richMethod) && (ephemeral.isThere() || !ephemeralMethod);
  }

  /** Refuses or overlooks the parameters that an older server does not know. */
  void restrict(ObjectNode parameters) {
    if (rich == RichSupport.NONE && holds(parameters, "rich_message")) {
      throw Refusal.badRequest("message text is empty");
    }
    if (rich == RichSupport.MARKUP && holds(parameters, "blocks")) {
      throw Refusal.badRequest("rich message must be non-empty");
    }
    for (String parameter : List.of("receiver_user_id", "ephemeral_message_parameters")) {
      if (parameters.has(parameter)) {
        restrictReceiver(parameters, parameter);
      }
    }
  }

  private void restrictReceiver(ObjectNode parameters, String parameter) {
    boolean isOld = parameter.equals("receiver_user_id");
    switch (ephemeral) {
      case REFUSED -> throw Refusal.badRequest(parameter + " is not supported");
      case RECEIVER, PARAMETERS, OVERLOOKED -> {
        if (ephemeral != (isOld ? EphemeralSupport.RECEIVER : EphemeralSupport.PARAMETERS)) {
          parameters.remove(parameter);
        }
      }
    }
  }

  private static boolean holds(JsonNode node, String field) {
    return node.findValue(field) != null;
  }
}
