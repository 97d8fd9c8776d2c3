package org.quipu.answer.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The styles in which citations can be written. */
public enum CitationStyle {
  PLAIN("Plain"),
  APA("APA"),
  MLA("MLA"),
  CHICAGO("Chicago"),
  BIBTEX("BibTeX");

  private final String label;

  CitationStyle(String label) {
    this.label = label;
  }

  /** The style with the given name, in any case. */
  public static Optional<CitationStyle> named(String name) {
    return Arrays.stream(values()).filter(style -> style.key().equalsIgnoreCase(name)).findFirst();
  }

  /** Its name in settings. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name as people write it. */
  public String label() {
    return label;
  }

  /** The citation in this style. */
  public String write(Reference reference, Terms terms) {
    return switch (this) {
      case PLAIN -> PlainStyle.write(reference, terms);
      case APA -> FormalStyles.apa(reference, terms);
      case MLA -> FormalStyles.mla(reference, terms);
      case CHICAGO -> FormalStyles.chicago(reference, terms);
      case BIBTEX -> BibTex.entry(reference);
    };
  }

  /**
   * The citation in this style within a limit: if necessary without its link, then in the plain
   * style without its link, then cut after a word.
   *
   * @param limit in UTF-16 units
   */
  public String writeWithin(int limit, Reference reference, Terms terms) {
    String whole = write(reference, terms);
    if (whole.length() <= limit) {
      return whole;
    }
    String linkless = write(reference.withoutUrl(), terms);
    if (linkless.length() <= limit) {
      return linkless;
    }
    String plain = PlainStyle.write(reference.withoutUrl(), terms);
    return plain.length() <= limit ? plain : cut(plain, limit - 1) + "…";
  }

  private static String cut(String text, int limit) {
    int space = text.lastIndexOf(' ', limit);
    if (space > 0) {
      return text.substring(0, space);
    }
    return text.substring(0, Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit);
  }
}
