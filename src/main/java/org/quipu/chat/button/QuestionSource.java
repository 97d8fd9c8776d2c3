package org.quipu.chat.button;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a card was made from, so that a press of its buttons can make it again.
 *
 * @param root where the words of the question are
 * @param view what was made of them
 */
public record QuestionSource(Root root, View view) {
  private static final Pattern CODE = Pattern.compile("(q|c|-|[te][0-9a-f]{1,10})([asn])");

  /** A card of one citation that no question led to. */
  public static final QuestionSource NONE = new QuestionSource(new Root.Nowhere(), View.ANSWER);

  public static final QuestionSource QUESTION = new QuestionSource(new Root.Asked(), View.ANSWER);
  public static final QuestionSource CLAIM = new QuestionSource(new Root.Claimed(), View.ANSWER);

  /** Where the words of a question are. */
  public sealed interface Root {
    /** In the message that the card replies to, which asks. */
    record Asked() implements Root {}

    /** In the message that the card replies to, which claims. */
    record Claimed() implements Root {}

    /** In the title of the article with this key. */
    record Title(long article) implements Root {}

    /** In the sample question with this key. */
    record Suggested(long sample) implements Root {}

    /** There was no question. */
    record Nowhere() implements Root {}
  }

  /** What is made of the words of a question. */
  public enum View {
    ANSWER('a'),
    /** The answer to what the corpus suggests instead. */
    SUGGESTION('s'),
    /** The nearest passages, though they do not answer. */
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

  /** Whether nobody wrote the question, so that the card has to say it. */
  public boolean isSample() {
    return root instanceof Root.Title || root instanceof Root.Suggested;
  }

  /** Whether people can tell that what answers it does not: where there are words that ask. */
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
