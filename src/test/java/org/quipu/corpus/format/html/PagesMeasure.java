package org.quipu.corpus.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.quipu.corpus.Digest;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.DocumentReader;

/**
 * Measures extractors on sets of web pages that others published, told apart by their layout:
 * adbar/trafilatura ({@code tests/evaldata.json}: segments that must and must not be in the text),
 * scrapinghub/article-extraction-benchmark ({@code ground-truth.json}: texts written down by
 * people) and mozilla/readability ({@code test/test-pages}). Not run by the build; docs/import.md
 * has the command.
 */
public final class PagesMeasure {
  private static final int SHINGLE = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final String EVEN = "02468ace";

  private final Path set;
  private final String tool;
  private final ExtractionMeasure.Extractor extractor;
  private final boolean verbose;
  private final PrintStream out = System.out;

  private PagesMeasure(
      Path set, String tool, ExtractionMeasure.Extractor extractor, boolean verbose) {
    this.set = set;
    this.tool = tool;
    this.extractor = extractor;
    this.verbose = verbose;
  }

  /** Takes the folder of a set; with {@code -v} it lists what is missing on which page. */
  public static void main(String[] arguments) throws IOException {
    measure(Path.of(arguments[0]), "Quipu", PagesMeasure::quipu, arguments.length > 1);
  }

  /** Prints the figures of a tool on a set. */
  public static void measure(
      Path set, String tool, ExtractionMeasure.Extractor extractor, boolean verbose)
      throws IOException {
    PagesMeasure measure = new PagesMeasure(set, tool, extractor, verbose);
    if (Files.exists(set.resolve("tests/evaldata.json"))) {
      measure.segments();
    } else if (Files.exists(set.resolve("ground-truth.json"))) {
      measure.bodies();
    } else {
      Path pages = set.resolve("test/test-pages");
      System.out.println(tool);
      new ExtractionMeasure(extractor).measure(Files.exists(pages) ? pages : set, verbose);
    }
  }

  /** What Quipu finds on a page. */
  public static ExtractionMeasure.Extracted quipu(byte[] page) {
    try {
      ArticleDraft article = new DocumentReader().read("page.html", page).getFirst();
      return new ExtractionMeasure.Extracted(
          article.text(),
          article.findings().value(Field.TITLE).orElse(""),
          article.findings().authors(),
          article.findings().value(Field.DATE).orElse(""));
    } catch (UnreadableException e) {
      return new ExtractionMeasure.Extracted("", "", List.of(), "");
    }
  }

  private static final class Segments {
    private int wantedFound;
    private int wanted;
    private int unwantedFound;
    private int pages;

    @Override
    public String toString() {
      double precision = (double) wantedFound / Math.max(1, wantedFound + unwantedFound);
      double recall = (double) wantedFound / Math.max(1, wanted);
      return String.format(
          Locale.ROOT,
          "%d pages, precision %.3f, recall %.3f, F %.3f",
          pages,
          precision,
          recall,
          2 * precision * recall / Math.max(1e-9, precision + recall));
    }
  }

  // The rules were made by looking at pages of the even half only; the odd half is the test.
  private void segments() throws IOException {
    JsonNode pages = new ObjectMapper().readTree(set.resolve("tests/evaldata.json").toFile());
    Map<Boolean, Segments> halves = Map.of(true, new Segments(), false, new Segments());
    for (JsonNode page : pages) {
      String file = page.path("file").asText();
      boolean even = EVEN.indexOf(Digest.of(file).hex().charAt(0)) >= 0;
      Path cached = set.resolve("tests/cache").resolve(file);
      Path source = Files.exists(cached) ? cached : set.resolve("tests/eval").resolve(file);
      String text = spaced(extractor.extract(Files.readAllBytes(source)).text());
      Segments half = halves.get(even);
      half.pages++;
      List<String> missing = new ArrayList<>();
      for (JsonNode segment : page.path("with")) {
        half.wanted++;
        boolean found = text.contains(spaced(segment.asText()));
        half.wantedFound += found ? 1 : 0;
        if (!found) {
          missing.add("- " + segment.asText());
        }
      }
      for (JsonNode segment : page.path("without")) {
        boolean found = text.contains(spaced(segment.asText()));
        half.unwantedFound += found ? 1 : 0;
        if (found) {
          missing.add("+ " + segment.asText());
        }
      }
      if (verbose && even && !missing.isEmpty()) {
        out.println(source + " " + text.length());
        missing.forEach(line -> out.println("    " + line.replace('\n', ' ')));
      }
    }
    out.println(tool + ", rules made by these: " + halves.get(true));
    out.println(tool + ", the others: " + halves.get(false));
  }

  private static String spaced(String text) {
    return text.replaceAll("(?U)\\s+", " ").strip();
  }

  private void bodies() throws IOException {
    JsonNode pages = new ObjectMapper().readTree(set.resolve("ground-truth.json").toFile());
    double precision = 0;
    double recall = 0;
    int found = 0;
    int there = 0;
    for (Map.Entry<String, JsonNode> page : pages.properties()) {
      Map<String, Integer> expected = shingles(page.getValue().path("articleBody").asText(""));
      Map<String, Integer> actual = shingles(extractor.extract(unpacked(page.getKey())).text());
      int common = sum(expected, run -> Math.min(expected.get(run), actual.getOrDefault(run, 0)));
      int all = sum(expected, expected::get);
      int got = sum(actual, actual::get);
      if (got > 0) {
        precision += (double) common / got;
        found++;
      }
      if (all > 0) {
        recall += (double) common / all;
        there++;
      }
      if (verbose && common < 0.95 * Math.max(all, got)) {
        out.printf(
            Locale.ROOT,
            "%s precision %.3f recall %.3f%n",
            page.getKey(),
            (double) common / Math.max(1, got),
            (double) common / Math.max(1, all));
      }
    }
    double p = precision / Math.max(1, found);
    double r = recall / Math.max(1, there);
    out.printf(
        Locale.ROOT,
        "%s: %d pages, precision %.3f, recall %.3f, F %.3f%n",
        tool,
        pages.size(),
        p,
        r,
        2 * p * r / (p + r));
  }

  private byte[] unpacked(String id) throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(set.resolve("html/" + id + ".html.gz")))) {
      return in.readAllBytes();
    }
  }

  private static int sum(Map<String, Integer> shingles, Function<String, Integer> count) {
    return shingles.keySet().stream().mapToInt(count::apply).sum();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(match -> match.group()).toList();
    Map<String, Integer> shingles = new HashMap<>();
    int size = Math.min(SHINGLE, Math.max(1, words.size()));
    for (int i = 0; i + size <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + size)), 1, Integer::sum);
    }
    return shingles;
  }
}
