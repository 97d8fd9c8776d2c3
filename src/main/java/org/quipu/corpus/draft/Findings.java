package org.quipu.corpus.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.corpus.Author;

/** At most one finding for each field; a field without one is unknown. Immutable. */
public final class Findings {
  public static final Findings NONE = new Findings(new EnumMap<>(Field.class));

  private final Map<Field, Finding> byField;

  private Findings(Map<Field, Finding> byField) {
    this.byField = byField;
  }

  /** The first finding for each field wins. */
  public static Findings of(Collection<Finding> inOrderOfTrust) {
    Map<Field, Finding> byField = new EnumMap<>(Field.class);
    inOrderOfTrust.forEach(finding -> byField.putIfAbsent(finding.field(), finding));
    return new Findings(byField);
  }

  /** These findings, completed by others where a field is still unknown. */
  public Findings orElse(Findings others) {
    List<Finding> all = new ArrayList<>(byField.values());
    all.addAll(others.byField.values());
    return of(all);
  }

  /** These findings, with one completed where its field is still unknown. */
  public Findings orElse(Finding other) {
    return orElse(of(List.of(other)));
  }

  public Findings without(Field field) {
    Map<Field, Finding> rest = new EnumMap<>(Field.class);
    rest.putAll(byField);
    rest.remove(field);
    return new Findings(rest);
  }

  public Optional<Finding> get(Field field) {
    return Optional.ofNullable(byField.get(field));
  }

  public Optional<String> value(Field field) {
    return get(field).map(Finding::first);
  }

  public List<String> authors() {
    return get(Field.AUTHORS).map(Finding::values).orElse(List.of());
  }

  /** The authors with their kinds, as far as the file states them. */
  public List<Author> writers() {
    return get(Field.AUTHORS).map(Finding::writers).orElse(List.of());
  }

  /** All findings, in the order of the fields. */
  public Collection<Finding> all() {
    return List.copyOf(byField.values());
  }

  /** The fields whose value is a guess. */
  public List<Field> unsure() {
    return byField.values().stream().filter(Finding::guess).map(Finding::field).toList();
  }

  /** The fields that remain unknown. */
  public List<Field> unknown() {
    return List.of(Field.values()).stream().filter(field -> !byField.containsKey(field)).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Findings that && byField.equals(that.byField);
  }

  @Override
  public int hashCode() {
    return byField.hashCode();
  }

  @Override
  public String toString() {
    return byField.toString();
  }
}
