package org.quipu.cli.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.quipu.answer.Quote;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.Question;

/**
 * A question with what is known about its answer.
 *
 * @param type the row of the table that it counts in
 * @param answers strings that an answering quote contains
 * @param gold the paragraphs that answer, each as article id, {@code #} and number; empty if
 *     nothing does
 * @param wrong quotes that people marked as not answering
 * @param undecided whether only wrong quotes are known
 */
public record EvalQuestion(
    String id,
    Question question,
    String type,
    List<String> answers,
    Set<String> gold,
    List<WrongQuote> wrong,
    boolean undecided) {
  public EvalQuestion {
    answers = List.copyOf(answers);
    gold = Set.copyOf(gold);
    wrong = List.copyOf(wrong);
  }

  /**
   * A quote that does not answer.
   *
   * @param article the id of its article
   * @param span the quote in the canonical text
   */
  public record WrongQuote(String article, Span span) {
    private static WrongQuote of(JsonNode node, Path file, int line) {
      int start = node.path("start").asInt(-1);
      int end = node.path("end").asInt(-1);
      if (node.path("article").asText().isEmpty() || start < 0 || end <= start) {
        throw new EvalException(
            file
                + ":"
                + line
                + ": the field \"wrong\" wants objects with article, start and end, where the quote"
                + " lies in the text of the article");
      }
      return new WrongQuote(node.path("article").asText(), new Span(start, end));
    }

    private boolean meets(Quote quote) {
      return article.equals(quote.article().id()) && span.overlaps(quote.span());
    }
  }

  /**
   * Reads a question set with one JSON object per line.
   *
   * @throws EvalException if a line is invalid; the message names it
   */
  public static List<EvalQuestion> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<EvalQuestion> questions = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          questions.add(of(json, line, file, number));
        }
      }
    }
    return questions;
  }

  private static EvalQuestion of(ObjectMapper json, String line, Path file, int number) {
    JsonNode node;
    try {
      node = json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new EvalException(
          file + ":" + number + ": not JSON; each line is one question as a JSON object", e);
    }
    String text = node.path("question").asText();
    if (text.isBlank()) {
      throw new EvalException(file + ":" + number + ": the field \"question\" is missing");
    }
    Question.Kind kind =
        switch (node.path("kind").asText("question")) {
          case "question" -> Question.Kind.QUESTION;
          case "claim" -> Question.Kind.CLAIM;
          default ->
              throw new EvalException(
                  file + ":" + number + ": the field \"kind\" is \"question\" or \"claim\"");
        };
    Set<String> gold = new HashSet<>();
    for (JsonNode place : node.path("gold")) {
      if (place.path("article").asText().isEmpty() || !place.path("paragraph").isInt()) {
        throw new EvalException(
            file
                + ":"
                + number
                + ": the field \"gold\" wants objects with article and paragraph, a number");
      }
      gold.add(place.path("article").asText() + "#" + place.path("paragraph").asInt());
    }
    List<WrongQuote> wrong = new ArrayList<>();
    node.path("wrong").forEach(quote -> wrong.add(WrongQuote.of(quote, file, number)));
    return new EvalQuestion(
        node.path("id").asText(Integer.toString(number)),
        new Question(
            text, kind, Optional.of(node.path("lang").asText()).filter(lang -> !lang.isEmpty())),
        node.path("type").asText("all"),
        StreamSupport.stream(node.path("answers").spliterator(), false)
            .map(JsonNode::asText)
            .toList(),
        gold,
        wrong,
        !wrong.isEmpty() && !node.has("gold"));
  }

  public boolean answerable() {
    return !gold.isEmpty();
  }

  public boolean unanswerable() {
    return gold.isEmpty() && !undecided;
  }

  /** The same question for a corpus with only half of the articles. */
  public EvalQuestion within(Half half) {
    Set<String> left = new HashSet<>(gold);
    left.removeIf(place -> !half.test(place.substring(0, place.lastIndexOf('#'))));
    return new EvalQuestion(
        id,
        question,
        type,
        answers,
        left,
        wrong.stream().filter(quote -> half.test(quote.article())).toList(),
        undecided);
  }

  public boolean answeredBy(Passage passage) {
    for (int block = passage.firstBlock(); block <= passage.lastBlock(); block++) {
      if (gold.contains(passage.articleId() + "#" + block)) {
        return true;
      }
    }
    return false;
  }

  boolean knownWrong(Quote quote) {
    return wrong.stream().anyMatch(known -> known.meets(quote));
  }

  public boolean answeredIn(String quote) {
    String lower = quote.toLowerCase(Locale.ROOT);
    return answers.stream().anyMatch(answer -> lower.contains(answer.toLowerCase(Locale.ROOT)));
  }
}
