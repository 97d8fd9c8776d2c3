package org.quipu.corpus.format.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises exports of chats, with one message per line after its time and sender. */
public final class ChatLog {
  private static final Pattern MESSAGE =
      Pattern.compile(
          "^[\\u200E\\u200F]?\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?[ \\u202F\\u00A0]"
              + "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[ \\u202F\\u00A0]?[AaPp]\\.?[ ]?[Mm]\\.?)?\\]?"
              + "(?: [-–])? [^:\\n]{1,60}:[ \\u00A0]",
          Pattern.MULTILINE);
  private static final Pattern LINE = Pattern.compile("^.*\\S.*$", Pattern.MULTILINE);
  private static final int FEWEST = 3;

  private ChatLog() {}

  /** The text with each message as a paragraph if it is such an export; otherwise unchanged. */
  public static String paragraphs(String text) {
    long messages = MESSAGE.matcher(text).results().count();
    if (messages < FEWEST || 2 * messages < LINE.matcher(text).results().count()) {
      return text;
    }
    return MESSAGE
        .matcher(text)
        .replaceAll(match -> "\n" + Matcher.quoteReplacement(match.group()));
  }
}
