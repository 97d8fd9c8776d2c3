package org.quipu.chat.button;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The file formats of a bibliography. */
public enum ExportFormat {
  BIBTEX("BibTeX", "sources.bib", "application/x-bibtex"),
  CSL("CSL-JSON", "sources.csl.json", "application/vnd.citationstyles.csl+json");

  private final String label;
  private final String fileName;
  private final String mediaType;

  ExportFormat(String label, String fileName, String mediaType) {
    this.label = label;
    this.fileName = fileName;
    this.mediaType = mediaType;
  }

  public static Optional<ExportFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.key().equalsIgnoreCase(name))
        .findFirst();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  public String fileName() {
    return fileName;
  }

  public String mediaType() {
    return mediaType;
  }
}
