package org.quipu.corpus.format.office;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;

/** Reads tables whose cells are separated by commas, semicolons, tabs or bars. */
public final class CsvReader {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int SAMPLE = 30;
  private static final int MOST_ROWS = 200_000;

  private CsvReader() {}

  /** Reads a file; its rows form one article, or one each if a column contains texts. */
  public static List<ArticleDraft> read(String source, String name, String text)
      throws IOException {
    char separator = separator(text);
    CsvMapper csv = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    List<List<String>> rows = new ArrayList<>();
    try (MappingIterator<String[]> lines =
        csv.readerFor(String[].class).with(schema).readValues(text)) {
      while (lines.hasNext()) {
        if (rows.size() == MOST_ROWS) {
          throw new UnreadableException("more than " + MOST_ROWS + " rows; write them as .jsonl");
        }
        rows.add(Arrays.stream(lines.next()).map(CsvReader::cell).toList());
      }
    }
    return TableArticles.read(source, name, rows);
  }

  // Line breaks in a cell separate paragraphs in a text; in a value they are spaces.
  private static String cell(String written) {
    String value = Optional.ofNullable(written).orElse("");
    return value.length() > 300 ? value.strip() : TextBlock.fold(value);
  }

  /** The character that occurs in the most of the first lines, equally often in each. */
  static char separator(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toList();
    char best = ',';
    long most = 0;
    for (char candidate : SEPARATORS) {
      List<Long> counts = lines.stream().map(line -> count(line, candidate)).sorted().toList();
      long usual = counts.isEmpty() ? 0 : counts.get(counts.size() / 2);
      long agreeing = counts.stream().filter(count -> count == usual).count() * usual;
      if (usual > 0 && agreeing > most) {
        most = agreeing;
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    long count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += !quoted && line.charAt(i) == separator ? 1 : 0;
    }
    return count;
  }
}
