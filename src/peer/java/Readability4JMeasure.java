import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.quipu.corpus.format.html.ExtractionMeasure.Extracted;
import org.quipu.corpus.format.html.PagesMeasure;

/**
 * Measures Readability4J and Quipu beside each other, as {@link PagesMeasure} does; docs/import.md
 * has the command.
 */
final class Readability4JMeasure {
  private Readability4JMeasure() {}

  /** Takes the folder of a set of pages. */
  public static void main(String[] arguments) throws IOException {
    Path set = Path.of(arguments[0]);
    PagesMeasure.measure(set, "Readability4J", Readability4JMeasure::extract, false);
    PagesMeasure.measure(set, "Quipu", PagesMeasure::quipu, false);
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
