package org.quipu.retrieval.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class MeaningsTest {
  private static final long MOST_BYTES = 1 << 20;
  private static final String STATE = "5f3a";

  private final CountingEncoder encoder = new CountingEncoder();

  @TempDir Path folder;

  @Test
  void passageIsAsNearAsItsSentences() {
    try (Meanings meanings = open()) {
      Nearness nearness = compare(meanings, "a sentence", passage("another", "a sentence"));
      assertEquals(2, nearness.sentences().size());
      assertEquals(1, nearness.best(), 1e-6);
      assertEquals(nearness.best(), nearness.sentences().get(1));
      assertTrue(nearness.passage() < nearness.best());
    }
  }

  @Test
  void passageOfOneSentenceIsAsNearAsThat() {
    try (Meanings meanings = open()) {
      Nearness nearness = compare(meanings, "question", passage("a sentence"));
      assertEquals(nearness.best(), nearness.passage(), 0.01);
    }
  }

  @Test
  void sentenceIsEncodedOnce() {
    try (Meanings meanings = open()) {
      int before = encoded(meanings);
      compare(meanings, "question", passage("One.", "Two."));
      compare(meanings, "another question", passage("Two.", "One."));
      assertEquals(2, encoder.sentences() - before);
    }
  }

  @Test
  void sentenceIsEncodedOnceAlsoForLaterProcesses() {
    Nearness fresh;
    try (Meanings meanings = open()) {
      fresh = compare(meanings, "question", passage("One.", "Two."));
    }
    try (Meanings meanings = open()) {
      int before = encoded(meanings);
      assertEquals(fresh, compare(meanings, "question", passage("One.", "Two.")));
      assertEquals(before, encoder.sentences());
    }
  }

  @Test
  void sentenceIsEncodedOnceAlsoWhereNothingCanBeWritten() {
    Path missing = folder.resolve("missing");
    try (Meanings meanings = new EncodedMeanings(() -> encoder, missing, MOST_BYTES)) {
      int before = encoded(meanings);
      Nearness first = compare(meanings, "question", passage("One."));
      assertEquals(first, compare(meanings, "question", passage("One.")));
      assertEquals(1, encoder.sentences() - before);
    }
  }

  @Test
  void howFarIsLookedDependsOnTheIndexAndTheQuestionAlone() {
    List<PassageSentences> passages =
        IntStream.range(0, 40).mapToObj(i -> passage("Sentence " + i + ".", "Same.")).toList();
    try (Meanings meanings = open()) {
      List<Optional<Nearness>> first = meaning(meanings).compare(passages);
      assertEquals(10, first.stream().filter(Optional::isPresent).count());
      // By now the vectors of these are there, and others', too.
      meaning(meanings).compare(passages.subList(10, 20));
      assertEquals(first, meaning(meanings).compare(passages));
    }
  }

  @Test
  void longPassagesAreComparedUpToAnAmountOfText() {
    PassageSentences passage = passage(IntStream.range(0, 10).mapToObj(LongText::sentence));
    try (Meanings meanings = open()) {
      List<Optional<Nearness>> compared =
          meaning(meanings).compare(Collections.nCopies(10, passage));
      long near = compared.stream().filter(Optional::isPresent).count();
      assertTrue(near > 0 && near < 10, () -> near + " passages");
      assertTrue(compared.subList(0, (int) near).stream().allMatch(Optional::isPresent));
    }
  }

  private static final class LongText {
    static String sentence(int number) {
      return "A sentence of about a hundred characters, which is a usual length, and number %d of many."
          .formatted(number);
    }
  }

  @Test
  void fillingEncodesWhatIsMissingAndMakesTheIndexComplete() {
    try (Meanings meanings = open()) {
      compare(meanings, "question", passage("One."));
      int before = encoder.sentences();
      Filling filling = meanings.filling(STATE).orElseThrow();
      assertTrue(filling.add(passage("One.", "Two.")));
      assertTrue(filling.add(passage("Two.", "Three.")));
      assertEquals(2, encoder.sentences() - before);
      assertEquals(10, meaning(meanings).depth());
      assertTrue(filling.finish());
      assertEquals(100, meaning(meanings).depth());
      assertEquals(Optional.empty(), meanings.filling(STATE));
      assertTrue(meanings.filling("another state").isPresent());
    }
  }

  @Test
  void whereAllVectorsAreThereAllPassagesAreCompared() {
    List<PassageSentences> passages =
        IntStream.range(0, 120).mapToObj(i -> passage(LongText.sentence(i))).toList();
    try (Meanings meanings = open()) {
      Filling filling = meanings.filling(STATE).orElseThrow();
      passages.forEach(filling::add);
      filling.finish();
      int before = encoder.sentences();
      List<Optional<Nearness>> compared = meaning(meanings).compare(passages);
      assertEquals(100, compared.stream().filter(Optional::isPresent).count());
      assertEquals(before, encoder.sentences());
    }
  }

  @Test
  void indexWithTooManySentencesForTheFileIsNeverComplete() {
    try (Meanings meanings = new EncodedMeanings(() -> encoder, folder, 20_000)) {
      Filling filling = meanings.filling(STATE).orElseThrow();
      int added = 0;
      while (filling.add(passage("Sentence " + added + "."))) {
        added++;
      }
      assertTrue(added > 100, "added " + added);
      assertFalse(filling.finish());
      assertEquals(10, meaning(meanings).depth());
    }
  }

  @Test
  void fillingEndsWhereNothingCanBeKept() {
    Path missing = folder.resolve("missing");
    try (Meanings meanings = new EncodedMeanings(() -> encoder, missing, MOST_BYTES)) {
      Filling filling = meanings.filling(STATE).orElseThrow();
      assertFalse(filling.add(passage("One.")));
      assertFalse(filling.finish());
    }
  }

  @Test
  void fillingByManyThreadsAndTwoProcessesMissesNothing() throws Exception {
    List<PassageSentences> passages =
        IntStream.range(0, 2_000).mapToObj(i -> passage("Sentence " + i + ".")).toList();
    try (Meanings one = open();
        Meanings other = open();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Filling first = one.filling(STATE).orElseThrow();
      Filling second = other.filling(STATE).orElseThrow();
      List<Future<Boolean>> added = new ArrayList<>();
      for (PassageSentences passage : passages) {
        added.add(threads.submit(() -> first.add(passage)));
        added.add(threads.submit(() -> second.add(passage)));
      }
      for (Future<Boolean> done : added) {
        assertTrue(done.get());
      }
      assertTrue(first.finish());
      assertTrue(second.finish());
      int before = encoder.sentences();
      passages.forEach(passage -> compare(one, "question", passage));
      passages.forEach(passage -> compare(other, "question", passage));
      assertEquals(before, encoder.sentences());
    }
  }

  @Test
  void otherLanguagesAreNotEncoded() {
    try (Meanings meanings = open()) {
      assertEquals(Optional.empty(), meanings.of("¿qué es un quipu?", "es", STATE));
      assertEquals(Optional.empty(), meanings.of("quipu", "", STATE));
      assertTrue(meanings.of("what is a quipu?", "en-GB", STATE).isPresent());
      PassageSentences spanish = new PassageSentences("es", List.of("Un quipu es de cuerdas."));
      assertEquals(
          List.of(Optional.empty(), Optional.empty(), true),
          List.of(
              meaning(meanings).compare(List.of(spanish)).getFirst(),
              meaning(meanings).compare(List.of(passage())).getFirst(),
              meaning(meanings).compare(List.of(spanish, passage("One."))).get(1).isPresent()));
    }
  }

  @Test
  void encoderThatDoesNotLoadIsOneLineInTheLogAndOff() {
    assertOff(
        () -> {
          throw new UnsatisfiedLinkError("libonnxruntime.so: cannot open shared object file");
        },
        "libonnxruntime.so: cannot open shared object file");
    assertOff(
        () -> {
          throw new IOException("there is no model");
        },
        "there is no model");
  }

  private void assertOff(EncodedMeanings.Loader loader, String reason) {
    Logger logger = (Logger) LoggerFactory.getLogger(Meanings.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
    try (Meanings meanings = new EncodedMeanings(loader, folder, MOST_BYTES)) {
      assertEquals(Optional.empty(), meanings.of("what is a quipu?", "en", STATE));
      assertEquals(Optional.empty(), meanings.of("what is a quipu?", "en", STATE));
    } finally {
      logger.detachAppender(log);
      logger.setAdditive(true);
    }
    assertEquals(1, log.list.size());
    String line = log.list.getFirst().getFormattedMessage();
    assertTrue(line.contains(reason), line);
    assertFalse(line.contains("\n"), line);
  }

  private Meanings open() {
    return new EncodedMeanings(() -> encoder, folder, MOST_BYTES);
  }

  private int encoded(Meanings meanings) {
    meaning(meanings);
    return encoder.sentences();
  }

  private static Meaning meaning(Meanings meanings) {
    return meanings.of("question", "en", STATE).orElseThrow();
  }

  private static Nearness compare(Meanings meanings, String question, PassageSentences passage) {
    Meaning meaning = meanings.of(question, "en", STATE).orElseThrow();
    return meaning.compare(List.of(passage)).getFirst().orElseThrow();
  }

  private static PassageSentences passage(String... sentences) {
    return new PassageSentences("en", List.of(sentences));
  }

  private static PassageSentences passage(Stream<String> sentences) {
    return new PassageSentences("en", sentences.toList());
  }
}
