package org.quipu.corpus.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.DateClue;

/**
 * A mail forwarded inside another: a line that says so, the header of the original mail, and its
 * text.
 *
 * @param note the forwarder's own text above it
 * @param findings the attribution of the original mail
 */
record ForwardedMail(String note, Findings findings, String text) {
  private static final List<String> MARKS =
      List.of(
          "forwarded message",
          "begin forwarded message:",
          "mensaje reenviado",
          "message transféré",
          "weitergeleitete nachricht",
          "anfang der weitergeleiteten nachricht:",
          "messaggio inoltrato",
          "mensagem encaminhada",
          "doorgestuurd bericht",
          "пересылаемое сообщение");

  /**
   * Finds the original mail in a text that forwards one.
   *
   * @param passedOn whether the mail as a whole is marked as forwarded; otherwise a line above the
   *     original mail must say so, because a reply also contains the mail that it answers
   */
  static Optional<ForwardedMail> in(String text, boolean passedOn) {
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      boolean marked = isMark(lines.get(at));
      int header = marked ? afterBlanks(lines, at + 1) : at;
      int length = marked || passedOn ? MailHeader.length(lines, header) : 0;
      if (length > 0) {
        Findings findings = findings(lines.subList(header, header + length));
        String note = Replies.own(String.join("\n", noteAbove(lines, at)));
        return Optional.of(
            new ForwardedMail(
                note.strip(),
                findings,
                String.join("\n", lines.subList(header + length, lines.size()))));
      }
    }
    return Optional.empty();
  }

  private static List<String> noteAbove(List<String> lines, int at) {
    int end = at;
    while (end > 0 && (lines.get(end - 1).isBlank() || Replies.isDivider(lines.get(end - 1)))) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static boolean isMark(String line) {
    String text = line.strip().toLowerCase(Locale.ROOT);
    if (text.length() > 100) {
      return false;
    }
    int start = 0;
    int end = text.length();
    while (start < end && (text.charAt(start) == '-' || text.charAt(start) == ' ')) {
      start++;
    }
    while (end > start && (text.charAt(end - 1) == '-' || text.charAt(end - 1) == ' ')) {
      end--;
    }
    String words = text.substring(start, end);
    return MARKS.contains(words) && (words.endsWith(":") || end - start < text.length());
  }

  private static int afterBlanks(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private static Findings findings(List<String> header) {
    List<Finding> found = new ArrayList<>();
    for (String written : header) {
      MailHeader.line(written).ifPresent(line -> read(line, found));
    }
    return Findings.of(found);
  }

  private static void read(MailHeader.Line line, List<Finding> found) {
    String value = TextBlock.fold(withoutAddress(line.value()));
    if (value.isEmpty()) {
      return;
    }
    switch (line.field()) {
      case SUBJECT ->
          found.add(
              Finding.stated(Field.TITLE, MailSubject.bare(value), "subject of the first mail"));
      case FROM -> {
        if (!value.contains("@")) {
          found.add(Finding.stated(Field.AUTHORS, value, "sender of the first mail"));
        }
      }
      case DATE ->
          DateClue.find(value)
              .ifPresent(
                  date ->
                      found.add(
                          Finding.stated(Field.DATE, date.toString(), "date of the first mail")));
      case TO, COPY, OTHER -> {
        // The recipients are private.
      }
    }
  }

  // "Ana Quispe <ana@example.org>", "Ana Quispe [mailto:ana@example.org]"
  private static String withoutAddress(String value) {
    String text = value.replace("\"", "");
    int open = 0;
    while (open < text.length() && "<[(".indexOf(text.charAt(open)) < 0) {
      open++;
    }
    return open > 0 && text.indexOf('@', open) > 0 ? text.substring(0, open) : text;
  }
}
