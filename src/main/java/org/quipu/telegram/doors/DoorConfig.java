package org.quipu.telegram.doors;

import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.config.ConfigException;
import org.quipu.config.Settings;
import org.quipu.telegram.posting.RichMode;

/** Reads the settings of the doors from the configuration. */
public final class DoorConfig {
  private static final String OPERATORS = "telegram.operators";

  private DoorConfig() {}

  /**
   * The settings of the doors.
   *
   * @param version the version of this program
   * @throws ConfigException if one of them cannot be used
   */
  public static DoorSettings read(Settings settings, String version) {
    boolean auto = settings.choice("telegram.rich", "auto", "off").equals("auto");
    return new DoorSettings(
        auto ? RichMode.AUTO : RichMode.OFF,
        settings.flag("telegram.ephemeral"),
        operators(settings),
        version);
  }

  private static Set<Long> operators(Settings settings) {
    try {
      return settings.texts(OPERATORS).stream().map(Long::valueOf).collect(Collectors.toSet());
    } catch (NumberFormatException e) {
      throw new ConfigException(
          OPERATORS + ": " + e.getMessage() + " is not an id; ids are whole numbers");
    }
  }
}
