package org.quipu.telegram.doors;

import java.util.Set;
import org.quipu.telegram.posting.RichMode;

/**
 * How the doors behave.
 *
 * @param ephemeral whether what concerns one person of a group is shown to that person only
 * @param operators the ids of those who may use the operators' commands
 * @param version of this program
 */
public record DoorSettings(RichMode rich, boolean ephemeral, Set<Long> operators, String version) {
  public DoorSettings {
    operators = Set.copyOf(operators);
  }
}
