package org.quipu.telegram.inbound;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Span;

/**
 * The text or caption of a message, with the ranges in it that address somebody.
 *
 * @param entities in order of their start; all inside the text
 */
public record Words(String text, List<Entity> entities) {
  static final Words NONE = new Words("", List.of());

  public Words {
    entities =
        entities.stream()
            .filter(entity -> !entity.span().isEmpty() && entity.span().end() <= text.length())
            .sorted((a, b) -> a.span().compareTo(b.span()))
            .toList();
  }

  /** The kind of an entity. */
  public enum Kind {
    /** {@code /ask} or {@code /ask@bot}. */
    COMMAND,
    /** {@code @somebody}. */
    MENTION,
    /** The name of a user who has no username. */
    TEXT_MENTION
  }

  /**
   * A range that addresses somebody.
   *
   * @param span in UTF-16 units, as the Bot API counts
   * @param user the id of the user that a text mention refers to
   */
  public record Entity(Kind kind, Span span, Optional<Long> user) {
    Entity shift(int by) {
      return new Entity(kind, span.shift(by), user);
    }
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** The entity that the text begins with, after leading white space. */
  Optional<Entity> first() {
    return entities.stream()
        .findFirst()
        .filter(entity -> text.substring(0, entity.span().start()).isBlank());
  }

  boolean mentions(Me me) {
    return entities.stream().anyMatch(entity -> me.isMentioned(this, entity));
  }

  boolean mentionsOthers(Me me) {
    return entities.stream()
        .anyMatch(entity -> entity.kind() != Kind.COMMAND && !me.isMentioned(this, entity));
  }

  /** The words without the mentions of the bot, and without the comma or colon after the first. */
  Words without(Me me) {
    Words rest = this;
    while (true) {
      Words now = rest;
      Optional<Entity> mention =
          now.entities.stream().filter(entity -> me.isMentioned(now, entity)).findFirst();
      if (mention.isEmpty()) {
        return rest.stripped();
      }
      rest = rest.cut(mention.get().span());
    }
  }

  private Words cut(Span out) {
    int end = out.end();
    boolean leading = text.substring(0, out.start()).isBlank();
    if (leading) {
      while (end < text.length() && ",:;-–— \n".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
    } else if (Character.isWhitespace(text.charAt(out.start() - 1))
        && end < text.length()
        && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    int gone = end - out.start();
    int from = end;
    List<Entity> kept =
        entities.stream()
            .filter(entity -> !entity.span().overlaps(out))
            .filter(entity -> entity.span().end() <= out.start() || entity.span().start() >= from)
            .map(entity -> entity.span().start() >= from ? entity.shift(-gone) : entity)
            .toList();
    return new Words(text.substring(0, out.start()) + text.substring(end), kept);
  }

  private Words stripped() {
    String shorter = text.stripLeading();
    int gone = text.length() - shorter.length();
    return new Words(
        shorter.stripTrailing(),
        entities.stream()
            .filter(entity -> entity.span().start() >= gone)
            .map(entity -> entity.shift(-gone))
            .toList());
  }
}
