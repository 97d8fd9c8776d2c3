package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which of the newer parts of the Bot API the server speaks; a test may change it at any time. */
final class Features {
  private volatile RichSupport rich = RichSupport.BLOCKS;
  private volatile EphemeralSupport ephemeral = EphemeralSupport.SHOWN;

  void rich(RichSupport support) {
    rich = support;
  }

  void ephemeral(EphemeralSupport support) {
    ephemeral = support;
  }

  boolean knows(ApiMethod method) {
    boolean richMethod = method.name().startsWith("sendRichMessage");
    boolean ephemeralMethod = method.name().contains("Ephemeral");
    return (rich != RichSupport.NONE || !richMethod)
        && (ephemeral == EphemeralSupport.SHOWN || !ephemeralMethod);
  }

  /** Refuses or overlooks the parameters that an older server does not know. */
  void restrict(ObjectNode parameters) {
    if (rich == RichSupport.NONE && holds(parameters, "rich_message")) {
      throw Refusal.badRequest("message text is empty");
    }
    if (rich == RichSupport.MARKUP && holds(parameters, "blocks")) {
      throw Refusal.badRequest("rich message must be non-empty");
    }
    if (parameters.has("receiver_user_id")) {
      restrictReceiver(parameters);
    }
  }

  private void restrictReceiver(ObjectNode parameters) {
    switch (ephemeral) {
      case SHOWN -> {}
      case REFUSED -> throw Refusal.badRequest("receiver_user_id is not supported");
      case OVERLOOKED -> {
        parameters.remove("receiver_user_id");
        parameters.remove("callback_query_id");
      }
    }
  }

  private static boolean holds(JsonNode node, String field) {
    return node.findValue(field) != null;
  }
}
