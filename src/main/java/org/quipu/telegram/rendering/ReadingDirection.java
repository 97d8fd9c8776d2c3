package org.quipu.telegram.rendering;

/** The direction in which a text is read. */
final class ReadingDirection {
  private ReadingDirection() {}

  /** Whether the first letter that has a direction is read from right to left. */
  static boolean isRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(
            direction ->
                direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .mapToObj(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .findFirst()
        .orElse(false);
  }
}
