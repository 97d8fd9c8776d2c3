package org.quipu.retrieval.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoder with the model and the library from their jars, as in an IDE. */
class OnnxEncoderTest {
  private static OnnxEncoder encoder;

  @BeforeAll
  static void load() throws IOException {
    encoder = OnnxEncoder.load(new EncoderFiles(Optional.empty()));
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how do I get my money back | Refunds are paid within ten days of a return. \
          | The library opens at nine on weekdays.
          can my dog come along      | Pets are welcome in all rooms on the ground floor. \
          | Rooms are cleaned every second day.
          who runs the country now   | She was sworn in as president in December. \
          | The capital has eleven million inhabitants.
          """)
  void answerInOtherWordsIsNearerThanAnotherSentence(
      String question, String answer, String another) {
    SentenceVector asked = encoder.question(question);
    double near = asked.cosine(encoder.sentence(answer));
    double far = asked.cosine(encoder.sentence(another));
    assertTrue(near > far + 0.02, () -> near + " against " + far);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "One.", "año 日本 😀 \ud800 \u0000", "x"})
  void everyTextHasAVectorOfLengthOne(String text) {
    SentenceVector vector = encoder.sentence(text);
    assertEquals(384, vector.values().length);
    assertEquals(1, vector.cosine(vector), 1e-6);
  }

  @Test
  void longTextHasAVectorOfItsBeginning() {
    String long1 = "A word and another one. ".repeat(400);
    assertArrayEquals(
        encoder.sentence(long1).values(), encoder.sentence(long1 + "And an end.").values());
  }

  @Test
  void questionsAndSentencesAreToldApart() {
    assertTrue(encoder.question("a quipu").cosine(encoder.sentence("a quipu")) < 0.999);
  }

  @Test
  void sameTextHasTheSameVectorWhateverElseIsEncodedMeanwhile() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add("Sentence " + i + " has words. ".repeat(i));
    }
    List<byte[]> alone = texts.stream().map(text -> encoder.sentence(text).values()).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<SentenceVector>> together = new ArrayList<>();
      for (String text : texts.reversed()) {
        together.add(threads.submit(() -> encoder.sentence(text)));
      }
      for (int i = 0; i < texts.size(); i++) {
        assertArrayEquals(alone.get(i), together.reversed().get(i).get().values());
      }
    }
  }

  @Test
  void unpackedModelGivesTheSameVectors(@TempDir Path folder) throws IOException {
    Files.write(
        folder.resolve("e5-small-v2-q.onnx"), new EncoderFiles(Optional.empty()).packedModel());
    try (OnnxEncoder unpacked = OnnxEncoder.load(new EncoderFiles(Optional.of(folder)))) {
      assertArrayEquals(
          encoder.question("a quipu").values(), unpacked.question("a quipu").values());
    }
  }

  @Test
  void damagedModelIsAnError(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("e5-small-v2-q.onnx"), "no model");
    EncoderFiles files = new EncoderFiles(Optional.of(folder));
    assertThrows(IOException.class, () -> OnnxEncoder.load(files));
  }
}
