package org.quipu.retrieval.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class VectorFileTest {
  private static final int DIMENSION = CountingEncoder.DIMENSION;
  private static final SentenceKey ENCODER = SentenceKey.of("an encoder");
  private static final byte[] STATE =
      SentenceKey.digest("a state".getBytes(StandardCharsets.UTF_8));
  private static final long MOST_BYTES = 1 << 20;

  private final CountingEncoder vectors = new CountingEncoder();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    log.start();
    logger().addAppender(log);
    logger().setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    logger().detachAppender(log);
    logger().setAdditive(true);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(VectorFile.class);
  }

  @Test
  void vectorIsFoundAgainByThisAndTheNextProcess() {
    try (VectorFile file = open()) {
      assertTrue(add(file, "One."));
      assertHolds(file, "One.");
      assertEquals(Optional.empty(), file.find(SentenceKey.of("Two.")));
    }
    try (VectorFile file = open()) {
      assertHolds(file, "One.");
    }
    assertEquals(List.of(), log.list);
  }

  @Test
  void nothingIsWrittenBeforeThereIsSomethingToKeep() throws IOException {
    open().close();
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void readerSeesWhatAnotherProcessAddsAlsoPastItsGrowth() {
    try (VectorFile writer = open();
        VectorFile reader = openAfter(writer, "first")) {
      for (int i = 0; i < 10_000; i++) {
        assertTrue(add(writer, "sentence " + i));
      }
      for (int i = 0; i < 10_000; i++) {
        assertHolds(reader, "sentence " + i);
      }
      assertHolds(reader, "first");
    }
  }

  private VectorFile openAfter(VectorFile writer, String sentence) {
    add(writer, sentence);
    return open();
  }

  @Test
  void twoWritersOfOneFileLoseNothing() {
    try (VectorFile one = open();
        VectorFile other = open()) {
      for (int i = 0; i < 5_000; i++) {
        assertTrue(add(one, "one " + i));
        assertTrue(add(other, "other " + i));
      }
      for (int i = 0; i < 5_000; i++) {
        assertHolds(one, "other " + i);
        assertHolds(other, "one " + i);
      }
    }
  }

  @Test
  void vectorIsJustNotKeptWhileAnotherProcessWrites() throws IOException {
    try (VectorFile file = open();
        FileChannel channel =
            FileChannel.open(
                folder.resolve("vectors.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
      try (var _ = channel.lock()) {
        assertFalse(add(file, "One."));
      }
      assertTrue(add(file, "One."));
    }
    assertEquals(List.of(), log.list);
  }

  @Test
  void manyThreadsReadAndWriteAtOnce() throws Exception {
    try (VectorFile file = open();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> working = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int seed = t;
        Callable<Integer> work = () -> readAndWrite(file, new Random(seed));
        working.add(threads.submit(work));
      }
      for (Future<Integer> done : working) {
        assertTrue(done.get() > 0);
      }
    }
  }

  private int readAndWrite(VectorFile file, Random random) {
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      String sentence = "sentence " + random.nextInt(4_000);
      Optional<SentenceVector> vector = file.find(SentenceKey.of(sentence));
      if (vector.isPresent()) {
        assertArrayEquals(vectors.sentence(sentence).values(), vector.get().values());
        found++;
      } else {
        add(file, sentence);
      }
    }
    return found;
  }

  @Test
  void fileNeverGrowsPastItsBoundAndNewVectorsTakeThePlacesOfOld() throws IOException {
    long most = 300_000;
    try (VectorFile file = open(most)) {
      for (int i = 0; i < 20_000; i++) {
        assertTrue(add(file, "sentence " + i));
        assertHolds(file, "sentence " + i);
      }
      assertTrue(file.givenWay() > 0);
    }
    assertTrue(Files.size(folder.resolve(VectorFile.NAME)) <= most);
  }

  @Test
  void noRoomKeepsNothing() throws IOException {
    try (VectorFile file = open(0)) {
      assertFalse(add(file, "One."));
    }
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void anyFlippedBitGivesTheRightVectorOrNone() throws IOException {
    try (VectorFile file = open(20_000)) {
      for (int i = 0; i < 200; i++) {
        add(file, "sentence " + i);
      }
    }
    Path path = folder.resolve(VectorFile.NAME);
    byte[] whole = Files.readAllBytes(path);
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      byte[] damaged = whole.clone();
      // The header's beginning, which is the most delicate, in every second round.
      int at = random.nextInt(round % 2 == 0 ? 100 : damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(path, damaged);
      try (VectorFile file = open(20_000)) {
        for (int i = 0; i < 200; i++) {
          assertRightOrNone(file, "sentence " + i);
        }
        add(file, "another");
        assertHolds(file, "another");
      }
    }
  }

  @Test
  void slotWrittenHalfIsWrittenAgain() throws IOException {
    try (VectorFile file = open()) {
      add(file, "One.");
    }
    overwriteMiddleOfOnlySlot();
    try (VectorFile file = open()) {
      assertEquals(Optional.empty(), file.find(SentenceKey.of("One.")));
      assertTrue(add(file, "One."));
      assertHolds(file, "One.");
    }
    assertEquals(List.of(), log.list);
  }

  private void overwriteMiddleOfOnlySlot() throws IOException {
    Path path = folder.resolve(VectorFile.NAME);
    byte[] bytes = Files.readAllBytes(path);
    int at = 4096;
    while (bytes[at] == 0) {
      at++;
    }
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(at + 20);
      file.write(new byte[10]);
    }
  }

  @Test
  void truncatedFileIsMadeAnewWithOneLineInTheLog() throws IOException {
    try (VectorFile file = open()) {
      add(file, "One.");
    }
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve(VectorFile.NAME).toFile(), "rw")) {
      file.setLength(file.length() - 100);
    }
    assertMadeAnew("it was cut off");
  }

  @Test
  void foreignFileIsMadeAnewWithOneLineInTheLog() throws IOException {
    Files.writeString(folder.resolve(VectorFile.NAME), "Somebody's notes. ".repeat(1_000));
    assertMadeAnew("it is not a table of vectors");
  }

  @Test
  void emptyFileIsMadeAnewWithOneLineInTheLog() throws IOException {
    Files.createFile(folder.resolve(VectorFile.NAME));
    assertMadeAnew("it is not a table of vectors");
  }

  @Test
  void vectorsOfAnotherEncoderAreMadeAnewWithOneLineInTheLog() {
    try (VectorFile file =
        VectorFile.open(folder, SentenceKey.of("another"), DIMENSION, MOST_BYTES)) {
      add(file, "One.");
    }
    assertMadeAnew("another encoder's vectors are in it");
  }

  private void assertMadeAnew(String reason) {
    try (VectorFile file = open()) {
      assertEquals(Optional.empty(), file.find(SentenceKey.of("One.")));
      assertTrue(add(file, "Two."));
      assertTrue(add(file, "Three."));
      assertHolds(file, "Two.");
    }
    assertEquals(
        List.of("recreating " + folder.resolve(VectorFile.NAME) + ": " + reason),
        log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
  }

  @Test
  void twoEncodersDoNotTakeTheFileFromEachOtherForever() {
    try (VectorFile one = open();
        VectorFile other =
            VectorFile.open(folder, SentenceKey.of("another"), DIMENSION, MOST_BYTES)) {
      for (int i = 0; i < 10; i++) {
        add(one, "sentence " + i);
        add(other, "sentence " + i);
      }
    }
    assertTrue(log.list.size() <= 2, () -> log.list.toString());
  }

  @Test
  void growthThatWasKilledLeavesTheFileAsItWas() throws IOException {
    try (VectorFile file = open()) {
      add(file, "One.");
    }
    Files.write(folder.resolve("vectors.tmp"), new byte[5_000]);
    try (VectorFile file = open()) {
      for (int i = 0; i < 10_000; i++) {
        add(file, "sentence " + i);
      }
      assertHolds(file, "One.");
    }
  }

  @Test
  void whereTheFileCannotBeWrittenOneLineSaysSo() throws IOException {
    Path missing = folder.resolve("missing");
    try (VectorFile file = VectorFile.open(missing, ENCODER, DIMENSION, MOST_BYTES)) {
      assertFalse(add(file, "One."));
      assertFalse(add(file, "Two."));
    }
    assertEquals(1, log.list.size());
  }

  @Test
  void completenessIsOfOneStateAndSurvivesGrowthAndTheProcess() {
    try (VectorFile file = open()) {
      add(file, "One.");
      assertFalse(file.isComplete(STATE));
      assertTrue(file.markComplete(STATE, 0));
      for (int i = 0; i < 10_000; i++) {
        add(file, "sentence " + i);
      }
    }
    try (VectorFile file = open()) {
      assertTrue(file.isComplete(STATE));
      assertFalse(file.isComplete(ENCODER.toString().getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void completenessEndsWhenAVectorHasToMakeRoom() {
    try (VectorFile file = open(50_000)) {
      add(file, "One.");
      file.markComplete(STATE, 0);
      for (int i = 0; file.givenWay() == 0; i++) {
        add(file, "sentence " + i);
      }
      assertFalse(file.isComplete(STATE));
      assertFalse(file.markComplete(STATE, 0));
      assertTrue(file.markComplete(STATE, file.givenWay()));
    }
  }

  private VectorFile open() {
    return open(MOST_BYTES);
  }

  private VectorFile open(long mostBytes) {
    return VectorFile.open(folder, ENCODER, DIMENSION, mostBytes);
  }

  private boolean add(VectorFile file, String sentence) {
    return file.add(SentenceKey.of(sentence), vectors.sentence(sentence));
  }

  private void assertHolds(VectorFile file, String sentence) {
    SentenceVector found = file.find(SentenceKey.of(sentence)).orElseThrow();
    SentenceVector wanted = vectors.sentence(sentence);
    assertArrayEquals(wanted.values(), found.values());
    assertEquals(wanted.scale(), found.scale());
  }

  private void assertRightOrNone(VectorFile file, String sentence) {
    file.find(SentenceKey.of(sentence))
        .ifPresent(found -> assertArrayEquals(vectors.sentence(sentence).values(), found.values()));
  }
}
