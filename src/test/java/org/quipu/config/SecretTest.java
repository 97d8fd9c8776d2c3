package org.quipu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SecretTest {
  @Test
  void aSecretDoesNotShowItself() {
    assertFalse(("a " + new Secret("hush")).contains("hush"));
  }

  @Test
  void aSecretIsRevealedToWhoAsks() {
    assertEquals("hush", new Secret("hush").reveal());
  }

  @Test
  void onlyTheSameTextMatches() {
    assertTrue(new Secret("hush").matches("hush"));
    assertFalse(new Secret("hush").matches("hush!"));
  }
}
