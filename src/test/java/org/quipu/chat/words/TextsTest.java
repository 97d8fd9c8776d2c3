package org.quipu.chat.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of every language, and how numbers change them. */
final class TextsTest {
  private static ResourceBundle bundle(String code) {
    return ResourceBundle.getBundle("org.quipu.chat.words.messages", Locale.of(code));
  }

  @Test
  void everyLanguageThatHasAFileIsSpoken() throws Exception {
    Path folder =
        Path.of(Languages.class.getResource("messages_en.properties").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("messages_"))
              .map(name -> name.substring("messages_".length(), name.indexOf('.')))
              .collect(Collectors.toSet());
      Set<String> spoken =
          Languages.discover().all().stream().map(Texts::language).collect(Collectors.toSet());
      assertEquals(there, spoken);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"es"})
  void everyLanguageSaysTheSameThingsWithTheSameArguments(String code) {
    ResourceBundle english = bundle("en");
    ResourceBundle other = bundle(code);

    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(other.keySet()));
    for (String key : english.keySet()) {
      assertEquals(arguments(english.getString(key)), arguments(other.getString(key)), key);
    }
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void textsNameOnlyCommandsThatExist(String code) {
    ResourceBundle bundle = bundle(code);
    List<String> named = new ArrayList<>();
    for (String key : bundle.keySet()) {
      Matcher matcher = Pattern.compile("(?<![\\w{])/([a-z]+)").matcher(bundle.getString(key));
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    assertTrue(named.contains("help"));
    named.forEach(name -> assertTrue(bundle.containsKey("command." + name), name));
  }

  @ParameterizedTest
  @CsvSource({"0,0 articles", "1,One article", "2,2 articles", "12345,'12,345 articles'"})
  void numbersAgreeWithTheirNouns(long number, String text) {
    assertEquals(text, Languages.discover().usual().count("stats.articles", number));
  }

  @Test
  void whatALanguageDoesNotSayIsSaidInEnglish() {
    Texts english = Languages.discover().usual();
    Texts bare = new Texts(new EmptyBundle(), Optional.of(english));

    assertEquals("Goodbye.", bare.get("talk.goodbye"));
    assertEquals("One article", bare.count("stats.articles", 1));
  }

  @Test
  void aTextThatNobodyWroteIsAnError() {
    Texts english = Languages.discover().usual();

    assertThrows(IllegalArgumentException.class, () -> english.get("no.such.text"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, one
          2, few
          4, few
          5, many
          12, many
          21, many
          22, few
          112, many
          """)
  void pluralRulesOfThePolishKindHold(long number, String category) {
    Map<String, String> polish =
        Map.of(
            "one", "i = 1 and v = 0",
            "few", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            "many",
                "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100"
                    + " = 12..14");

    assertEquals(category, new PluralRules(polish).category(number));
  }

  @Test
  void aPluralRuleThatCannotBeReadIsNamed() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new PluralRules(Map.of("one", "n is 1")));

    assertTrue(refused.getMessage().contains("n is 1"));
  }

  private static final class EmptyBundle extends ResourceBundle {
    @Override
    protected Object handleGetObject(String key) {
      return null;
    }

    @Override
    public java.util.Enumeration<String> getKeys() {
      return java.util.Collections.emptyEnumeration();
    }
  }
}
