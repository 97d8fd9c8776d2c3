package org.quipu.chat.button;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a card, from which a press of its buttons can rebuild it.
 *
 * @param root where the words of the question are found
 * @param view how they were used
 */
public record QuestionSource(Root root, View view) {
  private static final Pattern CODE = Pattern.compile("(q|c|-|[te][0-9a-f]{1,10})([asn])");

  /** The source of a card with a single citation and no question. */
  public static final QuestionSource NONE = new QuestionSource(new Root.Nowhere(), View.ANSWER);

  public static final QuestionSource QUESTION = new QuestionSource(new Root.Asked(), View.ANSWER);
  public static final QuestionSource CLAIM = new QuestionSource(new Root.Claimed(), View.ANSWER);

  /** Where the words of a question are found. */
  public sealed interface Root {
    /** In the message that the card replies to, as a question. */
    record Asked() implements Root {}

    /** In the message that the card replies to, as a claim. */
    record Claimed() implements Root {}

    /** In the title of the article with this key. */
    record Title(long article) implements Root {}

    /** In the sample question with this key. */
    record Suggested(long sample) implements Root {}

    /** There was no question. */
    record Nowhere() implements Root {}
  }

  /** How the words of a question are used. */
  public enum View {
    ANSWER('a'),
    /** The answer to the corpus's suggestion for another spelling. */
    SUGGESTION('s'),
    /** The closest passages, although they do not answer. */
    NEAREST('n');

    private final char code;

    View(char code) {
      this.code = code;
    }
  }

  public static QuestionSource title(long article) {
    return new QuestionSource(new Root.Title(article), View.ANSWER);
  }

  public static QuestionSource sample(long sample) {
    return new QuestionSource(new Root.Suggested(sample), View.ANSWER);
  }

  QuestionSource seen(View other) {
    return new QuestionSource(root, other);
  }

  /** Whether nobody typed the question, so that the card has to show it. */
  public boolean isSample() {
    return root instanceof Root.Title || root instanceof Root.Suggested;
  }

  /** Whether people can judge that a citation does not answer: where there are words that ask. */
  public boolean canBeJudged() {
    boolean asks = !(root instanceof Root.Nowhere || root instanceof Root.Title);
    return asks && view != View.NEAREST;
  }

  public boolean isNone() {
    return root instanceof Root.Nowhere;
  }

  /** At most 12 characters. */
  String encode() {
    String rootCode =
        switch (root) {
          case Root.Asked() -> "q";
          case Root.Claimed() -> "c";
          case Root.Title(long article) -> "t" + Long.toHexString(article);
          case Root.Suggested(long sample) -> "e" + Long.toHexString(sample);
          case Root.Nowhere() -> "-";
        };
    return rootCode + view.code;
  }

  static Optional<QuestionSource> parse(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rootCode = matcher.group(1);
    Root root =
        switch (rootCode.charAt(0)) {
          case 'q' -> new Root.Asked();
          case 'c' -> new Root.Claimed();
          case 't' -> new Root.Title(Long.parseLong(rootCode.substring(1), 16));
          case 'e' -> new Root.Suggested(Long.parseLong(rootCode.substring(1), 16));
          default -> new Root.Nowhere();
        };
    View view =
        switch (matcher.group(2).charAt(0)) {
          case 's' -> View.SUGGESTION;
          case 'n' -> View.NEAREST;
          default -> View.ANSWER;
        };
    return Optional.of(new QuestionSource(root, view));
  }
}
