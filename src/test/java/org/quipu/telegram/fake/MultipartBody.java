package org.quipu.telegram.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a multipart/form-data body. */
final class MultipartBody {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([^\r\n]+)");

  private MultipartBody() {}

  @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
  record Part(String name, Optional<String> fileName, String contentType, byte[] bytes) {}

  /**
   * Gives the parts of a body.
   *
   * @throws Refusal (400) if there is no boundary or the body does not keep to it
   */
  static List<Part> parse(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw Refusal.badRequest("boundary expected in multipart/form-data");
    }
    // One char a byte, so that positions in the text are positions in the body.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String[] chunks = text.split(Pattern.quote("--" + boundary.group(1)), -1);
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < chunks.length - 1; i++) {
      parts.add(part(chunks[i]));
    }
    return parts;
  }

  private static Part part(String chunk) {
    int blank = chunk.indexOf("\r\n\r\n");
    if (blank < 0 || !chunk.endsWith("\r\n") || chunk.length() < blank + 6) {
      throw Refusal.badRequest("malformed multipart/form-data part");
    }
    String head = utf8(chunk.substring(0, blank));
    String bytes = chunk.substring(blank + 4, chunk.length() - 2);
    return new Part(
        first(NAME, head).orElseThrow(() -> Refusal.badRequest("part without a name")),
        first(FILE_NAME, head),
        first(TYPE, head).orElse("application/octet-stream"),
        bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static Optional<String> first(Pattern pattern, String head) {
    Matcher m = pattern.matcher(head);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }
}
