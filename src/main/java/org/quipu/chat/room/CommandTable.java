package org.quipu.chat.room;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quipu.chat.Menu;
import org.quipu.chat.Speaker;
import org.quipu.chat.words.Languages;
import org.quipu.chat.words.Texts;
import org.quipu.language.EditDistance;

/**
 * The commands, their scopes and their handlers. Descriptions are found in the texts by command
 * name.
 */
final class CommandTable implements Menu {
  /** The greatest edit distance between a mistyped command and a suggestion. */
  private static final int MAX_SLIPS = 2;

  private final Languages languages;
  private final List<Row> rows;

  CommandTable(Languages languages, List<Row> rows) {
    this.languages = languages;
    this.rows = List.copyOf(rows);
  }

  /** One command. */
  record Row(String name, Set<Scope> scopes, CommandHandler handler) {
    boolean isFor(Speaker speaker) {
      return speaker.operator() || !scopes.equals(Set.of(Scope.OPERATORS));
    }
  }

  @Override
  public List<Entry> entries(Scope scope, String language) {
    Texts texts = languages.forTag(language).orElse(languages.usual());
    return rows.stream()
        .filter(row -> row.scopes().contains(scope))
        .map(row -> new Entry(row.name(), texts.get("command." + row.name())))
        .toList();
  }

  @Override
  public Collection<String> languages() {
    return languages.all().stream().map(Texts::language).toList();
  }

  Optional<Row> named(String name, Speaker speaker) {
    return rows.stream()
        .filter(row -> row.name().equalsIgnoreCase(name) && row.isFor(speaker))
        .findFirst();
  }

  /** The command with another name in one of the languages: "ayuda" for "help". */
  Optional<Row> alsoNamed(String name, Speaker speaker) {
    String lower = name.toLowerCase(Locale.ROOT);
    return rows.stream()
        .filter(row -> row.isFor(speaker) && aliases(row).contains(lower))
        .findFirst();
  }

  private List<String> aliases(Row row) {
    return row.scopes().equals(Set.of(Scope.OPERATORS))
        ? List.of()
        : languages.all().stream()
            .flatMap(texts -> texts.list("command.alias." + row.name()).stream())
            .toList();
  }

  /** The command that was probably meant by a mistyped one. */
  Optional<String> nearest(String typed, Speaker speaker) {
    String lower = typed.toLowerCase(Locale.ROOT);
    int slips = Math.min(MAX_SLIPS, typed.length() / 2);
    return rows.stream()
        .filter(row -> row.isFor(speaker))
        .map(Row::name)
        .filter(name -> EditDistance.between(lower, name, slips) <= slips)
        .min(Comparator.comparingInt(name -> EditDistance.between(lower, name, slips)));
  }
}
