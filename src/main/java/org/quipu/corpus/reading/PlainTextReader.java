package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.format.text.ChatLog;

/**
 * Reads {@code .txt}: optional front matter, then paragraphs between blank lines, or messages of a
 * chat.
 */
final class PlainTextReader implements ArticleReader {
  @Override
  public void read(Path file, String name, JsonNode defaults, ArticleSink sink) throws IOException {
    TextArticle article = TextArticle.of(name, CorpusText.of(file), defaults);
    article.deliver(
        article.title(), CanonicalText.ofPlain(ChatLog.paragraphs(article.front().body())), sink);
  }
}
