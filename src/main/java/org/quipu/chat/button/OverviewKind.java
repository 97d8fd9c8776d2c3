package org.quipu.chat.button;

import java.util.Arrays;
import java.util.Optional;

/** The ways to show several sources with one quote each. */
public enum OverviewKind {
  TIMELINE("t"),
  COMPARISON("c");

  private final String code;

  OverviewKind(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Optional<OverviewKind> coded(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
