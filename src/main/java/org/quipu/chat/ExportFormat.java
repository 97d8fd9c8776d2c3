package org.quipu.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quipu.answer.style.BibTex;
import org.quipu.answer.style.CslJson;
import org.quipu.answer.style.Reference;

/** The files that a bibliography can be had as. */
enum ExportFormat {
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

  static Optional<ExportFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.key().equalsIgnoreCase(name))
        .findFirst();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }

  Reply.TextFile file(List<Reference> references, String caption) {
    String content =
        switch (this) {
          case BIBTEX -> BibTex.file(references);
          case CSL -> CslJson.file(references);
        };
    return new Reply.TextFile(fileName, mediaType, content, caption);
  }
}
