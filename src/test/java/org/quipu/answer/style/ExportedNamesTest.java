package org.quipu.answer.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.answer.Place;
import org.quipu.corpus.Author;
import org.quipu.corpus.PersonName;

/** Names as exported for reference managers, read back by an independent program. */
final class ExportedNamesTest {
  private static Reference by(List<Author> authors) {
    return new Reference(
        "q1",
        "a",
        Optional.of("A title"),
        authors,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("en"),
        new Place(Optional.empty(), OptionalInt.empty(), OptionalInt.empty()),
        Optional.empty());
  }

  private static CSLName[] readBack(List<Author> authors) throws Exception {
    byte[] file = BibTex.file(List.of(by(authors))).getBytes(StandardCharsets.UTF_8);
    BibTeXConverter converter = new BibTeXConverter();
    return converter
        .toItemData(converter.loadDatabase(new ByteArrayInputStream(file)))
        .get("q1")
        .getAuthor();
  }

  private static String natural(CSLName name) {
    return String.join(
        " ",
        Stream.of(
                name.getGiven(),
                name.getDroppingParticle(),
                name.getNonDroppingParticle(),
                name.getFamily(),
                name.getLiteral(),
                name.getSuffix())
            .filter(part -> part != null && !part.isEmpty())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ludwig van Beethoven      | author = {van Beethoven, Ludwig}
          Martin Luther King Jr.    | author = {King, Jr., Martin Luther}
          World Health Organization | author = {{World Health Organization}}
          Mao Zedong                | author = {{Mao Zedong}}
          Ana Ruiz and Luis Paz     | author = {Ruiz, Ana and Paz, Luis}
          50% & river_fan, Inc. #1   | author = {{50\\% \\& river\\_fan, Inc. \\#1}}
          Marks and Spencer         | author = {{Marks and Spencer}}
          夏目漱石                   | author = {{夏目漱石}}
          José Ortega y Gasset      | author = {{Ortega y Gasset}, José}
          """)
  void bibTexFilesPersonsAndLeavesTheRestWhole(String name, String line) {
    String entry = BibTex.file(List.of(by(List.of(new Author.Unsaid(name)))));

    assertEquals(
        "  " + line + ",", entry.lines().filter(l -> l.contains("author")).findFirst().orElse(""));
  }

  @Test
  void cslHasTheParts() throws Exception {
    JsonNode authors =
        new ObjectMapper()
            .readTree(
                CslJson.file(
                    List.of(
                        by(
                            List.of(
                                new Author.Unsaid("Ludwig van Beethoven"),
                                new Author.Unsaid("Henry Marlow Jr."),
                                new Author.Body("Anna Holm"))))))
            .at("/0/author");

    assertEquals(
        "[{\"family\":\"Beethoven\",\"given\":\"Ludwig\",\"non-dropping-particle\":\"van\"},"
            + "{\"family\":\"Marlow\",\"given\":\"Henry\",\"suffix\":\"Jr.\"},"
            + "{\"literal\":\"Anna Holm\"}]",
        authors.toString());
  }

  @Test
  void whatIsReadBackIsTheName() throws Exception {
    Random random = new Random(17);
    for (int i = 0; i < 500; i++) {
      List<Author> authors = new ArrayList<>();
      for (int n = random.nextInt(3); n >= 0; n--) {
        authors.add(author(random));
      }
      List<String> expected =
          by(authors).writers().stream().map(ExportedNamesTest::expected).toList();
      assertEquals(
          expected,
          Stream.of(readBack(authors)).map(ExportedNamesTest::natural).toList(),
          () -> BibTex.file(List.of(by(authors))));
    }
  }

  private static String expected(Author author) {
    return author instanceof Author.Person(_, Optional<PersonName> parts) && parts.isPresent()
        ? parts.get().natural()
        : author.name();
  }

  // The grammar of the program that reads them lacks escaped signs and commas inside braces.
  private static Author author(Random random) {
    String family = pick(random, "Paz", "Le Guin", "O’Connor", "Ортега", "Åkesson-Lind", "Land");
    String particle = pick(random, "", "", "van", "de la", "von");
    String given = pick(random, "Ana", "J. R.", "Jean-Paul", "Лев Николаевич", "Ana Sofía");
    String suffix = pick(random, "", "", "Jr.", "III");
    return switch (random.nextInt(4)) {
      case 0 -> new Author.Body(pick(random, "Salt and Sons", "Research Inc", "Half of us"));
      case 1 -> new Author.Unsaid(pick(random, "riverfan", "夏目漱石", "de Sade", "and so on"));
      case 2 -> new Author.Unsaid((given + " " + particle).strip() + " " + family);
      default -> {
        PersonName name = new PersonName(given, particle, family, suffix);
        yield new Author.Person(name.natural(), Optional.of(name));
      }
    };
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }
}
