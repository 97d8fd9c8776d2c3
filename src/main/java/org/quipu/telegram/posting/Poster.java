package org.quipu.telegram.posting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.quipu.chat.Card;
import org.quipu.chat.Reply;
import org.quipu.store.Facts;
import org.quipu.telegram.Destination;
import org.quipu.telegram.Receipt;
import org.quipu.telegram.Refusal;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.rendering.Keyboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;

/**
 * Posts, edits and deletes cards. A card is sent as a rich message where the server accepts that,
 * else as text with entities, and if that is refused too, in the barest form that a server could
 * refuse: whatever happens to the formatting, the words arrive.
 */
public final class Poster {
  private static final Logger LOG = LoggerFactory.getLogger(Poster.class);

  private final RichMemory rich;
  private final boolean ephemeral;
  private final EphemeralMemory ephemeralForms;

  /**
   * @param ephemeral whether messages that concern one member of a group are shown to that member
   *     only
   * @param version the version of this program
   */
  public Poster(RichMode mode, boolean ephemeral, Facts facts, String version, Clock clock) {
    this.rich = new RichMemory(mode, facts, "telegram.rich", version, clock);
    this.ephemeral = ephemeral;
    this.ephemeralForms = new EphemeralMemory(facts, version, clock);
  }

  /** Whether the server is known to accept rich messages. */
  public boolean isRichProven() {
    return rich.isProven();
  }

  public Receipt post(Sender sender, Destination to, Card card, SendOptions manner)
      throws SendRefused, InterruptedException {
    if (rich.mayTry()) {
      try {
        Receipt receipt = sender.send(to, Requests.rich(card, manner));
        rich.taken();
        return receipt;
      } catch (SendRefused e) {
        forget(e);
      }
    }
    return postText(sender, to, card, manner);
  }

  private Receipt postText(Sender sender, Destination to, Card card, SendOptions manner)
      throws SendRefused, InterruptedException {
    try {
      return sender.send(to, Requests.text(card, manner));
    } catch (SendRefused e) {
      onlyIfInvalid(e);
      return sender.send(to, Requests.bare(card, manner));
    }
  }

  /**
   * Posts a short line after a card or file was refused in every form, so that the asker is not
   * left waiting.
   *
   * @param refused the refusal
   * @throws SendRefused the given refusal, if its reason was not the content
   */
  public void insteadOf(SendRefused refused, Sender sender, Destination to, String line)
      throws SendRefused, InterruptedException {
    if (!isInvalid(refused)) {
      throw refused;
    }
    LOG.warn("a message was refused in every form, and a line is sent instead");
    sender.send(to, Requests.bare(Card.line(line), SendOptions.ANSWER));
  }

  /**
   * Posts a card that only one person sees, where that is configured and the server supports it;
   * otherwise everybody sees it.
   *
   * @param person the id of the person it concerns
   */
  public Receipt postFor(Sender sender, long person, Destination to, Card card, SendOptions manner)
      throws SendRefused, InterruptedException {
    if (ephemeral && person > 0) {
      Optional<Receipt> receipt = whisper(sender, person, to, card, manner);
      if (receipt.isPresent()) {
        return receipt.get();
      }
    }
    return post(sender, to, card, manner);
  }

  private Optional<Receipt> whisper(
      Sender sender, long person, Destination to, Card card, SendOptions manner)
      throws SendRefused, InterruptedException {
    List<EphemeralForm> forms = ephemeralForms.worthATry();
    for (EphemeralForm form : forms) {
      try {
        Receipt receipt = sender.send(to, Requests.ephemeral(card, manner, form, person));
        if (receipt.message().isEmpty()) {
          ephemeralForms.taken(form);
          return Optional.of(receipt);
        }
        // A server ignores a parameter that it does not know, and then everybody sees the message:
        // delete it and try the next form.
        delete(sender, to, receipt.message().getAsInt());
      } catch (SendRefused e) {
        onlyIfInvalid(e);
      }
    }
    if (!forms.isEmpty()) {
      ephemeralForms.noneTaken();
    }
    return Optional.empty();
  }

  /** Replaces the content of a message of the bot. */
  public void edit(Sender sender, Destination in, int message, Card card)
      throws SendRefused, InterruptedException {
    if (rich.mayTry()) {
      try {
        sender.send(
            in,
            to ->
                Edits.rich(card, Keyboard.in(to.chat()))
                    .chatId(to.chat())
                    .messageId(message)
                    .build());
        rich.taken();
        return;
      } catch (SendRefused e) {
        forget(e);
      }
    }
    try {
      sender.send(
          in,
          to ->
              Edits.text(card, Keyboard.in(to.chat()))
                  .chatId(to.chat())
                  .messageId(message)
                  .build());
    } catch (SendRefused e) {
      onlyIfInvalid(e);
      sender.send(in, to -> Edits.bare(card).chatId(to.chat()).messageId(message).build());
    }
  }

  /** Replaces the content of a message that was sent through inline mode. */
  public void editInline(Sender sender, String inlineMessage, Card card)
      throws SendRefused, InterruptedException {
    if (rich.isProven()) {
      try {
        sender.call(Edits.rich(card, Keyboard.FULL).inlineMessageId(inlineMessage).build());
        return;
      } catch (SendRefused e) {
        forget(e);
      }
    }
    try {
      sender.call(Edits.text(card, Keyboard.FULL).inlineMessageId(inlineMessage).build());
    } catch (SendRefused e) {
      onlyIfInvalid(e);
      sender.call(Edits.bare(card).inlineMessageId(inlineMessage).build());
    }
  }

  public void delete(Sender sender, Destination in, int message)
      throws SendRefused, InterruptedException {
    sender.send(in, to -> DeleteMessage.builder().chatId(to.chat()).messageId(message).build());
  }

  public void document(Sender sender, Destination to, Reply.TextFile file, SendOptions manner)
      throws SendRefused, InterruptedException {
    sender.send(to, Requests.document(file, manner));
  }

  private void forget(SendRefused e) throws SendRefused {
    if (!isInvalid(e)) {
      throw e;
    }
    rich.refused(String.valueOf(e.getMessage()));
  }

  private static boolean isInvalid(SendRefused e) {
    return e.refusal() == Refusal.RICH_UNSUPPORTED || e.refusal() == Refusal.INVALID;
  }

  private static void onlyIfInvalid(SendRefused e) throws SendRefused {
    if (!isInvalid(e)) {
      throw e;
    }
    LOG.warn("a message was refused and is sent again with less in it: {}", e.getMessage());
  }
}
