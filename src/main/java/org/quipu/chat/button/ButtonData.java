package org.quipu.chat.button;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.answer.CitationId;
import org.quipu.chat.card.Overview;

/**
 * The data that a button sends when it is pressed. It is self-contained, so that buttons work after
 * a restart and on another replica. Encoded as a letter for the action, the version of its format,
 * and the arguments, separated by colons; at most 64 bytes.
 */
public sealed interface ButtonData {
  /** The encoded data. */
  String encode();

  private static String encoded(OptionalLong asker) {
    return asker.isPresent() ? Long.toString(asker.getAsLong(), Character.MAX_RADIX) : "";
  }

  /** The origin of the card that the button is on, where it matters. */
  default Optional<Origin> onCard() {
    return switch (this) {
      case Page page -> Optional.of(page.origin);
      case Exactly exactly -> Optional.of(exactly.origin);
      case Overview overview -> Optional.of(new Origin(QuestionSource.QUESTION, overview.asker));
      default -> Optional.empty();
    };
  }

  /**
   * Whether it only changes what its card shows, so that of several such presses on one card the
   * last makes the others pointless.
   */
  default boolean turnsCard() {
    return switch (this) {
      case Page _, Exactly _, Overview _, Articles _, Sources _ -> true;
      default -> false;
    };
  }

  /** Parses the data of a press; anything unknown gives empty, never an error. */
  static Optional<ButtonData> parse(String data) {
    return ButtonDataParser.parse(data);
  }

  /**
   * The origin of a card.
   *
   * @param basis where its question is found
   * @param asker the person who may delete the card; empty where nobody can
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
   * @param id the citation at this rank when the button was made
   */
  record Page(Origin origin, int rank, Optional<CitationId> id) implements ButtonData {
    @Override
    public String encode() {
      return "s1:" + rank + ":" + id.map(CitationId::toString).orElse("") + ":" + origin.encode();
    }
  }

  /** Shows exactly this citation instead of the one at {@code rank}. */
  record Exactly(Origin origin, int rank, CitationId id) implements ButtonData {
    @Override
    public String encode() {
      return "w1:" + rank + ":" + id + ":" + origin.encode();
    }
  }

  /** Shows the position of the card's citation among all. */
  record Position(int at, int of) implements ButtonData {
    @Override
    public String encode() {
      return "o1:" + at + ":" + of;
    }
  }

  /**
   * Reports that a citation does not answer.
   *
   * @param basis where the question is found
   * @param id the id of the citation as shown
   */
  record Wrong(QuestionSource basis, CitationId id) implements ButtonData {
    @Override
    public String encode() {
      return "j1:" + id + ":" + basis.encode();
    }
  }

  /** Deletes the card. */
  record Delete(long asker) implements ButtonData {
    @Override
    public String encode() {
      return "d1:" + Long.toString(asker, Character.MAX_RADIX);
    }
  }

  /** Asks a sample question of the start page; the basis says where its words are found. */
  record Sample(QuestionSource basis) implements ButtonData {
    @Override
    public String encode() {
      return "i2:" + basis.encode();
    }
  }

  /**
   * Shows a page of a timeline or a comparison.
   *
   * @param from the index of the first quote, from 0
   * @param asker the person who may delete the card; empty where nobody can
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

  /** Lists articles, starting at an index. */
  record Articles(int from) implements ButtonData {
    @Override
    public String encode() {
      return "a1:" + from;
    }
  }

  /** Lists the citations given, starting at an index. */
  record Sources(int from) implements ButtonData {
    @Override
    public String encode() {
      return "b1:" + from;
    }
  }

  /** Sends the citations given as a file. */
  record Export(ExportFormat format) implements ButtonData {
    @Override
    public String encode() {
      return "e1:" + format.key();
    }
  }

  /** Chooses a value of a setting. */
  public record Choose(Setting setting, String value) implements ButtonData {
    /** The settings. */
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

  /** Erases the data kept about the place. */
  record Erase() implements ButtonData {
    @Override
    public String encode() {
      return "x1";
    }
  }

  /** Adds an imported document to the corpus. */
  record Confirm(String token) implements ButtonData {
    @Override
    public String encode() {
      return "k1:" + token;
    }
  }

  /** Discards an imported document. */
  record Cancel(String token) implements ButtonData {
    @Override
    public String encode() {
      return "n1:" + token;
    }
  }
}
