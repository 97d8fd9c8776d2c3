package org.quipu.chat.room;

import java.time.Duration;
import org.quipu.chat.Turn;
import org.quipu.chat.words.Languages;
import org.quipu.store.Chats;

/** Notices that a door shows on its own account, in the language of the place. */
public final class Notices {
  private final SettingsDesk settings;

  /** Creates notices for chats with the given settings, in the given languages. */
  public Notices(Chats chats, Languages languages) {
    settings = new SettingsDesk(chats, languages);
  }

  /** A request for a pause, for somebody who floods. */
  public String pause(Turn turn, Duration wait) {
    return settings.voice(turn).count("notice.pause", Math.max(1, wait.toSeconds()));
  }

  /**
   * A notice that the bot failed.
   *
   * @param correlation the id under which the log has the details
   */
  public String apology(Turn turn, String correlation) {
    return settings.voice(turn).say("notice.apology", correlation);
  }

  /** A notice that Telegram no longer lets the bot delete a message. */
  public String cannotDelete(Turn turn) {
    return settings.voice(turn).say("toast.delete.failed");
  }

  /** A notice that no button has the chosen number. */
  public String noSuchNumber(Turn turn, String number) {
    return settings.voice(turn).say("notice.number", number);
  }

  /** A notice that Telegram refused an answer in every form. */
  public String refused(Turn turn) {
    return settings.voice(turn).say("notice.refused");
  }

  /** A notice that Telegram refused the card of a button in every form. */
  public String notShown(Turn turn) {
    return settings.voice(turn).say("toast.refused");
  }

  /** A notice that a button is too old to work. */
  public String expired(Turn turn) {
    return settings.voice(turn).say("toast.expired");
  }
}
