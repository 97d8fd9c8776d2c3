package org.quipu.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.quipu.corpus.ArticleSink;

/**
 * Reads {@code .html}: attribution from the page's metadata, the text from its article, main part
 * or body. Pages full of other matter are better imported than put into a corpus as they are.
 */
final class HtmlReader implements ArticleReader {
  private static final char UNDECODABLE = 0xFFFD;

  @Override
  public void read(Path file, String name, JsonNode defaults, ArticleSink sink) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    Optional<String> doubt = Optional.empty();
    if (page.wholeText().indexOf(UNDECODABLE) >= 0) {
      CorpusText text = CorpusText.of(bytes);
      doubt = text.doubt();
      page = Jsoup.parse(text.text());
    }
    ObjectNode fields = HtmlMetadata.of(page);
    fields.setAll(Sidecar.of(file, name).fields(sink));
    FrontMatter front = new FrontMatter(fields, Map.of(), "", 1, Optional.empty());
    TextArticle article = new TextArticle(name, new CorpusText("", doubt), front, defaults);
    ArticleBlocks blocks = HtmlBody.of(page);
    Optional<String> title = article.title().or(blocks::leadingTitle);
    article.deliver(title, blocks.below(title), sink);
  }
}
