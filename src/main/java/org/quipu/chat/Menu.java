package org.quipu.chat;

import java.util.Collection;
import java.util.List;

/** The commands, as menus list them. */
public interface Menu {
  /** Where a command is listed. Permissions are checked when the command is used. */
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

  /** The two-letter codes of the available languages, English included. */
  Collection<String> languages();
}
