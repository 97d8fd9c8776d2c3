package org.quipu.corpus.format.mail;

import java.util.regex.Pattern;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/** The subject of a mail as a title. */
final class MailSubject {
  private static final String COUNT = "(\\[\\d+\\])?:";
  private static final String FORWARD = Language.anyOf(WordKind.PASSING_ON) + COUNT;
  private static final String ANSWER = Language.anyOf(WordKind.ANSWERING) + COUNT;
  private static final Pattern PASSED_ON =
      Pattern.compile("(?iU)^((" + FORWARD + "|" + ANSWER + ")\\s*)+");
  private static final Pattern FORWARDED = Pattern.compile("(?iU)^" + FORWARD + ".*");

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
