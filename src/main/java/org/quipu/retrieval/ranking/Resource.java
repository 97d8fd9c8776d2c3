package org.quipu.retrieval.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text files that come with the program. */
final class Resource {
  private Resource() {}

  /** The lines of a file beside this class, without blank lines and those that begin with #. */
  static List<String> lines(String name) {
    InputStream stream = Resource.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the program lacks its resource " + name);
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers by name, one a line, with = between. */
  static Map<String, Double> weights(String name) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String line : lines(name)) {
      int equals = line.indexOf('=');
      weights.put(line.substring(0, equals), Double.parseDouble(line.substring(equals + 1)));
    }
    return weights;
  }
}
