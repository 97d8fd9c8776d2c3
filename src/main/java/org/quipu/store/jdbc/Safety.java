package org.quipu.store.jdbc;

/** What a committed transaction has to survive. */
enum Safety {
  /**
   * A power cut: the commit waits for the disk. For updates, which are acknowledged to Telegram
   * once they are stored, and would otherwise be lost for good.
   */
  POWER_CUT,
  /**
   * The end of the process, however sudden. For data whose loss costs one repeated reply at most;
   * it is quick, so that less is uncommitted at any moment.
   */
  KILL
}
