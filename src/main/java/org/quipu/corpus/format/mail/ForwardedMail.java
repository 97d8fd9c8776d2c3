package org.quipu.corpus.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;

/**
 * A mail that was passed on inside another: a line that says so, the fields of the first mail, and
 * its text.
 *
 * @param note what whoever passed it on wrote above it
 * @param findings of the first mail
 */
record ForwardedMail(String note, Findings findings, String text) {
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?imU)^[ \\t]*(-{3,}[ \\t]*(forwarded message|original message|mensaje reenviado|mensaje original|message transféré"
              + "|message d'origine|weitergeleitete nachricht|ursprüngliche nachricht)[ \\t]*-{3,}|begin forwarded message:)[ \\t]*\\R\\s*");
  private static final Pattern FIELD =
      Pattern.compile("(?iU)^\\s*\\*?([\\p{L}-]{1,12}( \\p{L}{1,10})?)\\s?:\\*?[ \\t]+(.*)$");
  private static final Pattern ADDRESS = Pattern.compile("\\s*[<\\[(][^>\\])]*@[^>\\])]*[>\\])]");

  /** Finds the first mail in a text that passes one on. */
  static Optional<ForwardedMail> in(String text) {
    Matcher begin = BEGIN.matcher(text);
    if (!begin.find()) {
      return Optional.empty();
    }
    List<Finding> found = new ArrayList<>();
    int at = begin.end();
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        break;
      }
      read(field.group(1).toLowerCase(Locale.ROOT), field.group(3), found);
      at = end < 0 ? text.length() : end + 1;
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ForwardedMail(
                text.substring(0, begin.start()).strip(), Findings.of(found), text.substring(at)));
  }

  private static void read(String name, String written, List<Finding> found) {
    String value = TextBlock.fold(ADDRESS.matcher(written).replaceAll("").replace("\"", ""));
    if (value.isEmpty()) {
      return;
    }
    switch (name) {
      case "subject", "asunto", "betreff", "objet", "oggetto", "assunto" ->
          found.add(
              Finding.stated(Field.TITLE, MailSubject.bare(value), "subject of the first mail"));
      case "from", "de", "von", "da" -> {
        if (!value.contains("@")) {
          found.add(Finding.stated(Field.AUTHORS, value, "sender of the first mail"));
        }
      }
      case "date", "sent", "fecha", "enviado", "datum", "gesendet", "envoyé", "data" ->
          DateClue.find(value)
              .ifPresent(
                  date ->
                      found.add(
                          Finding.stated(Field.DATE, date.toString(), "date of the first mail")));
      default -> {
        // To whom it went is nobody else's business.
      }
    }
  }
}
