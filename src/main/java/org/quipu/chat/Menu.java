package org.quipu.chat;

import java.util.Collection;
import java.util.List;

/** The commands as people are shown them. */
public interface Menu {
  /** Who is shown a command. What somebody may do is checked when the command is used. */
  enum Scope {
    PRIVATE,
    GROUP,
    GROUP_ADMINS,
    OPERATORS
  }

  /**
   * A command in a menu.
   *
   * @param name without the slash: 1 to 32 of {@code a-z0-9_}
   * @param description at most 256 characters
   */
  record Entry(String name, String description) {}

  /**
   * The commands for a scope.
   *
   * @param language one of {@link #languages}
   */
  List<Entry> entries(Scope scope, String language);

  /** The two-letter codes of the languages there are texts in; English among them. */
  Collection<String> languages();
}
