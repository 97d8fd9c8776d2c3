package org.quipu.store;

import java.util.Optional;

/** Small facts that the bot remembers about itself and its server, by name. */
public interface Facts {
  Optional<String> get(String name);

  void put(String name, String value);

  /** Sets the fact unless it is already set, and returns the value in force afterwards. */
  String putIfAbsent(String name, String value);

  void remove(String name);
}
