package org.quipu.corpus.format.mail;

import java.util.regex.Pattern;

/** The subject of a mail as a title. */
final class MailSubject {
  private static final Pattern PASSED_ON =
      Pattern.compile("(?iU)^((fwd?|re|aw|wg|rv|tr|enc|i)(\\[\\d+\\])?:\\s*)+");

  private static final Pattern FORWARDED =
      Pattern.compile("(?iU)^(fwd?|wg|tr|rv|enc|i|doorst)(\\[\\d+\\])?:.*");

  private MailSubject() {}

  /** Whether it says that the mail is forwarded. */
  static boolean saysForwarded(String subject) {
    return FORWARDED.matcher(subject.strip()).matches();
  }

  /**
   * The subject without prefixes for replies and forwards; unchanged if nothing else would remain.
   */
  static String bare(String subject) {
    String bare = PASSED_ON.matcher(subject).replaceFirst("");
    return bare.isBlank() ? subject : bare;
  }
}
