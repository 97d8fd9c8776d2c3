package org.quipu.telegram.inbox;

/** The names of lanes. Updates of one lane are handled one after another. */
final class Lanes {
  /** For updates that belong to nobody in particular. */
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

  /** Presses that show something else on a card, whoever presses. */
  static String ofCard(String card) {
    return CARD + card;
  }

  /** Other presses of one person in a group, so that nobody else there waits for them. */
  static String ofPresses(long chat, long person) {
    return "chat " + chat + " presses " + person;
  }

  /** Whether each update makes the older ones of its lane pointless. */
  static boolean onlyNewestMatters(String lane) {
    return lane.startsWith(INLINE) || lane.startsWith(CARD);
  }

  /** Where a person who floods a group waits, out of the way of the others. */
  static String aside(String lane, long person) {
    return lane + " aside " + person;
  }
}
