package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.AuthorField;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.DocumentReader;

/**
 * Reads files that were not written for a corpus: pages, PDFs, e-books, mails, documents, tables.
 * Their attribution is what the file itself states. Values that an import would guess are unknown
 * here, and are only suggested, until a file beside it states them. A guessed title is used,
 * because it makes no claim about anybody.
 */
final class DocumentArticles implements ArticleReader {
  private static final List<Field> FIELDS =
      List.of(Field.TITLE, Field.PUBLISHER, Field.DATE, Field.URL, Field.LANG, Field.LICENCE);

  private final DocumentReader reader = new DocumentReader();

  @Override
  public void read(Path file, String name, JsonNode defaults, ArticleSink sink) throws IOException {
    List<ArticleDraft> drafts;
    try {
      drafts = reader.read(file);
    } catch (UnreadableException e) {
      sink.unreadable(unreadable(name, Optional.ofNullable(e.getMessage()).orElse("")));
      return;
    }
    ObjectNode beside = Sidecar.of(file, name).fields(sink);
    List<String> ids = new ArrayList<>();
    for (ArticleDraft draft : drafts) {
      draft
          .doubts()
          .forEach(
              doubt -> sink.problem(new CorpusProblem(name, 0, doubt, "save the file as UTF-8")));
      draft.findings().all().stream()
          .filter(finding -> !isTaken(finding) && finding.field() != Field.LANG)
          .filter(finding -> !beside.has(finding.field().key()))
          .forEach(finding -> remark(finding, name, sink));
      ObjectNode fields = stated(draft);
      if (ids.isEmpty()) {
        fields.setAll(beside);
      }
      Article article = article(draft, name, new AttributionFields(fields, defaults), ids, sink);
      ids.add(article.id());
      sink.article(article);
    }
  }

  // "a PDF that needs a password; save it without one"
  private static CorpusProblem unreadable(String name, String message) {
    int semicolon = message.indexOf("; ");
    return semicolon < 0
        ? new CorpusProblem(name, 0, message, "repair or remove the file")
        : new CorpusProblem(
            name, 0, message.substring(0, semicolon), message.substring(semicolon + 2));
  }

  private static boolean isTaken(Finding finding) {
    return !finding.guess() || finding.field() == Field.TITLE;
  }

  private static void remark(Finding finding, String name, ArticleSink sink) {
    sink.remark(
        new CorpusProblem(
            name,
            0,
            "the "
                + finding.field().key()
                + " may be \""
                + String.join(", ", finding.values())
                + "\" ("
                + finding.from()
                + ")",
            "if so, write it into " + name + ".yaml"));
  }

  private static ObjectNode stated(ArticleDraft draft) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Field field : FIELDS) {
      draft
          .findings()
          .get(field)
          .filter(DocumentArticles::isTaken)
          .ifPresent(finding -> fields.put(field.key(), finding.first()));
    }
    draft
        .findings()
        .get(Field.AUTHORS)
        .filter(finding -> !finding.guess())
        .ifPresent(
            finding -> {
              ArrayNode authors = fields.putArray(Field.AUTHORS.key());
              finding.writers().forEach(writer -> authors.add(AuthorField.write(writer)));
            });
    return fields;
  }

  private static Article article(
      ArticleDraft draft,
      String name,
      AttributionFields fields,
      List<String> ids,
      ArticleSink sink) {
    String own = CorpusText.idOf(name) + (ids.isEmpty() ? "" : "-" + (ids.size() + 1));
    Attribution attribution =
        fields.attribution(
            (_, what) -> sink.problem(new CorpusProblem(name, 0, what, "correct the field")));
    ArticleKind kind =
        draft.isComment() ? new ArticleKind.Comment(draft.under().map(ids::get)) : fields.kind();
    return new Article(
        fields.text("id").orElse(own),
        attribution,
        kind,
        draft.canonicalText(),
        new Article.Origin(name, 1));
  }
}
