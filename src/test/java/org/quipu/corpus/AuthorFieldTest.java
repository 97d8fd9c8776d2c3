package org.quipu.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which files state the kind of an author. */
final class AuthorFieldTest {
  private static Optional<Author> read(String json) throws JsonProcessingException {
    return AuthorField.read(new ObjectMapper().readTree(json));
  }

  @Test
  void aNameAloneSaysNothingMore() throws JsonProcessingException {
    assertEquals(Optional.of(new Author.Unsaid("Ana Ruiz")), read("\"Ana Ruiz\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"organization\": \"Lake Office\"}",
        "{\"institution\": \"Lake Office\"}",
        "{\"name\": \"Lake Office\", \"type\": \"Organization\"}"
      })
  void anInstitutionIsSaidToBeOne(String json) throws JsonProcessingException {
    assertEquals(Optional.of(new Author.Body("Lake Office")), read(json));
  }

  @Test
  void thePartsOfANameMakeTheName() throws JsonProcessingException {
    Author author =
        read("{\"family\": \"van Beethoven\", \"given\": \"Ludwig\", \"suffix\": \"Jr.\"}")
            .orElseThrow();

    assertEquals("Ludwig van Beethoven Jr.", author.name());
    assertEquals("夏目漱石", read("{\"family\":\"夏目\",\"given\":\"漱石\"}").orElseThrow().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Ana Ruiz\"",
        "{\"organization\": \"Lake Office\"}",
        "{\"person\": \"Mao Zedong\"}",
        "{\"family\": \"Paz\", \"given\": \"Luis\"}",
        "{\"family\": \"Beethoven\", \"given\": \"Ludwig\", \"particle\": \"van\"}",
        "{\"person\": \"Dr. Luis Paz\", \"family\": \"Paz\", \"given\": \"Luis\", \"suffix\":"
            + " \"Jr.\"}"
      })
  void whatIsWrittenIsReadAsTheSame(String json) throws JsonProcessingException {
    Author author = read(json).orElseThrow();

    assertEquals(Optional.of(author), AuthorField.read(AuthorField.write(author)));
  }

  @Test
  void anObjectWithoutANameIsNobody() throws JsonProcessingException {
    assertEquals(Optional.empty(), read("{\"role\": \"editor\"}"));
  }
}
