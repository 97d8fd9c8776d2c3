package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.CorpusProblem;

/**
 * Reads {@code .pdf}, page by page. The title and author that the document states are taken; its
 * date is not, since that is when the file was made. What it does not state, the file beside it
 * may.
 */
final class PdfReader implements ArticleReader {
  @Override
  public void read(Path file, String name, JsonNode defaults, ArticleSink sink) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      CanonicalText text = PdfText.of(document);
      if (text.isEmpty()) {
        sink.unreadable(
            new CorpusProblem(
                name, 0, "there is no text in it, only pictures", "recognise the text first"));
        return;
      }
      ObjectNode fields = stated(document.getDocumentInformation());
      fields.setAll(Sidecar.of(file, name).fields(sink));
      FrontMatter front = new FrontMatter(fields, Map.of(), "", 1, Optional.empty());
      TextArticle article =
          new TextArticle(name, new CorpusText("", Optional.empty()), front, defaults);
      article.deliver(article.title(), text, sink);
    } catch (InvalidPasswordException e) {
      sink.unreadable(
          new CorpusProblem(name, 0, "it is locked with a password", "save it without one"));
    }
  }

  private static ObjectNode stated(PDDocumentInformation information) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    words(information.getTitle()).ifPresent(title -> fields.put("title", title));
    words(information.getAuthor()).ifPresent(author -> fields.put("author", author));
    return fields;
  }

  // One word alone is a file name or the name of an account more often than anything else.
  private static Optional<String> words(String value) {
    return Optional.ofNullable(value)
        .map(String::strip)
        .filter(words -> words.indexOf(' ') > 0)
        .filter(words -> !words.matches("(?i)Microsoft Word - .*|.*\\.(docx?|pdf|indd|odt|tex)"));
  }
}
