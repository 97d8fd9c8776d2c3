package org.quipu.cli;

import java.util.List;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.SentRequest;

/** Matches accepted replies to questions, to count lost and duplicate replies. */
public final class Replies {
  private Replies() {}

  /** What each accepted reply answers: a chat and a message in it. */
  public static List<String> acceptedBy(FakeBotApiServer server) {
    return server.requests().stream()
        .filter(sent -> sent.method().startsWith("send") && sent.accepted())
        .map(Replies::question)
        .toList();
  }

  private static String question(SentRequest reply) {
    return reply.text("chat_id")
        + " "
        + reply.parameters().path("reply_parameters").path("message_id").asText();
  }
}
