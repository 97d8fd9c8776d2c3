package org.quipu.cli.eval;

/** A question set or a saved run cannot be used; the message names the file, the line and why. */
public final class EvalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvalException(String message) {
    super(message);
  }

  public EvalException(String message, Throwable cause) {
    super(message, cause);
  }
}
