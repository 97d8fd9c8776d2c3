package org.quipu.corpus.format.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.corpus.format.html.Authors;
import org.quipu.corpus.format.table.Table;
import org.quipu.corpus.format.text.ParagraphSplitter;
import org.quipu.corpus.format.text.TextArticles;

/**
 * Creates articles from the rows of a file: one for the whole table or, if a column contains texts,
 * one per row.
 */
final class TableArticles {
  private static final Set<String> TEXT =
      Set.of(
          "text", "body", "content", "article", "texto", "contenido", "inhalt", "texte", "contenu");

  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("title", Field.TITLE),
          Map.entry("headline", Field.TITLE),
          Map.entry("título", Field.TITLE),
          Map.entry("titel", Field.TITLE),
          Map.entry("author", Field.AUTHORS),
          Map.entry("authors", Field.AUTHORS),
          Map.entry("autor", Field.AUTHORS),
          Map.entry("date", Field.DATE),
          Map.entry("published", Field.DATE),
          Map.entry("fecha", Field.DATE),
          Map.entry("datum", Field.DATE),
          Map.entry("publisher", Field.PUBLISHER),
          Map.entry("source", Field.PUBLISHER),
          Map.entry("url", Field.URL),
          Map.entry("link", Field.URL),
          Map.entry("lang", Field.LANG),
          Map.entry("language", Field.LANG));

  /** The length from which on a cell counts as text rather than a value. */
  private static final int LONG = 200;

  private final String source;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> above = new ArrayList<>();

  private TableArticles(String source) {
    this.source = source;
  }

  /**
   * The articles of a table.
   *
   * @param name the title of the table, if nothing in it states one
   */
  static List<ArticleDraft> read(String source, String name, List<List<String>> rows) {
    TableArticles articles = new TableArticles(source);
    rows.stream()
        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
        .forEach(articles::add);
    if (articles.rows.isEmpty()) {
      return List.of();
    }
    Table table = Table.headed(articles.rows);
    Optional<Integer> text = textColumn(table);
    return text.isPresent()
        ? articles.ofRows(table, text.get())
        : List.of(articles.whole(name, table));
  }

  // Rows with a single cell above the first full row are the title of the table and remarks.
  private void add(List<String> row) {
    List<String> full = row.stream().filter(cell -> !cell.isEmpty()).toList();
    if (rows.isEmpty() && full.size() == 1 && row.size() > 1) {
      above.add(full.getFirst());
    } else {
      rows.add(row);
    }
  }

  private static Optional<Integer> textColumn(Table table) {
    for (int column = 0; column < table.header().size(); column++) {
      int at = column;
      boolean texts =
          TEXT.contains(table.header().get(at).toLowerCase(Locale.ROOT))
              && table.rows().stream()
                  .anyMatch(row -> at < row.size() && row.get(at).length() > LONG);
      if (texts) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  private ArticleDraft whole(String name, Table table) {
    Finding title =
        above.isEmpty()
            ? Finding.guessed(Field.TITLE, name, "name of the file or sheet")
            : Finding.guessed(Field.TITLE, above.getFirst(), "line above the table");
    List<TextBlock> blocks = new ArrayList<>();
    above.stream().skip(1).map(TextBlock::paragraph).forEach(blocks::add);
    blocks.add(
        TextBlock.list(table.lines().stream().map(line -> TextBlock.BULLET + line).toList()));
    Findings findings = Findings.of(List.of(title));
    return ArticleDraft.article(
        source, TextArticles.withLanguage(findings, blocks), blocks, List.of());
  }

  private List<ArticleDraft> ofRows(Table table, int text) {
    List<ArticleDraft> articles = new ArrayList<>();
    for (List<String> row : table.rows()) {
      List<TextBlock> blocks =
          text < row.size()
              ? TextArticles.blocks(ParagraphSplitter.split(row.get(text)))
              : List.of();
      if (!blocks.isEmpty()) {
        Findings findings = findings(table.header(), row);
        articles.add(
            ArticleDraft.article(
                source, TextArticles.withLanguage(findings, blocks), blocks, List.of()));
      }
    }
    return articles;
  }

  private static Findings findings(List<String> header, List<String> row) {
    List<Finding> found = new ArrayList<>();
    for (int column = 0; column < Math.min(header.size(), row.size()); column++) {
      Field field = FIELDS.get(header.get(column).toLowerCase(Locale.ROOT));
      String value = TextBlock.fold(row.get(column));
      String from = "column \"" + header.get(column) + "\"";
      if (field == Field.AUTHORS && !Authors.clean(List.of(value)).isEmpty()) {
        found.add(new Finding(field, Authors.clean(List.of(value)), from, false));
      } else if (field == Field.DATE) {
        DateClue.find(value)
            .ifPresent(date -> found.add(Finding.stated(field, date.toString(), from)));
      } else if (field != null && field != Field.AUTHORS && !value.isEmpty()) {
        found.add(Finding.stated(field, value, from));
      }
    }
    return Findings.of(found);
  }
}
