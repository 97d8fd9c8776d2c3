package org.quipu.corpus.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;

/**
 * Measures the extraction of articles on a folder of test pages, each a folder with {@code
 * source.html}, {@code expected.html} and {@code expected-metadata.json}, such as {@code
 * test/test-pages} of mozilla/readability. Not run by the build; docs/import.md has the command.
 */
public final class ExtractionMeasure {
  private static final int SHINGLE = 4;
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern NOT_NAME = Pattern.compile("\\(http[^)]*\\)|[^\\p{L}\\p{M}]+");
  private static final Set<String> NO_NAMES =
      Set.of(
          "by", "von", "par", "por", "and", "und", "et", "y", "written", "edited", "with", "am",
          "pm", "march", "dec", "april", "updated", "");

  private final PrintStream out = System.out;
  private final Tally all = new Tally();
  private final Tally even = new Tally();
  private final Tally odd = new Tally();

  private final Extractor extractor;

  /**
   * The extraction from a page by one of the tools.
   *
   * @param title the title, empty if unknown
   * @param date the date, ISO, empty if unknown
   */
  public record Extracted(String text, String title, List<String> authors, String date) {}

  /** A tool that finds the article on a page. */
  @FunctionalInterface
  public interface Extractor {
    Extracted extract(byte[] page);
  }

  public ExtractionMeasure(Extractor extractor) {
    this.extractor = extractor;
  }

  private static final class Tally {
    double f1;
    int pages;
    int titles;
    int titlesRight;
    int authors;
    int authorsExact;
    int authorsRight;
    int dates;
    int datesRight;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "pages %d, body F1 %.4f, titles %.3f of %d, authors %.3f (word for word %.3f) of %d,"
              + " dates %.3f of %d",
          pages,
          f1 / Math.max(1, pages),
          (double) titlesRight / Math.max(1, titles),
          titles,
          (double) authorsRight / Math.max(1, authors),
          (double) authorsExact / Math.max(1, authors),
          authors,
          (double) datesRight / Math.max(1, dates),
          dates);
    }
  }

  /** Takes the folder of pages; with {@code -v} it lists each page that is not perfect. */
  public static void main(String[] arguments) throws IOException {
    new ExtractionMeasure(ExtractionMeasure::extract)
        .measure(Path.of(arguments[0]), arguments.length > 1);
  }

  /**
   * Prints the figures of a folder of pages, and with {@code verbose} each page that is not
   * perfect.
   */
  public void measure(Path folder, boolean verbose) throws IOException {
    List<Path> pages;
    try (Stream<Path> list = Files.list(folder)) {
      pages = list.filter(page -> Files.exists(page.resolve("source.html"))).sorted().toList();
    }
    long start = System.nanoTime();
    for (int i = 0; i < pages.size(); i++) {
      measurePage(pages.get(i), i % 2 == 0 ? even : odd, verbose);
    }
    out.println("all:  " + all);
    out.println("even: " + even);
    out.println("odd:  " + odd);
    out.printf(Locale.ROOT, "%.1f ms a page%n", (System.nanoTime() - start) / 1e6 / pages.size());
  }

  private void measurePage(Path page, Tally half, boolean verbose) throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(page.resolve("expected-metadata.json").toFile());
    String expectedText = Jsoup.parse(page.resolve("expected.html").toFile(), "UTF-8").text();
    Extracted actual = extractor.extract(Files.readAllBytes(page.resolve("source.html")));
    double f1 = f1(shingles(expectedText), shingles(actual.text()));
    List<String> wrong = new ArrayList<>();
    for (Tally tally : List.of(all, half)) {
      tally.pages++;
      tally.f1 += f1;
      wrong.clear();
      String title = expected.path("title").asText("");
      if (!title.isBlank()) {
        tally.titles++;
        boolean right = normal(title).equals(normal(actual.title()));
        tally.titlesRight += right ? 1 : 0;
        note(wrong, right, "title", title, actual.title());
      }
      Set<String> byline = names(List.of(expected.path("byline").asText("")));
      if (!expected.path("byline").isNull() && !byline.isEmpty()) {
        tally.authors++;
        Set<String> found = names(actual.authors());
        tally.authorsExact += found.equals(byline) ? 1 : 0;
        boolean right = agree(found, byline);
        tally.authorsRight += right ? 1 : 0;
        note(
            wrong, right, "authors", expected.path("byline").asText(), actual.authors().toString());
      }
      String date = expected.path("publishedTime").asText("");
      if (date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
        tally.dates++;
        boolean right = date.substring(0, 10).equals(actual.date());
        tally.datesRight += right ? 1 : 0;
        note(wrong, right, "date", date, actual.date());
      }
    }
    if (verbose && (f1 < 0.995 || !wrong.isEmpty())) {
      out.printf(Locale.ROOT, "%.4f %s %s%n", f1, page.getFileName(), String.join("; ", wrong));
    }
  }

  private static void note(
      List<String> wrong, boolean right, String what, String expected, String actual) {
    if (!right) {
      wrong.add(what + " \"" + expected.strip() + "\" but \"" + actual + "\"");
    }
  }

  private static Extracted extract(byte[] source) {
    try {
      ArticleDraft article =
          new HtmlReader()
              .read("source.html", new String(source, StandardCharsets.UTF_8))
              .getFirst();
      return new Extracted(
          article.text(),
          article.findings().value(Field.TITLE).orElse(""),
          article.findings().authors(),
          article.findings().value(Field.DATE).orElse(""));
    } catch (IOException e) {
      return new Extracted("", "", List.of(), "");
    }
  }

  private static String normal(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  // Expected bylines hold dates, outlets and degrees, too: all that was found must be in them, and
  // be half of their words at least.
  private static boolean agree(Set<String> found, Set<String> byline) {
    return !found.isEmpty() && byline.containsAll(found) && found.size() * 2 >= byline.size();
  }

  private static Set<String> names(List<String> names) {
    Set<String> words =
        new TreeSet<>(
            List.of(NOT_NAME.split(String.join(" ", names).toLowerCase(Locale.ROOT), -1)));
    words.removeAll(NO_NAMES);
    return words;
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words =
        new ArrayList<>(List.of(NOT_WORD.split(text.toLowerCase(Locale.ROOT), -1)));
    words.removeIf(String::isEmpty);
    Map<String, Integer> shingles = new HashMap<>();
    int size = Math.min(SHINGLE, Math.max(1, words.size()));
    for (int i = 0; i + size <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + size)), 1, Integer::sum);
    }
    return shingles;
  }

  private static double f1(Map<String, Integer> expected, Map<String, Integer> actual) {
    int common = 0;
    for (Map.Entry<String, Integer> shingle : expected.entrySet()) {
      common += Math.min(shingle.getValue(), actual.getOrDefault(shingle.getKey(), 0));
    }
    int total = sum(expected) + sum(actual);
    return total == 0 ? 1 : 2.0 * common / total;
  }

  private static int sum(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }
}
