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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists of words of one language that rules use, read from the files in the language's folder
 * beside this class; {@code docs/languages.md} describes the files.
 */
public final class Language {
  private static final String FOLDERS = "languages.txt";

  private static final Map<WordKind, String> SECTIONS =
      Arrays.stream(WordKind.values())
          .collect(Collectors.toUnmodifiableMap(kind -> kind, WordKind::section));

  private static final Map<String, Language> ALL = readAll();

  private final String tag;
  private final Set<String> files;

  // The lists of its files, each file read when one of its lists is first needed, because a
  // question needs few.
  private final Map<String, Map<WordKind, List<List<String>>>> lists = new ConcurrentHashMap<>();

  private Language(String tag, Set<String> files) {
    this.tag = tag;
    this.files = files;
  }

  /** The language of a tag such as {@code es-PE}; a language without a folder has no words. */
  public static Language of(String tag) {
    String language = subtag(tag);
    Language known = ALL.get(language);
    return known == null ? new Language(language, Set.of()) : known;
  }

  /** The languages that have a folder, in the order in which guesses prefer them. */
  public static Collection<Language> all() {
    return ALL.values();
  }

  /** All words of a kind, in all languages. */
  public static Set<String> wordsOfAll(WordKind kind) {
    return ALL.values().stream()
        .flatMap(language -> language.words(kind).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A regular expression without groups that matches any word of a kind in any language, preferring
   * the longest.
   */
  public static String anyOf(WordKind kind) {
    return anyOf(wordsOfAll(kind));
  }

  /** The same for given words; if there are none, it matches nothing. */
  static String anyOf(Collection<String> words) {
    return words.isEmpty()
        ? "(?:(?!))"
        : words.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The words of {@link #wordsOfAll}, in lower case and without accents. */
  public static Set<String> foldedOfAll(WordKind kind) {
    return wordsOfAll(kind).stream().map(Accents::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** The language of a tag without its region: {@code es} of {@code es-PE}. */
  public static String subtag(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  /** The tag of the language, two or three lower-case letters. */
  public String tag() {
    return tag;
  }

  /** The words or phrases of a kind, in lower case, as written; empty if there are none. */
  public Set<String> words(WordKind kind) {
    return rows(kind).stream()
        .flatMap(List::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same, in lower case and without accents. */
  public Set<String> folded(WordKind kind) {
    return words(kind).stream().map(Accents::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** The same as {@link #words}, grouped by line: for months, the names of each month. */
  public List<List<String>> rows(WordKind kind) {
    return files.contains(kind.file())
        ? lists.computeIfAbsent(kind.file(), this::read).getOrDefault(kind, List.of())
        : List.of();
  }

  private static Map<String, Language> readAll() {
    Map<String, Language> all = new LinkedHashMap<>();
    for (String line : lines(FOLDERS)) {
      List<String> words = List.of(line.split(" ", -1));
      Set<String> files = Set.copyOf(words.subList(1, words.size()));
      all.put(words.getFirst(), new Language(words.getFirst(), files));
    }
    return Collections.unmodifiableMap(all);
  }

  private Map<WordKind, List<List<String>>> read(String file) {
    String resource = tag + "/" + file + ".txt";
    Map<WordKind, List<List<String>>> found = new EnumMap<>(WordKind.class);
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        rows = new ArrayList<>();
        WordKind kind = kind(line, resource);
        if (!kind.file().equals(file)) {
          throw new IllegalStateException(
              resource + " has " + line + ", whose place is " + kind.file() + ".txt");
        }
        if (found.put(kind, Collections.unmodifiableList(rows)) != null) {
          throw new IllegalStateException(resource + " has " + line + " for a second time");
        }
      } else {
        rows.add(List.of(line.split("\\s*,\\s*", -1)));
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static WordKind kind(String heading, String resource) {
    return SECTIONS.entrySet().stream()
        .filter(section -> heading.equals("[" + section.getValue() + "]"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(resource + " has an unknown list: " + heading));
  }

  // Blank lines and comments left out.
  private static List<String> lines(String resource) {
    InputStream stream =
        Objects.requireNonNull(Language.class.getResourceAsStream(resource), resource);
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
