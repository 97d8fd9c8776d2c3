package org.quipu.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Distinguishes persons from institutions, and given names from family names, if a name shows it
 * beyond doubt: by common given names, initials, particles, patronymics, "Jr.", or a comma after
 * the family name. Any other name is left unchanged, because a literal name is never wrong, but a
 * wrongly inverted one is.
 */
public final class NameReading {
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 7;
  private static final Pattern NAME_WORD =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}]*(?:['’‐-]\\p{L}[\\p{L}\\p{M}]*)*|\\p{Ll}{1,2}['’‐-]\\p{Lu}\\p{Ll}+)");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:\\.-?\\p{Lu})*\\.|\\p{Lu}");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");
  private static final Pattern SUFFIX =
      Pattern.compile("(?i:jr\\.?|sr\\.?|junior|senior)|II|III|IV");
  private static final Pattern PATRONYMIC =
      Pattern.compile("\\p{IsCyrillic}+(?:ович|евич|йович|овна|евна|ична|івна|ївна)");
  private static final Pattern SPACED_SCRIPTS =
      Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{IsCommon}\\p{IsInherited}]*");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?U)\\s*[,;]\\s+(?!(?i:jr|sr|ii|iii|iv)\\b)(?:(?:and|y|und|et|e|en|och|og|i)\\s+)?"
              + "|\\s+(?:and|&|und|et|och|og)\\s+");
  private static final Set<String> JOINS = Set.of("y", "i", "e");
  private static final Set<String> FAMILY_FIRST = Set.of("hu", "zh", "ja", "ko", "vi");
  private static final Set<String> TWO_FAMILY_NAMES = Set.of("es", "pt", "gl", "ca");
  private static final Set<String> GIVEN = Language.wordsOfAll(WordKind.GIVEN_NAMES);
  private static final Set<String> IBERIAN =
      TWO_FAMILY_NAMES.stream()
          .flatMap(tag -> Language.of(tag).words(WordKind.GIVEN_NAMES).stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> PARTICLES = Language.wordsOfAll(WordKind.NAME_PARTICLES);
  private static final Set<String> BODIES = Language.wordsOfAll(WordKind.BODIES);
  private static final Set<String> SURNAME_FIRST = Language.wordsOfAll(WordKind.FIRST_SURNAMES);

  private final String lang;
  private final boolean person;

  /**
   * Creates a reader for the names of an article.
   *
   * @param lang its language tag, or {@code und}
   * @param person whether the names are known to be persons'
   */
  private NameReading(String lang, boolean person) {
    this.lang = Language.subtag(lang);
    this.person = person;
  }

  /** The authors in a name that may name several persons: {@code Ana Ruiz and Luis Paz}. */
  public static List<Author> all(Author author, String lang) {
    if (author instanceof Author.Unsaid(String names)) {
      List<Author> each =
          List.of(SEVERAL.split(names)).stream()
              .map(name -> of(new Author.Unsaid(name.strip()), lang))
              .toList();
      if (each.size() > 1 && each.stream().allMatch(Author.Person.class::isInstance)) {
        return each;
      }
    }
    return List.of(of(author, lang));
  }

  /** The author, recognised as a person or an institution if the name shows it. */
  public static Author of(Author author, String lang) {
    return switch (author) {
      case Author.Body body -> body;
      case Author.Person told when told.parts().isPresent() -> told;
      case Author.Person told ->
          new Author.Person(told.name(), new NameReading(lang, true).parts(told.name()));
      case Author.Unsaid unsaid -> {
        Optional<PersonName> parts = new NameReading(lang, false).parts(unsaid.name());
        if (parts.isPresent()) {
          yield new Author.Person(unsaid.name(), parts);
        }
        yield isBody(unsaid.name()) ? new Author.Body(unsaid.name()) : unsaid;
      }
    };
  }

  private static boolean isBody(String name) {
    return List.of(name.split("[\\s,]+")).stream()
        .anyMatch(word -> BODIES.contains(word.toLowerCase(Locale.ROOT)));
  }

  private Optional<PersonName> parts(String name) {
    String plain = name.strip();
    if (plain.length() > LONGEST || isBody(plain) || !SPACED_SCRIPTS.matcher(plain).matches()) {
      return Optional.empty();
    }
    List<String> pieces = List.of(plain.split("\\s*,\\s*", -1));
    if (pieces.size() > 1 && SUFFIX.matcher(pieces.getLast()).matches()) {
      String suffix = pieces.getLast();
      return pieces.size() == 2
          ? spoken(words(pieces.get(0)), suffix)
          : inverted(pieces.subList(0, pieces.size() - 1), suffix);
    }
    return pieces.size() == 1 ? spoken(plain) : inverted(pieces, "");
  }

  private Optional<PersonName> spoken(String name) {
    List<String> words = words(name);
    boolean ended = words.size() > 2 && SUFFIX.matcher(words.getLast()).matches();
    return ended ? spoken(words.subList(0, words.size() - 1), words.getLast()) : spoken(words, "");
  }

  private static List<String> words(String name) {
    return List.of(name.strip().split("[\\s\\u00A0]+"));
  }

  // "van Beethoven, Ludwig" or "Beethoven, Ludwig van"
  private Optional<PersonName> inverted(List<String> pieces, String suffix) {
    List<String> family = words(pieces.getFirst());
    List<String> given = words(pieces.getLast());
    int particles = given.size();
    while (particles > 1 && PARTICLES.contains(given.get(particles - 1))) {
      particles--;
    }
    boolean sure = pieces.size() == 2 && (person || isGiven(given.getFirst()));
    boolean names =
        family.stream().allMatch(word -> isWord(word) || PARTICLES.contains(word))
            && given.subList(0, particles).stream().allMatch(NameReading::isWord)
            && isWord(family.getLast())
            && family.size() + given.size() <= MOST_WORDS;
    if (!sure || !names) {
      return Optional.empty();
    }
    String trailing = String.join(" ", given.subList(particles, given.size()));
    String surname = (trailing + " " + pieces.getFirst()).strip();
    return Optional.of(
        PersonName.of(String.join(" ", given.subList(0, particles)), surname, suffix));
  }

  private Optional<PersonName> spoken(List<String> words, String suffix) {
    boolean shouted = words.stream().allMatch(word -> isInitials(word) || isCapitals(word));
    boolean names =
        words.size() >= 2
            && words.size() <= MOST_WORDS
            && isWord(words.getFirst())
            && isFamily(words.getLast())
            && words.stream().allMatch(word -> isWord(word) || isSmall(word))
            && (shouted || words.stream().noneMatch(NameReading::isCapitals));
    if (!names) {
      return Optional.empty();
    }
    Optional<PersonName> slavic = byPatronymic(words, suffix);
    if (slavic.isPresent()) {
      return slavic;
    }
    if (FAMILY_FIRST.contains(lang)) {
      return Optional.empty();
    }
    int family = familyStart(words, !suffix.isEmpty());
    return family > 0
        ? Optional.of(
            PersonName.of(
                String.join(" ", words.subList(0, family)),
                String.join(" ", words.subList(family, words.size())),
                suffix))
        : Optional.empty();
  }

  private static Optional<PersonName> byPatronymic(List<String> words, String suffix) {
    if (words.size() != 3) {
      return Optional.empty();
    }
    if (PATRONYMIC.matcher(words.get(1)).matches()) {
      return Optional.of(PersonName.of(words.get(0) + " " + words.get(1), words.get(2), suffix));
    }
    return PATRONYMIC.matcher(words.get(2)).matches()
        ? Optional.of(PersonName.of(words.get(1) + " " + words.get(2), words.get(0), suffix))
        : Optional.empty();
  }

  // The index at which the family name begins, or 0 if that is not certain.
  private int familyStart(List<String> words, boolean person) {
    int last = words.size() - 1;
    int small = firstSmall(words);
    if (small > 0) {
      return behindParticle(words, small, person);
    }
    boolean middle = words.subList(1, last).stream().allMatch(this::isMiddle);
    boolean initials =
        last > 1 && words.subList(1, last).stream().allMatch(NameReading::isInitials);
    if (initials || (person && last > 1 && !isTwoFold())) {
      return last;
    }
    if (last == 1) {
      boolean first =
          (isGiven(words.getFirst()) && !(isTwoFold() && isGiven(words.get(1))))
              || (this.person && !isSurnameFirst(words.getFirst()));
      return first || person ? 1 : 0;
    }
    return middle && isGiven(words.getFirst()) ? last : 0;
  }

  // "Ludwig van Beethoven", "José Ortega y Gasset"; "María de los Ángeles Pérez" is ambiguous.
  private int behindParticle(List<String> words, int small, boolean suffixed) {
    int last = words.size() - 1;
    boolean join = JOINS.contains(words.get(small)) && small == last - 1;
    boolean particles = words.subList(small, last).stream().allMatch(PARTICLES::contains) && !join;
    if (!join && !particles) {
      return 0;
    }
    int family = join ? small - 1 : small;
    boolean given =
        family > 0
            && words.subList(1, family).stream().allMatch(this::isMiddle)
            && (isGiven(words.getFirst()) || person || suffixed);
    return given ? family : 0;
  }

  private static int firstSmall(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (isSmall(words.get(i))) {
        return i;
      }
    }
    return 0;
  }

  private boolean isTwoFold() {
    return TWO_FAMILY_NAMES.contains(lang);
  }

  private boolean isMiddle(String word) {
    return isInitials(word)
        || (isTwoFold() ? IBERIAN : GIVEN).contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isGiven(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int hyphen = lower.indexOf('-');
    return isInitials(word)
        || GIVEN.contains(lower)
        || (hyphen > 0 && GIVEN.contains(lower.substring(0, hyphen)));
  }

  private static boolean isSurnameFirst(String word) {
    return SURNAME_FIRST.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isFamily(String word) {
    return NAME_WORD.matcher(word).matches() && !isInitials(word);
  }

  private static boolean isWord(String word) {
    return NAME_WORD.matcher(word).matches() || isInitials(word);
  }

  private static boolean isSmall(String word) {
    return PARTICLES.contains(word) || JOINS.contains(word);
  }

  private static boolean isInitials(String word) {
    return INITIALS.matcher(word).matches();
  }

  private static boolean isCapitals(String word) {
    return CAPITALS.matcher(word).matches();
  }
}
