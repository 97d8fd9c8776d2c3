package org.quipu.telegram.doors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quipu.chat.Card;
import org.quipu.chat.Conversation;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.room.Notices;
import org.quipu.telegram.Refusal;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbound.Incoming;
import org.quipu.telegram.inbound.IncomingMessage;
import org.quipu.telegram.posting.QueryAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles inline queries, and mentions in chats that the bot never joined. Stores nothing about
 * them.
 */
final class QueryDoor {
  private static final Logger LOG = LoggerFactory.getLogger(QueryDoor.class);

  private static final Duration CACHED = Duration.ofMinutes(5);

  /** For answers that may soon differ: while the corpus changes, and where nothing was found. */
  private static final Duration CACHED_BRIEFLY = Duration.ofSeconds(10);

  private static final String GUEST_ANSWER = "answer";
  private static final int TITLE = 60;

  private final Conversation conversation;
  private final Turns turns;
  private final QueryAnswers answers;
  private final Notices notices;
  private final Supplier<Instant> corpusChanged;
  private final Clock clock;

  /**
   * Creates a door.
   *
   * @param corpusChanged when the corpus last changed, as far as is known
   */
  QueryDoor(
      Conversation conversation,
      Turns turns,
      QueryAnswers answers,
      Notices notices,
      Supplier<Instant> corpusChanged,
      Clock clock) {
    this.conversation = conversation;
    this.turns = turns;
    this.answers = answers;
    this.notices = notices;
    this.corpusChanged = corpusChanged;
    this.clock = clock;
  }

  void typed(Incoming.Typed typed, Sender sender) throws SendRefused, InterruptedException {
    Reply.Results results =
        conversation.hear(turns.of(typed)) instanceof Reply.Results found
            ? found
            : new Reply.Results(List.of(), Optional.empty(), Optional.empty());
    answers.inline(sender, typed.query(), results, (int) cached(results).toSeconds());
  }

  private Duration cached(Reply.Results results) {
    boolean changing = corpusChanged.get().isAfter(clock.instant().minus(CACHED));
    return changing || results.results().isEmpty() ? CACHED_BRIEFLY : CACHED;
  }

  void asked(IncomingMessage message, String query, Sender sender)
      throws SendRefused, InterruptedException {
    Optional<Turn> turn = turns.of(message, sender);
    if (turn.isEmpty()) {
      return;
    }
    Optional<Card> card =
        switch (answer(turn.get(), message, sender)) {
          case Reply.Send send -> Optional.of(send.card());
          case Reply.Toast(String text) -> Optional.of(Card.line(text));
          default -> Optional.empty();
        };
    if (card.isPresent()) {
      answer(turn.get(), query, card.get(), sender);
    }
  }

  private void answer(Turn turn, String query, Card card, Sender sender)
      throws SendRefused, InterruptedException {
    try {
      answers.guest(sender, query, result(card));
    } catch (SendRefused e) {
      if (e.refusal() != Refusal.INVALID) {
        throw e;
      }
      LOG.warn("an answer to a guest was refused, and a line is sent instead: {}", e.getMessage());
      answers.guest(sender, query, result(Card.line(notices.refused(turn))));
    }
  }

  // The message replied to is the claim; if nothing bears on it, try the asker's own words.
  private Reply answer(Turn turn, IncomingMessage message, Sender sender) {
    Reply reply = conversation.hear(turn);
    if (turn instanceof Turn.Cite && !quotes(reply)) {
      return turns
          .ownWords(message, sender)
          .map(conversation::hear)
          .filter(QueryDoor::quotes)
          .orElse(reply);
    }
    return reply;
  }

  private static boolean quotes(Reply reply) {
    return reply instanceof Reply.Send(Card card, _, _) && !card.cited().isEmpty();
  }

  private static Reply.Result result(Card card) {
    String id = card.cited().isEmpty() ? GUEST_ANSWER : card.cited().getFirst().id().toString();
    return new Reply.Result(id, title(card), "", card);
  }

  // Never shown, but required by Telegram.
  private static String title(Card card) {
    String name =
        card.cited().stream()
            .findFirst()
            .flatMap(citation -> citation.attribution().title())
            .filter(title -> !title.isBlank())
            .orElse("Quipu");
    return name.length() <= TITLE ? name : name.substring(0, name.offsetByCodePoints(0, TITLE / 2));
  }
}
