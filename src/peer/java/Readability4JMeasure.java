import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.quipu.corpus.format.html.ExtractionMeasure;
import org.quipu.corpus.format.html.ExtractionMeasure.Extracted;

/**
 * Measures Readability4J as {@link ExtractionMeasure} measures Quipu; docs/import.md has the
 * command.
 */
final class Readability4JMeasure {
  private Readability4JMeasure() {}

  /** Takes the folder of pages; with {@code -v} it lists each page that is not perfect. */
  public static void main(String[] arguments) throws IOException {
    new ExtractionMeasure(Readability4JMeasure::extract)
        .measure(Path.of(arguments[0]), arguments.length > 1);
  }

  // It tells no date of publication.
  private static Extracted extract(byte[] page) {
    Article article =
        new Readability4JExtended("https://page.example/", new String(page, StandardCharsets.UTF_8))
            .parse();
    String byline = Objects.requireNonNullElse(article.getByline(), "");
    return new Extracted(
        Objects.requireNonNullElse(article.getTextContent(), ""),
        Objects.requireNonNullElse(article.getTitle(), ""),
        byline.isBlank() ? List.of() : List.of(byline),
        "");
  }
}
