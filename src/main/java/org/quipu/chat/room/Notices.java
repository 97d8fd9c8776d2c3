package org.quipu.chat.room;

import java.time.Duration;
import org.quipu.chat.Turn;
import org.quipu.chat.words.Languages;
import org.quipu.store.Chats;

/** What a door says by itself, in the language of the place. */
public final class Notices {
  private final SettingsDesk settings;

  /** The notices for chats with these settings. */
  public Notices(Chats chats, Languages languages) {
    settings = new SettingsDesk(chats, languages);
  }

  /** Asks somebody who floods for a pause. */
  public String pause(Turn turn, Duration wait) {
    return settings.voice(turn).count("notice.pause", Math.max(1, wait.toSeconds()));
  }

  /**
   * Says that something went wrong here.
   *
   * @param correlation under which the log tells what
   */
  public String apology(Turn turn, String correlation) {
    return settings.voice(turn).say("notice.apology", correlation);
  }

  /** Says that Telegram no longer lets the bot delete a message. */
  public String cannotDelete(Turn turn) {
    return settings.voice(turn).say("toast.delete.failed");
  }

  /** Says that no button has the number that somebody chose. */
  public String noSuchNumber(Turn turn, String number) {
    return settings.voice(turn).say("notice.number", number);
  }

  /** Says that Telegram took an answer in no form. */
  public String refused(Turn turn) {
    return settings.voice(turn).say("notice.refused");
  }

  /** Says that Telegram took what a button leads to in no form. */
  public String notShown(Turn turn) {
    return settings.voice(turn).say("toast.refused");
  }

  /** Says that a button is too old to do anything. */
  public String expired(Turn turn) {
    return settings.voice(turn).say("toast.expired");
  }
}
