package org.quipu.telegram.inbox;

/** The names of lanes. Updates of one lane are handled one after another. */
final class Lanes {
  /** The lane of updates that belong to no chat and no person. */
  static final String REST = "rest";

  private static final String INLINE = "inline ";
  private static final String CARD = "card ";

  private Lanes() {}

  static String ofChat(long chat) {
    return "chat " + chat;
  }

  static String ofPerson(long person) {
    return "person " + person;
  }

  static String ofInline(long person) {
    return INLINE + person;
  }

  /** The lane of presses that change what a card shows, whoever presses. */
  static String ofCard(String card) {
    return CARD + card;
  }

  /**
   * The lane of one person's other presses in a group, so that nobody else there waits for them.
   */
  static String ofPresses(long chat, long person) {
    return "chat " + chat + " presses " + person;
  }

  /** Whether each update of the lane makes the older ones pointless. */
  static boolean onlyNewestMatters(String lane) {
    return lane.startsWith(INLINE) || lane.startsWith(CARD);
  }

  /**
   * The lane where the updates of a person who floods a group wait, apart from everybody else's.
   */
  static String aside(String lane, long person) {
    return lane + " aside " + person;
  }
}
