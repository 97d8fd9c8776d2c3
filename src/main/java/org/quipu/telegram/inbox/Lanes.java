package org.quipu.telegram.inbox;

/** The names of lanes. Updates of one lane are handled one after another. */
final class Lanes {
  /** For updates that belong to nobody in particular. */
  static final String REST = "rest";

  private static final String INLINE = "inline ";

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

  /** A person's inline queries: each new one makes the older ones pointless. */
  static boolean onlyNewestMatters(String lane) {
    return lane.startsWith(INLINE);
  }

  /** Where a person who floods a group waits, out of the way of the others. */
  static String aside(String lane, long person) {
    return lane + " aside " + person;
  }
}
