package org.quipu.retrieval.budget;

/**
 * A question was given up since it cost more than one question may. Asked again when less is going
 * on, or put more simply, it may well be answered.
 */
public final class OverBudgetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OverBudgetException() {
    super("the question takes too much at once; try again, or ask more simply");
  }
}
