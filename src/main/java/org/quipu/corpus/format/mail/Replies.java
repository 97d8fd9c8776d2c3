package org.quipu.corpus.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Separates the sender's own text from the mails replied to: quoted lines, the line that names
 * their author, and whole mails below, with their headers.
 */
final class Replies {
  private static final int LONGEST_LINE = 300;
  private static final int MOST_LINES = 3;

  /** Mail programs end the line above a quotation with one of these. */
  private static final List<String> WROTE =
      List.of(
          "wrote",
          "writes",
          "schrieb",
          "schrieb am",
          "escribió",
          "a écrit",
          "ha scritto",
          "escreveu",
          "schreef",
          "napisał",
          "napisał(a)",
          "napisała",
          "skrev",
          "написал",
          "написала",
          "пише",
          "yazdı",
          "のメール");

  private static final List<String> DIVIDERS =
      List.of(
          "original message",
          "ursprüngliche nachricht",
          "originalnachricht",
          "mensaje original",
          "message d'origine",
          "message original",
          "messaggio originale",
          "mensagem original",
          "oorspronkelijk bericht",
          "исходное сообщение");

  private static final List<String> MACHINE_LINES =
      List.of(
          "sent from my ",
          "sent from mail for ",
          "get outlook for ",
          "von meinem ",
          "gesendet mit ",
          "enviado desde mi ",
          "envoyé de mon ",
          "inviato da ",
          "enviado do meu ");

  private Replies() {}

  /** The sender's own lines; the whole text if none would remain. */
  static String own(String text) {
    List<String> lines = text.lines().toList();
    List<String> own = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      int wrote = attribution(lines, at);
      if (isSignature(line) || isDivider(line) || MailHeader.length(lines, at) > 0) {
        break;
      }
      if (wrote > 0) {
        at += wrote;
        if (!isQuotedNext(lines, at)) {
          break;
        }
      } else {
        if (!line.startsWith(">")) {
          own.add(line);
        }
        at++;
      }
    }
    String kept = String.join("\n", withoutMachineLines(own)).strip();
    return kept.isEmpty() ? text : kept;
  }

  /** Whether a block begins a quoted mail. */
  static boolean begins(String block) {
    List<String> lines = block.lines().toList();
    return isDivider(lines.getFirst())
        || MailHeader.length(lines, 0) > 0
        || attribution(lines, 0) == lines.size();
  }

  /** A line of dashes, or one that says "Original Message" between some. */
  static boolean isDivider(String line) {
    String text = line.strip();
    if (text.length() > LONGEST_LINE || text.length() < 8) {
      return false;
    }
    boolean underlined = text.chars().allMatch(c -> c == '_') && text.length() >= 20;
    String words = withoutDashes(text).toLowerCase(Locale.ROOT);
    return underlined || (words.length() < text.length() && DIVIDERS.contains(words));
  }

  private static String withoutDashes(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && "-– \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "-– \t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  // "-- " marks a signature; some programs lose the space.
  private static boolean isSignature(String line) {
    return line.equals("-- ") || line.equals("--");
  }

  /** The number of lines that attribute the quotation below them; 0 if none do. */
  private static int attribution(List<String> lines, int from) {
    StringBuilder joined = new StringBuilder();
    for (int count = 1; count <= MOST_LINES && from + count <= lines.size(); count++) {
      String line = lines.get(from + count - 1).strip();
      joined.append(count > 1 ? " " : "").append(line);
      if (line.isEmpty() || joined.length() > LONGEST_LINE) {
        return 0;
      }
      if (saysWho(joined.toString())
          && (isQuotedNext(lines, from + count) || isCertain(joined.toString()))) {
        return count;
      }
    }
    return 0;
  }

  private static boolean saysWho(String line) {
    if (!line.endsWith(":") && !line.endsWith("：")) {
      return false;
    }
    String text = line.substring(0, line.length() - 1).strip().toLowerCase(Locale.ROOT);
    return WROTE.stream()
        .anyMatch(
            wrote ->
                text.endsWith(" " + wrote)
                    || text.contains(" " + wrote + " ")
                    || text.endsWith("> " + wrote));
  }

  // An address, or a date with a time, which no ordinary sentence contains.
  private static boolean isCertain(String line) {
    boolean address = line.indexOf('@') >= 0;
    boolean year = false;
    int digits = 0;
    boolean time = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digits = Character.isDigit(c) ? digits + 1 : 0;
      year |= digits == 4;
      time |=
          c == ':'
              && i > 0
              && i + 1 < line.length()
              && Character.isDigit(line.charAt(i - 1))
              && Character.isDigit(line.charAt(i + 1));
    }
    return address || (year && time);
  }

  private static boolean isQuotedNext(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at < lines.size() && lines.get(at).startsWith(">");
  }

  private static List<String> withoutMachineLines(List<String> lines) {
    int end = lines.size();
    while (end > 0 && (lines.get(end - 1).isBlank() || isMachineLine(lines.get(end - 1)))) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static boolean isMachineLine(String line) {
    String text = line.strip().toLowerCase(Locale.ROOT);
    return text.length() < 80 && MACHINE_LINES.stream().anyMatch(text::startsWith);
  }
}
