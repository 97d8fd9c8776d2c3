package org.quipu.retrieval.budget;

/**
 * A question was aborted because it exceeded its budget. It may be answered when the machine is
 * less busy, or if it is put more simply.
 */
public final class OverBudgetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OverBudgetException() {
    super("the question takes too much at once; try again, or ask more simply");
  }
}
