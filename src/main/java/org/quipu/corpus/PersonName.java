package org.quipu.corpus;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name, split into parts.
 *
 * @param given all given names, as written: {@code Martin Luther}, {@code J. R. R.}
 * @param particle small words before the family name that belong to it, {@code van der}; may be
 *     empty
 * @param family the name under which the person is filed, without the particle
 * @param suffix {@code Jr.} or similar; may be empty
 */
public record PersonName(String given, String particle, String family, String suffix) {
  private static final Pattern EAST_ASIAN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+");
  private static final Pattern PARTICLES = Pattern.compile("(?:\\p{Ll}[\\p{L}'’]*\\s+)+(?=\\S)");

  public PersonName {
    if (given.isBlank() || family.isBlank()) {
      throw new IllegalArgumentException("a name needs a given and a family name");
    }
  }

  /** The parts of a name whose family name may begin with particles: {@code van Beethoven}. */
  public static PersonName of(String given, String family, String suffix) {
    var particles = PARTICLES.matcher(family);
    int end = particles.lookingAt() ? particles.end() : 0;
    return new PersonName(
        given.strip(), family.substring(0, end).strip(), family.substring(end).strip(), suffix);
  }

  /** The family name with its particle. */
  public String surname() {
    return particle.isEmpty() ? family : particle + " " + family;
  }

  /** Whether it is always written with the family name first and without a space. */
  public boolean isEastAsian() {
    return EAST_ASIAN.matcher(family).matches() && EAST_ASIAN.matcher(given).matches();
  }

  /** The name in natural order. */
  public String natural() {
    return isEastAsian()
        ? family + given
        : Stream.of(given, surname(), suffix)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
  }

  /** The name as it is filed: {@code King, Martin Luther, Jr.} */
  public String filed() {
    return isEastAsian() ? natural() : filed(given);
  }

  /** The same with initials instead of given names: {@code King, M. L., Jr.} */
  public String filedByInitials() {
    return isEastAsian() ? natural() : filed(initials());
  }

  private String filed(String first) {
    return surname() + ", " + first + (suffix.isEmpty() ? "" : ", " + suffix);
  }

  // "Jean-Paul" gives J.-P., "J.R.R." gives J. R. R.
  private String initials() {
    return Stream.of(given.replace(".", ". ").strip().split("\\s+"))
        .map(
            name ->
                Stream.of(name.split("[-‐]"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                    .collect(Collectors.joining("-")))
        .collect(Collectors.joining(" "));
  }
}
