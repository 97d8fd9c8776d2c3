package org.quipu.telegram.doors;

import java.util.Set;
import org.quipu.telegram.posting.RichMode;

/**
 * How the doors behave.
 *
 * @param ephemeral whether messages that concern one member of a group are shown to that member
 *     only
 * @param operators the ids of the people who may use the operators' commands
 * @param version the version of this program
 */
public record DoorSettings(RichMode rich, boolean ephemeral, Set<Long> operators, String version) {
  public DoorSettings {
    operators = Set.copyOf(operators);
  }
}
