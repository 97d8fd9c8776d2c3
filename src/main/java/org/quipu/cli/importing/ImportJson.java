package org.quipu.cli.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.importing.ArticleFolder;

/** Reports an import to programs: one JSON object per line, one line per article. */
public record ImportJson(PrintStream out) implements ImportReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void articles(List<ArticleDraft> articles, List<ArticleFolder.Written> written) {
    for (int i = 0; i < articles.size(); i++) {
      Optional<String> under = articles.get(i).under().map(at -> written.get(at).id());
      out.println(line(articles.get(i), written.get(i), under));
    }
  }

  private static String line(
      ArticleDraft article, ArticleFolder.Written written, Optional<String> under) {
    Findings findings = article.findings();
    ObjectNode node = JSON.createObjectNode();
    node.put("file", article.source());
    node.put("article", written.path().toString());
    node.put("id", written.id());
    node.put("outcome", written.outcome().name().toLowerCase(Locale.ROOT));
    written
        .replaced()
        .ifPresent(replaced -> replaced.lines().forEach(node.withArray("differences")::add));
    node.put("kind", article.isComment() ? "comment" : "article");
    node.put("under", under.orElse(null));
    node.put("title", findings.value(Field.TITLE).orElse(null));
    findings.authors().forEach(node.putArray("authors")::add);
    for (Field field : List.of(Field.PUBLISHER, Field.DATE, Field.URL, Field.LANG)) {
      node.put(field.key(), findings.value(field).orElse(null));
    }
    node.put("text", article.text());
    findings.unsure().forEach(field -> node.withArray("unsure").add(field.key()));
    node.withArray("unsure");
    findings.unknown().forEach(field -> node.withArray("unknown").add(field.key()));
    ObjectNode from = node.putObject("from");
    for (Finding finding : findings.all()) {
      from.put(finding.field().key(), finding.from());
    }
    ArrayNode dropped = node.putArray("dropped");
    article
        .dropped()
        .forEach(gone -> dropped.addObject().put("text", gone.text()).put("why", gone.why()));
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings can always be written", e);
    }
  }

  @Override
  public void close(int failures, boolean dryRun) {
    // Nothing to do: every line is complete by itself.
  }
}
