package org.quipu.corpus.importing;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quipu.corpus.Author;
import org.quipu.corpus.AuthorField;
import org.quipu.corpus.Digest;
import org.quipu.corpus.Source;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;

/** Writes an article as Markdown with front matter that reads back as exactly the same text. */
final class ArticleMarkdown {
  private static final String DIGEST_KEY = "imported: ";
  private static final String DIGEST_KIND = "sha256:";

  private ArticleMarkdown() {}

  /**
   * The content of the file.
   *
   * @param id the id of the article
   * @param under the id of the article that a comment belongs to
   */
  static String write(String id, ArticleDraft article, Optional<String> under) {
    StringBuilder head = new StringBuilder("---\n");
    add(head, "id", id);
    Findings findings = article.findings();
    findings.value(Field.TITLE).ifPresent(title -> add(head, "title", title));
    if (!findings.authors().isEmpty()) {
      head.append("authors: ").append(authors(findings.writers())).append('\n');
    }
    for (Field field : List.of(Field.PUBLISHER, Field.DATE, Field.URL, Field.LANG, Field.LICENCE)) {
      findings.value(field).ifPresent(value -> add(head, field.key(), value));
    }
    under.ifPresent(
        parent -> {
          head.append("kind: comment\n");
          add(head, "under", parent);
        });
    article.partOf().ifPresent(book -> head.append(source(book)));
    add(head, "imported-from", fileName(article.source()));
    if (!findings.unsure().isEmpty()) {
      head.append("unsure: ")
          .append(list(findings.unsure().stream().map(Field::key).toList()))
          .append('\n');
    }
    String rest = "---\n" + body(article.blocks());
    String digest = DIGEST_KEY + DIGEST_KIND + Digest.of(head + rest).hex() + "\n";
    return head + digest + rest;
  }

  private static String body(List<TextBlock> blocks) {
    StringBuilder body = new StringBuilder();
    char bullet = '*';
    for (TextBlock block : blocks) {
      // Adjacent lists with the same bullet would be read as one.
      bullet = block.kind() == TextBlock.Kind.LIST && bullet == '-' ? '*' : '-';
      body.append('\n').append(markdown(block, bullet)).append('\n');
    }
    return body.toString();
  }

  private static String markdown(TextBlock block, char bullet) {
    return switch (block.kind()) {
      case HEADING ->
          "#".repeat(Math.clamp(block.level(), 2, 6)) + " " + MarkdownEscape.heading(block.line());
      case QUOTE -> "> " + MarkdownEscape.paragraph(block.text()).replace("\n", "\n> ");
      case LIST -> MarkdownEscape.list(block.text(), bullet);
      case PARAGRAPH, CAPTION -> MarkdownEscape.paragraph(block.text());
    };
  }

  private static void add(StringBuilder head, String key, String value) {
    head.append(key).append(": ").append(quote(value)).append('\n');
  }

  private static String source(Source book) {
    Map<String, String> fields = new LinkedHashMap<>();
    book.title().ifPresent(title -> fields.put("title", title));
    book.author().ifPresent(author -> fields.put("author", author));
    book.publisher().ifPresent(publisher -> fields.put("publisher", publisher));
    book.date().ifPresent(date -> fields.put("date", date));
    book.url().ifPresent(url -> fields.put("url", url));
    return fields.entrySet().stream()
        .map(field -> field.getKey() + ": " + quote(field.getValue()))
        .collect(Collectors.joining(", ", "sources: [{", "}]\n"));
  }

  private static String authors(List<Author> writers) {
    return writers.stream()
        .map(writer -> AuthorField.write(writer).toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String list(List<String> values) {
    return values.stream().map(ArticleMarkdown::quote).collect(Collectors.joining(", ", "[", "]"));
  }

  // A JSON string is also a YAML string, and is never mistaken for a date, a number or a key.
  private static String quote(String value) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + "\"";
  }

  /** The last part of a path, for readers of the corpus. */
  static String fileName(String source) {
    return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  }

  /** Whether a file is unchanged since an import wrote it. */
  static boolean isUntouched(String content) {
    int start = content.indexOf("\n" + DIGEST_KEY + DIGEST_KIND) + 1;
    int end = content.indexOf('\n', start);
    if (start == 0 || end < 0) {
      return false;
    }
    String stated =
        content.substring(start + DIGEST_KEY.length() + DIGEST_KIND.length(), end).strip();
    String rest = content.substring(0, start) + content.substring(end + 1);
    return Digest.of(rest).hex().equals(stated);
  }
}
