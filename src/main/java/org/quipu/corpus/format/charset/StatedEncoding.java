package org.quipu.corpus.format.charset;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the encoding that a page or an XML file states in its first lines. */
public final class StatedEncoding {
  /**
   * Browsers examine only 1 KB, but notes of a browser that saved the page may precede the
   * statement.
   */
  private static final int HEAD = 8_192;

  private static final Pattern XML =
      Pattern.compile("^\\s*+<\\?xml[^>]{0,200}?encoding\\s*+=\\s*+[\"']([^\"']{1,60})[\"']");
  private static final Pattern META =
      Pattern.compile("<meta\\s[^>]{0,400}?charset\\s*+=\\s*+[\"']?+\\s*+([^\\s\"'/>]{1,60})");

  private StatedEncoding() {}

  /** The label as written; empty if there is none. */
  public static Optional<String> in(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    Matcher xml = XML.matcher(head.startsWith("ï»¿") ? head.substring(3) : head);
    if (xml.find()) {
      return Optional.of(xml.group(1));
    }
    Matcher meta = META.matcher(withoutComments(head));
    return meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
  }

  private static String withoutComments(String head) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (int open = head.indexOf("<!--"); open >= 0; open = head.indexOf("<!--", at)) {
      rest.append(head, at, open);
      int close = head.indexOf("-->", open);
      if (close < 0) {
        return rest.toString();
      }
      at = close + 3;
    }
    return rest.append(head, at, head.length()).toString();
  }
}
