package org.quipu.retrieval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.PublicationDate;
import org.quipu.language.Dates;

/**
 * The filters that a question's own syntax sets. Anything that is not exactly a filter is text.
 *
 * @param text the question without its filters; the words of phrases are included
 * @param phrases words that a passage must contain consecutively
 * @param excluded words that a passage must not contain
 * @param articles which articles may answer
 */
public record Filters(
    String text, List<String> phrases, List<String> excluded, ArticleFilter articles) {
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<!\\S)(source|author|before|after|fuente|autor|antes|después|despues):(?:[\"“]([^\"”]+)[\"”]|(\\S+))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXCLUDED =
      Pattern.compile("(?<!\\S)-(\\p{L}[\\p{L}\\p{M}]*)(?!\\S)");
  private static final Pattern PHRASE = Pattern.compile("\"([^\"]+)\"|“([^”]+)”|«([^»]+)»");

  public Filters {
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
  }

  /** Reads the filters of a question. */
  public static Filters of(String question) {
    Reading reading = new Reading();
    String rest = FIELD.matcher(question).replaceAll(found -> reading.field(found));
    rest = EXCLUDED.matcher(rest).replaceAll(found -> reading.excluded(found));
    Matcher phrase = PHRASE.matcher(rest);
    while (phrase.find()) {
      reading.phrases.add(anyGroup(phrase));
    }
    String text = rest.strip();
    return text.isEmpty() ? none(question) : reading.filters(text);
  }

  /** No filters: the whole question is text. */
  public static Filters none(String question) {
    return new Reading().filters(question);
  }

  private static String anyGroup(MatchResult found) {
    for (int i = 1; i <= found.groupCount(); i++) {
      if (found.group(i) != null) {
        return found.group(i);
      }
    }
    return found.group();
  }

  /** The same without the phrases. */
  public Filters withoutPhrases() {
    return new Filters(text, List.of(), excluded, articles);
  }

  /** The state of reading. */
  private static final class Reading {
    private final List<String> phrases = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private Optional<String> source = Optional.empty();
    private Optional<String> author = Optional.empty();
    private Optional<LocalDate> before = Optional.empty();
    private Optional<LocalDate> after = Optional.empty();

    /**
     * Reads a filter, and returns the part that remains text: nothing, or all of it if it is not a
     * filter.
     */
    String field(MatchResult found) {
      String value = found.group(2) == null ? found.group(3) : found.group(2);
      Optional<PublicationDate> date = PublicationDate.parse(value).or(() -> numeric(value));
      boolean isDate = false;
      switch (found.group(1).toLowerCase(Locale.ROOT)) {
        case "source", "fuente" -> source = Optional.of(value);
        case "author", "autor" -> author = Optional.of(value);
        case "before", "antes" -> {
          isDate = true;
          before = date.map(PublicationDate::earliest).or(() -> before);
        }
        default -> {
          isDate = true;
          after = date.map(PublicationDate::latest).or(() -> after);
        }
      }
      return isDate && date.isEmpty() ? Matcher.quoteReplacement(found.group()) : "";
    }

    // As in 07-12-2022.
    private static Optional<PublicationDate> numeric(String value) {
      return Dates.ofAnyLanguage().in(value).stream()
          .filter(found -> found.start() == 0 && found.end() == value.length())
          .map(Dates.Found::date)
          .filter(date -> date.year().isPresent())
          .map(date -> new PublicationDate(date.year().getAsInt(), date.month(), date.day()))
          .findFirst();
    }

    String excluded(MatchResult found) {
      excluded.add(found.group(1));
      return "";
    }

    Filters filters(String text) {
      return new Filters(text, phrases, excluded, new ArticleFilter(source, author, before, after));
    }
  }
}
