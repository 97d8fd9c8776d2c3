package org.quipu.retrieval.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class VocabularyTest {
  private final Vocabulary vocabulary = new Vocabulary(1);

  @Test
  void aWordThatWasNeverAddedIsUnknown() {
    assertEquals(Vocabulary.UNKNOWN, vocabulary.find(42));
    assertEquals(Vocabulary.UNKNOWN, vocabulary.find(-42));
  }

  @Test
  void everyStemComesBackAsItWasAdded() {
    for (int stem : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      vocabulary.add(stem * 31L + 7, stem);
      assertEquals(stem, (int) vocabulary.find(stem * 31L + 7));
    }
  }

  @Test
  void aWordIsNotTakenForOneWhoseKeyIsAlikeInEitherHalf() {
    vocabulary.add(0x1111_1111_2222_2220L, 5);
    assertEquals(Vocabulary.UNKNOWN, vocabulary.find(0x3333_3333_2222_2220L));
    assertEquals(Vocabulary.UNKNOWN, vocabulary.find(0x1111_1111_2222_2240L));
  }

  @Test
  void newcomersTakeThePlaceOfOthersAndNoneGetsAnothersStem() {
    Random random = new Random(3);
    long[] keys = random.longs(100_000).toArray();
    for (int i = 0; i < keys.length; i++) {
      vocabulary.add(keys[i], i);
    }
    int known = 0;
    for (int i = 0; i < keys.length; i++) {
      long stem = vocabulary.find(keys[i]);
      assertTrue(stem == Vocabulary.UNKNOWN || stem == i);
      known += stem == i ? 1 : 0;
    }
    assertTrue(known > 10_000, known + " are known");
    assertEquals(keys.length - 1, vocabulary.find(keys[keys.length - 1]));
  }
}
