package org.quipu.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are split if they show their parts, and left alone otherwise. */
final class NameReadingTest {
  private static String filed(Author author, String lang) {
    return NameReading.of(author, lang) instanceof Author.Person(_, Optional<PersonName> parts)
        ? parts.map(PersonName::filed).orElse("")
        : "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cleo Marsh             | Marsh, Cleo
          Ludwig van Beethoven   | van Beethoven, Ludwig
          Beethoven, Ludwig van  | van Beethoven, Ludwig
          Simone de Beauvoir     | de Beauvoir, Simone
          Marieke van der Berg   | van der Berg, Marieke
          Jean-Paul Sartre       | Sartre, Jean-Paul
          Jean d'Ormesson        | d'Ormesson, Jean
          Martin Luther King Jr. | King, Martin Luther, Jr.
          Ellis Marlow, Jr.      | Marlow, Ellis, Jr.
          Henry Marlow, Jr.      | Marlow, Henry, Jr.
          J. R. R. Tolkien       | Tolkien, J. R. R.
          J.R.R. Tolkien         | Tolkien, J.R.R.
          Ursula K. Le Guin      | ''
          Orla T. Quill          | Quill, Orla T.
          José Ortega y Gasset   | Ortega y Gasset, José
          Flannery O’Connor      | ''
          Mary O’Connor          | O’Connor, Mary
          Лев Николаевич Толстой | Толстой, Лев Николаевич
          Толстой Лев Николаевич | Толстой, Лев Николаевич
          А. С. Пушкин           | Пушкин, А. С.
          Ольга Берггольц        | Берггольц, Ольга
          Νίκος Καζαντζάκης      | Καζαντζάκης, Νίκος
          ANA QUISPE             | QUISPE, ANA
          """)
  void aNameThatShowsItsPartsIsFiledByThem(String name, String filed) {
    assertEquals(filed, filed(new Author.Unsaid(name), "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Coast Courier",
        "Virginia Post",
        "Human Rights Watch",
        "Marks and Spencer",
        "Grace Hospital",
        "Mao Zedong",
        "Nguyễn Du",
        "Prince",
        "river_fan",
        "夏目漱石",
        "김소월",
        "نجيب محفوظ",
        "Gabriel García Márquez",
        "María de los Ángeles Pérez",
        "Lima, Peru",
        "BBC Mundo",
        "J. Doe (ed.)",
        "ana quispe",
        ""
      })
  void aNameThatDoesNotShowItsPartsStaysWhole(String name) {
    assertEquals("", filed(new Author.Unsaid(name), "en"));
  }

  @Test
  void whereFamilyNamesComeFirstOrAreTwoLessIsCertain() {
    assertEquals("", filed(new Author.Unsaid("Nagy Anna"), "hu"));
    assertEquals("", filed(new Author.Unsaid("Ana Martin Perez"), "es-PE"));
    assertEquals("Pérez, Ana María", filed(new Author.Unsaid("Ana María Pérez"), "es-PE"));
    assertEquals("", filed(new Author.Unsaid("Ana María"), "es"));
  }

  @Test
  void ofWhoeverIsSaidToBeAPersonTwoWordsAreEnough() {
    assertEquals("Xanadu, Zuri", filed(new Author.Person("Zuri Xanadu", Optional.empty()), "en"));
    assertEquals("", filed(new Author.Person("Mao Zedong", Optional.empty()), "en"));
    assertEquals("", filed(new Author.Person("Zuri Xanadu Ori", Optional.empty()), "en"));
  }

  @ParameterizedTest
  @CsvSource({
    "Ministerio de Salud, es",
    "World Health Organization, en",
    "Universität Lund, de",
    "Академия наук, ru"
  })
  void wordsOfInstitutionsMakeABody(String name, String lang) {
    assertInstanceOf(Author.Body.class, NameReading.of(new Author.Unsaid(name), lang));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ana Ruiz and Luis Paz            | Ruiz, Ana; Paz, Luis
          Ana Ruiz, Luis Paz, and Eva Lind | Ruiz, Ana; Paz, Luis; Lind, Eva
          Ana Ruiz & Henry Marlow, Jr.     | Ruiz, Ana; Marlow, Henry, Jr.
          """)
  void severalPersonsInOneNameAreToldApart(String names, String filed) {
    assertEquals(
        List.of(filed.split("; ")),
        NameReading.all(new Author.Unsaid(names), "en").stream()
            .map(author -> filed(author, "en"))
            .toList());
  }

  @Test
  void aNameWithAndInItThatIsNotOfPersonsIsOne() {
    Author firm = new Author.Unsaid("Smith and Wesson");

    assertEquals(1, NameReading.all(firm, "en").size());
  }
}
