package org.quipu.telegram;

/** Telegram refused a request, and repeating it cannot help. */
public final class SendRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  public SendRefused(Refusal refusal, String description) {
    super(description);
    this.refusal = refusal;
  }

  /** The reason, as far as it decides what to do next. */
  public Refusal refusal() {
    return refusal;
  }
}
