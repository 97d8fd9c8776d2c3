package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CorpusProblem;

/** Reports documents in unsupported formats as not part of the corpus. */
final class RefusedDocuments implements ArticleReader {
  static final Set<String> EXTENSIONS =
      Set.of(
          "odt", "ods", "odp", "doc", "rtf", "ppt", "pptx", "xls", "msg", "pst", "mobi", "azw",
          "azw3", "djvu", "tex", "rst", "adoc", "zip");

  @Override
  public void read(Path file, String name, JsonNode defaults, ArticleSink sink) {
    sink.unreadable(
        new CorpusProblem(
            name,
            0,
            "no format that is read",
            "save it as PDF, .docx, .xlsx, .epub, a web page, Markdown or plain text"));
  }
}
