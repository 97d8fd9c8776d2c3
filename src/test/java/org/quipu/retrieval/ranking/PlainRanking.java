package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.encoder.Nearness;
import org.quipu.retrieval.encoder.PassageSentences;
import org.quipu.retrieval.question.GramStatistics;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.Query;
import org.quipu.retrieval.question.QueryReader;
import org.quipu.retrieval.question.Rendering;
import org.quipu.retrieval.question.TermStatistics;
import org.quipu.retrieval.reading.PassageReader;
import org.quipu.retrieval.reading.TextAnalysis;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.words.FunctionWords;

/** Ranks a few English passages without an index, by the shipped model. */
final class PlainRanking {
  private PlainRanking() {}

  /** A passage under a title. */
  record Text(String article, String passage, String title) {}

  /** The passages by their words, best first. */
  static List<RankedPassage> of(String question, Text... texts) {
    return rank(question, new EvenStatistics(), Optional.empty(), texts);
  }

  /** The same where the corpus has some words nowhere. */
  static List<RankedPassage> without(String unknown, String question, Text... texts) {
    TermStatistics statistics =
        new EvenStatistics() {
          @Override
          public int frequency(String lang, String stem) {
            return stem.equals(unknown) ? 0 : 1;
          }

          @Override
          public int wordFrequency(String word) {
            return word.equals(unknown) ? 0 : 1;
          }
        };
    return rank(question, statistics, Optional.empty(), texts);
  }

  /** The passages by their words and by the cosine that each passage is given. */
  static List<RankedPassage> byMeaning(
      String question, Map<String, Double> cosines, Text... texts) {
    Meaning meaning =
        new Meaning() {
          @Override
          public int depth() {
            return texts.length;
          }

          @Override
          public List<Optional<Nearness>> compare(List<PassageSentences> bestFirst) {
            return bestFirst.stream()
                .map(passage -> cosines.get(String.join(" ", passage.sentences())))
                .map(cosine -> Optional.of(new Nearness(cosine, List.of(cosine))))
                .toList();
          }
        };
    return rank(question, new EvenStatistics(), Optional.of(meaning), texts);
  }

  private static List<RankedPassage> rank(
      String question, TermStatistics statistics, Optional<Meaning> meaning, Text... texts) {
    TextAnalysis analysis = new PlainWords();
    Query query =
        new QueryReader(analysis, FunctionWords.shipped()).read(question, Optional.of("en"));
    LanguageQuery inEnglish =
        LanguageQuery.of(query, "en", analysis, statistics, Rendering::asWritten);
    PassageReader reader = new PassageReader(analysis);
    List<Candidate> candidates = new ArrayList<>();
    for (Text text : texts) {
      candidates.add(
          new Candidate(
              new Passage(
                  text.article(),
                  candidates.size(),
                  new Span(0, text.passage().length()),
                  0,
                  0,
                  text.passage(),
                  ""),
              reader.read(text.passage(), "en"),
              reader.read(text.title(), "en"),
              false,
              1));
    }
    return Ranker.shipped().rank(Map.of("en", inEnglish), candidates, meaning);
  }

  /** Words in lower case, stemmed by nothing. */
  private static final class PlainWords implements TextAnalysis {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Override
    public void stems(String lang, String text, TermSink sink) {
      words(text, sink);
    }

    @Override
    public void words(String text, TermSink sink) {
      Matcher words = WORD.matcher(text);
      while (words.find()) {
        sink.term(words.group().toLowerCase(Locale.ROOT), words.start(), words.end());
      }
    }

    @Override
    public String fold(String word) {
      return word.toLowerCase(Locale.ROOT);
    }
  }

  /** Every word is in one passage of a hundred. */
  private static class EvenStatistics implements TermStatistics {
    @Override
    public int passages(String lang) {
      return 100;
    }

    @Override
    public double averageLength(String lang) {
      return 10;
    }

    @Override
    public int frequency(String lang, String stem) {
      return 1;
    }

    @Override
    public int wordFrequency(String word) {
      return 1;
    }

    @Override
    public int allPassages() {
      return 100;
    }

    @Override
    public GramStatistics grams() {
      return new GramStatistics(100);
    }
  }
}
