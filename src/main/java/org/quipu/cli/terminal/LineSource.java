package org.quipu.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The source of the lines of a conversation. */
@FunctionalInterface
public interface LineSource {
  /** The next line; empty at the end. */
  Optional<String> next();

  /** The lines of a file or a pipe, in UTF-8. */
  static LineSource of(InputStream in) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return () -> {
      try {
        return Optional.ofNullable(lines.readLine());
      } catch (IOException e) {
        throw new UncheckedIOException("standard input cannot be read: " + e.getMessage(), e);
      }
    };
  }
}
