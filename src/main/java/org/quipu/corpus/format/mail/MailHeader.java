package org.quipu.corpus.format.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/** The header fields that mail programs write above a quoted or forwarded mail. */
enum MailHeader {
  FROM(WordKind.FROM),
  DATE(WordKind.SENT),
  TO(WordKind.TO),
  COPY(WordKind.COPY),
  SUBJECT(WordKind.SUBJECT),
  OTHER(WordKind.OTHER_FIELDS);

  /** A line of a header: a field and its value. */
  record Line(MailHeader field, String value) {}

  private static final Map<String, MailHeader> BY_NAME = byName();
  private static final int LONGEST_NAME = 24;
  private static final int FEWEST = 3;
  private static final int MOST_LINES = 8;

  private final WordKind names;

  MailHeader(WordKind names) {
    this.names = names;
  }

  private static Map<String, MailHeader> byName() {
    Map<String, MailHeader> fields = new HashMap<>();
    for (MailHeader field : values()) {
      Language.wordsOfAll(field.names).forEach(name -> fields.putIfAbsent(name, field));
    }
    return Map.copyOf(fields);
  }

  /** Reads {@code From: Ana}, {@code *Sent:* Monday} and {@code Enviado el: lunes}. */
  static Optional<Line> line(String written) {
    String text = written.strip().replace("*", "");
    int colon = text.indexOf(':');
    if (colon < 1 || colon > LONGEST_NAME) {
      return Optional.empty();
    }
    String name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    int space = name.indexOf(' ');
    MailHeader field = BY_NAME.get(space < 0 ? name : name.substring(0, space));
    boolean oneMoreWord = space < 0 || name.indexOf(' ', space + 1) < 0;
    return field == null || !oneMoreWord
        ? Optional.empty()
        : Optional.of(new Line(field, text.substring(colon + 1).strip()));
  }

  /**
   * The number of lines from an index on that form the header of a mail; 0 unless they name the
   * sender and at least two more fields.
   */
  static int length(List<String> lines, int from) {
    if (from >= lines.size()
        || line(lines.get(from)).filter(first -> first.field == FROM).isEmpty()) {
      return 0;
    }
    int fields = 0;
    int end = from;
    for (int at = from; at < Math.min(lines.size(), from + MOST_LINES); at++) {
      if (line(lines.get(at)).isPresent()) {
        fields++;
        end = at + 1;
      } else if (lines.get(at).isBlank() && end > from + 1) {
        break;
      }
    }
    return fields >= FEWEST ? end - from : 0;
  }
}
