package org.quipu.corpus.format.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.UnreadableException;

/**
 * Reads mailbox files, the format in which mail programs export folders: each mail begins with a
 * line "From …" after a blank line, and such a line inside a mail is written ">From …" (RFC 4155).
 */
public final class MailboxReader {
  private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};
  private static final Pattern SEPARATOR = Pattern.compile("From \\S.*\\d:\\d\\d.*\\s*");

  private MailboxReader() {}

  /** Reads the articles of all mails, except mails that are damaged or contain no text. */
  public static List<ArticleDraft> read(String source, byte[] bytes) throws IOException {
    List<ArticleDraft> articles = new ArrayList<>();
    for (byte[] mail : mails(bytes)) {
      try {
        int before = articles.size();
        MailReader.read(source, mail).forEach(draft -> articles.add(draft.shifted(before)));
      } catch (UnreadableException _) {
        // A mail without text is not an article, but no reason to refuse the others.
      }
    }
    return articles;
  }

  private static List<byte[]> mails(byte[] bytes) {
    List<byte[]> mails = new ArrayList<>();
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    boolean blank = true;
    for (int start = 0; start < bytes.length; ) {
      int end = endOfLine(bytes, start);
      if (blank && isSeparator(bytes, start, end)) {
        add(mail, mails);
      } else {
        int quoted = start < end && bytes[start] == '>' ? start : end;
        while (quoted < end && bytes[quoted] == '>') {
          quoted++;
        }
        int from = quoted > start && startsWith(bytes, quoted) ? start + 1 : start;
        mail.write(bytes, from, end - from);
      }
      blank = end - start <= 2 && isBlank(bytes, start, end);
      start = end;
    }
    add(mail, mails);
    return mails;
  }

  private static void add(ByteArrayOutputStream mail, List<byte[]> mails) {
    if (mail.size() > 0) {
      mails.add(mail.toByteArray());
      mail.reset();
    }
  }

  private static int endOfLine(byte[] bytes, int start) {
    int at = start;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, bytes.length);
  }

  // "From ana@example.org Tue Jan  9 09:12:00 2024"
  private static boolean isSeparator(byte[] bytes, int start, int end) {
    return startsWith(bytes, start)
        && SEPARATOR
            .matcher(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1))
            .matches();
  }

  private static boolean startsWith(byte[] bytes, int at) {
    if (bytes.length - at < FROM.length) {
      return false;
    }
    for (int i = 0; i < FROM.length; i++) {
      if (bytes[at + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }
}
