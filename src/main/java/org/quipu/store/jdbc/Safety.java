package org.quipu.store.jdbc;

/** What a committed transaction has to survive. */
enum Safety {
  /**
   * The machine losing its power: the commit waits for the disk. For updates, which are
   * acknowledged to Telegram once they are here and would otherwise be lost for good.
   */
  POWER_CUT,
  /**
   * The end of the process, however sudden. For what can be had again at the price of one repeated
   * reply; it is quick, so that less is in doubt at any moment.
   */
  KILL
}
