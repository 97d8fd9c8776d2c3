package org.quipu.retrieval.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text files shipped with the program. */
public final class Resource {
  private Resource() {}

  /** The lines of a file beside a class, without blank lines and comments, which begin with #. */
  public static List<String> lines(Class<?> owner, String name) {
    InputStream stream = owner.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the program lacks its resource " + name);
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers by name, one per line, separated by =. */
  public static Map<String, Double> weights(Class<?> owner, String name) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String line : lines(owner, name)) {
      int equals = line.indexOf('=');
      weights.put(line.substring(0, equals), Double.parseDouble(line.substring(equals + 1)));
    }
    return weights;
  }
}
