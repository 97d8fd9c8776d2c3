package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.quipu.corpus.ArticleSink;

/**
 * Reads {@code .md}: optional front matter, then CommonMark. A first-level heading at the start is
 * the title, unless the front matter has one, and is not part of the text if it repeats the title.
 */
final class MarkdownReader implements ArticleReader {
  // Initialised with the first article, because an unchanged corpus is not read.
  private static final class Markdown {
    static final Parser PARSER =
        Parser.builder()
            .extensions(
                List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build()))
            .build();
  }

  @Override
  public void read(Path file, String name, JsonNode defaults, ArticleSink sink) throws IOException {
    TextArticle article = TextArticle.of(name, CorpusText.of(file), defaults);
    ArticleBlocks blocks = MarkdownText.of(Markdown.PARSER.parse(article.front().body()));
    Optional<String> title = article.title().or(blocks::leadingTitle);
    article.deliver(title, blocks.below(title), sink);
  }
}
