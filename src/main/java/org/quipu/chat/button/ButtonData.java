package org.quipu.chat.button;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.answer.CitationId;
import org.quipu.chat.card.Overview;

/**
 * What a button says when it is pressed. All that is needed is in it, so that it works after a
 * restart and on another replica. Written as a letter for what to do, the version of its format,
 * and the arguments, between colons; at most 64 bytes.
 */
public sealed interface ButtonData {
  /** What is written on the button. */
  String encode();

  private static String encoded(OptionalLong asker) {
    return asker.isPresent() ? Long.toString(asker.getAsLong(), Character.MAX_RADIX) : "";
  }

  /** Whose card the button is on, where that matters. */
  default Optional<Origin> onCard() {
    return switch (this) {
      case Page page -> Optional.of(page.origin);
      case Exactly exactly -> Optional.of(exactly.origin);
      case Overview overview -> Optional.of(new Origin(QuestionSource.QUESTION, overview.asker));
      default -> Optional.empty();
    };
  }

  /**
   * Whether it only shows something else on the card it is on, so that of several such presses on
   * one card the last makes the others pointless.
   */
  default boolean turnsCard() {
    return switch (this) {
      case Page _, Exactly _, Overview _, Articles _, Sources _ -> true;
      default -> false;
    };
  }

  /** Reads what came back; anything else is empty, never an error. */
  static Optional<ButtonData> parse(String data) {
    return ButtonDataParser.parse(data);
  }

  /**
   * Whose card a button is on.
   *
   * @param asker may delete the card; empty where nobody can
   */
  public record Origin(QuestionSource basis, OptionalLong asker) {
    public Origin seen(QuestionSource.View view) {
      return new Origin(basis.seen(view), asker);
    }

    private String encode() {
      return basis.encode() + ":" + encoded(asker);
    }
  }

  /**
   * Shows a citation of the answer.
   *
   * @param rank from 0
   * @param id what stood there when the button was made
   */
  record Page(Origin origin, int rank, Optional<CitationId> id) implements ButtonData {
    @Override
    public String encode() {
      return "s1:" + rank + ":" + id.map(CitationId::toString).orElse("") + ":" + origin.encode();
    }
  }

  /** Shows exactly this citation, in the place of the one at {@code rank}. */
  record Exactly(Origin origin, int rank, CitationId id) implements ButtonData {
    @Override
    public String encode() {
      return "w1:" + rank + ":" + id + ":" + origin.encode();
    }
  }

  /** Says at which citation of how many the card is. */
  record Position(int at, int of) implements ButtonData {
    @Override
    public String encode() {
      return "o1:" + at + ":" + of;
    }
  }

  /**
   * Says that a citation does not answer.
   *
   * @param basis where the question is
   * @param id of the citation as it is shown
   */
  record Wrong(QuestionSource basis, CitationId id) implements ButtonData {
    @Override
    public String encode() {
      return "j1:" + id + ":" + basis.encode();
    }
  }

  /** Takes the card away. */
  record Delete(long asker) implements ButtonData {
    @Override
    public String encode() {
      return "d1:" + Long.toString(asker, Character.MAX_RADIX);
    }
  }

  /** Asks what a sample on the first page asks; the basis says where its words are. */
  record Sample(QuestionSource basis) implements ButtonData {
    @Override
    public String encode() {
      return "i2:" + basis.encode();
    }
  }

  /**
   * Shows a page of a timeline or a comparison.
   *
   * @param from the first quote, from 0
   * @param asker may delete the card; empty where nobody can
   */
  record Overview(OverviewKind kind, int from, OptionalLong asker) implements ButtonData {
    public Overview at(int other) {
      return new Overview(kind, other, asker);
    }

    @Override
    public String encode() {
      return "v1:" + kind.code() + ":" + from + ":" + encoded(asker);
    }
  }

  /** Lists articles, from this one on. */
  record Articles(int from) implements ButtonData {
    @Override
    public String encode() {
      return "a1:" + from;
    }
  }

  /** Lists what was cited, from this one on. */
  record Sources(int from) implements ButtonData {
    @Override
    public String encode() {
      return "b1:" + from;
    }
  }

  /** Sends what was cited as a file. */
  record Export(ExportFormat format) implements ButtonData {
    @Override
    public String encode() {
      return "e1:" + format.key();
    }
  }

  /** Chooses a value of a setting. */
  public record Choose(Setting setting, String value) implements ButtonData {
    /** What can be set. */
    public enum Setting {
      LANGUAGE,
      STYLE,
      LENGTH;

      static Optional<Setting> named(String name) {
        return Arrays.stream(values()).filter(setting -> setting.key().equals(name)).findFirst();
      }

      String key() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public String encode() {
      return "z1:" + setting.key() + ":" + value;
    }
  }

  /** Erases what is kept about the place. */
  record Erase() implements ButtonData {
    @Override
    public String encode() {
      return "x1";
    }
  }

  /** Takes an imported document into the corpus. */
  record Confirm(String token) implements ButtonData {
    @Override
    public String encode() {
      return "k1:" + token;
    }
  }

  /** Drops an imported document. */
  record Cancel(String token) implements ButtonData {
    @Override
    public String encode() {
      return "n1:" + token;
    }
  }
}
