package org.quipu.corpus.format.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Interprets the names of encodings in files as browsers do: by the table of the WHATWG Encoding
 * Standard, then by the names that Java knows.
 */
final class EncodingLabels {
  private static final String TABLE = "encoding-labels.txt";
  private static final int LONGEST = 60;

  private static final Map<String, String> CHARSETS = read();

  private EncodingLabels() {}

  /** The charset for a label; empty if the label is unknown. */
  static Optional<Charset> charset(String label) {
    String name = bare(label);
    String known = CHARSETS.get(name);
    if (known != null) {
      return Optional.of(Charset.forName(known));
    }
    return isName(name) && Charset.isSupported(name)
        ? Optional.of(Charset.forName(name))
        : Optional.empty();
  }

  // Labels come with quotation marks, semicolons and white space around them: charset="utf-8;".
  private static String bare(String label) {
    int start = 0;
    int end = label.length();
    while (start < end && !Character.isLetterOrDigit(label.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(label.charAt(end - 1))) {
      end--;
    }
    return label.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.chars()
            .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "-_.:+".indexOf(c) >= 0));
  }

  private static Map<String, String> read() {
    Map<String, String> charsets = new HashMap<>();
    try (InputStream table =
            Objects.requireNonNull(EncodingLabels.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(line -> !line.startsWith("#")).toList()) {
        int colon = line.indexOf(": ");
        for (String label : line.substring(colon + 2).split(" ", -1)) {
          charsets.put(label, line.substring(0, colon));
        }
      }
      return Map.copyOf(charsets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
