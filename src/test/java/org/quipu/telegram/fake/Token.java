package org.quipu.telegram.fake;

/** The bot's token, which can be revoked. */
final class Token {
  private final String value;
  private volatile boolean revoked;

  Token(String value) {
    this.value = value;
  }

  String value() {
    return value;
  }

  long botId() {
    return Long.parseLong(value.substring(0, value.indexOf(':')));
  }

  boolean is(String used) {
    return !revoked && value.equals(used);
  }

  void revoke() {
    revoked = true;
  }
}
