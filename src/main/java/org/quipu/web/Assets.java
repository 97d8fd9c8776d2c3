package org.quipu.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.corpus.Digest;

/**
 * Serves the style sheet, the script and the image of the pages, which browsers may cache for a
 * year.
 */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "room.css", "text/css; charset=utf-8",
          "room.js", "text/javascript; charset=utf-8",
          "quipu.svg", "image/svg+xml");

  private final Map<String, byte[]> contents;

  private Assets(Map<String, byte[]> contents) {
    this.contents = contents;
  }

  static Assets load() {
    Map<String, byte[]> contents = new TreeMap<>();
    TYPES.keySet().forEach(name -> contents.put(name, read(name)));
    return new Assets(contents);
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the file assets/" + name + " is missing in this build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that changes whenever one of the files has changed. */
  String version() {
    StringBuilder digests = new StringBuilder();
    contents.values().forEach(bytes -> digests.append(Digest.of(bytes).hex()));
    return Digest.of(digests.toString()).hex().substring(0, 8);
  }

  void serve(Context request) {
    String name = request.pathParam("name");
    byte[] bytes = contents.get(name);
    if (bytes == null) {
      throw new NotFoundResponse();
    }
    request.header("Cache-Control", "public, max-age=31536000, immutable");
    request.contentType(TYPES.get(name)).result(bytes);
  }
}
