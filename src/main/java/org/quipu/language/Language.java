package org.quipu.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of one language that rules need to know. They come from the files in the language's
 * folder beside this class; {@code docs/languages.md} describes the files.
 */
public final class Language {
  private static final String FOLDERS = "languages.txt";
  private static final List<String> FILES =
      List.of(
          "common",
          "questions",
          "sentences",
          "dates",
          "numbers",
          "words",
          "talk",
          "followups",
          "bylines",
          "names");

  private static final Map<WordKind, String> SECTIONS =
      Arrays.stream(WordKind.values())
          .collect(Collectors.toUnmodifiableMap(kind -> kind, WordKind::section));

  private static final Map<String, Language> ALL = readAll();

  private final String tag;
  private final Map<WordKind, List<List<String>>> lists;

  private Language(String tag, Map<WordKind, List<List<String>>> lists) {
    this.tag = tag;
    this.lists = lists;
  }

  /** The language of a tag such as {@code es-PE}; one that has no folder has no words. */
  public static Language of(String tag) {
    String language = subtag(tag);
    Language known = ALL.get(language);
    return known == null ? new Language(language, Map.of()) : known;
  }

  /** The languages that have a folder, in the order in which guesses prefer them. */
  public static Collection<Language> all() {
    return ALL.values();
  }

  /** All words of a kind, whatever their language. */
  public static Set<String> wordsOfAll(WordKind kind) {
    return ALL.values().stream()
        .flatMap(language -> language.words(kind).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same, in lower case and without accents. */
  public static Set<String> foldedOfAll(WordKind kind) {
    return wordsOfAll(kind).stream().map(Accents::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** The language of a tag without its region: {@code es} of {@code es-PE}. */
  public static String subtag(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  /** The tag of the language, of two or three small letters. */
  public String tag() {
    return tag;
  }

  /** The words or phrases of a kind, in lower case, as they are written; empty where none are. */
  public Set<String> words(WordKind kind) {
    return rows(kind).stream()
        .flatMap(List::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same, in lower case and without accents. */
  public Set<String> folded(WordKind kind) {
    return words(kind).stream().map(Accents::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** The same as {@link #words}, line by line: of months, the names of each. */
  public List<List<String>> rows(WordKind kind) {
    return lists.getOrDefault(kind, List.of());
  }

  private static Map<String, Language> readAll() {
    Map<String, Language> all = new LinkedHashMap<>();
    for (String tag : lines(FOLDERS)) {
      Map<WordKind, List<List<String>>> lists = new EnumMap<>(WordKind.class);
      FILES.forEach(file -> read(tag + "/" + file + ".txt", lists));
      all.put(tag, new Language(tag, Collections.unmodifiableMap(lists)));
    }
    return Collections.unmodifiableMap(all);
  }

  private static void read(String resource, Map<WordKind, List<List<String>>> lists) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        rows = new ArrayList<>();
        if (lists.put(kind(line, resource), Collections.unmodifiableList(rows)) != null) {
          throw new IllegalStateException(resource + " has " + line + " for a second time");
        }
      } else {
        rows.add(List.of(line.split("\\s*,\\s*", -1)));
      }
    }
  }

  private static WordKind kind(String heading, String resource) {
    return SECTIONS.entrySet().stream()
        .filter(section -> heading.equals("[" + section.getValue() + "]"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(resource + " has an unknown list: " + heading));
  }

  // Blank lines and comments left out; a language need not have every file.
  private static List<String> lines(String resource) {
    InputStream stream = Language.class.getResourceAsStream(resource);
    if (stream == null) {
      return List.of();
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
