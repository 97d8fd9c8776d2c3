package org.quipu.telegram.posting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quipu.store.Facts;

/** Facts in memory. */
final class FactsInMemory implements Facts {
  private final Map<String, String> facts = new HashMap<>();

  @Override
  public Optional<String> get(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  @Override
  public void put(String name, String value) {
    facts.put(name, value);
  }

  @Override
  public String putIfAbsent(String name, String value) {
    return Optional.ofNullable(facts.putIfAbsent(name, value)).orElse(value);
  }

  @Override
  public void remove(String name) {
    facts.remove(name);
  }
}
