package org.quipu.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceSpansTest {
  private final SentenceSplitter splitter = new SentenceSplitter();

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sentencesHoldEverythingButSpaceAndBullets(long seed) {
    String text = new GeneratedText(seed).next(120);
    for (String lang : List.of("en", "es", "de", "ru", "und")) {
      int end = 0;
      for (Span sentence : splitter.split(text, lang)) {
        assertFalse(sentence.isEmpty());
        assertTrue(sentence.start() >= end);
        assertTrue(text.substring(end, sentence.start()).replace("•", "").isBlank());
        end = sentence.end();
      }
      assertTrue(text.substring(end).replace("•", "").isBlank());
    }
  }

  // With a letter of another script in it, a text is read by the rules for all scripts.
  @ParameterizedTest
  @MethodSource("seeds")
  void oneParagraphInAnotherScriptChangesNothingInTheOthers(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      String text = crowd(random);
      for (String lang : List.of("en", "es", "de", "ru")) {
        List<Span> mixed = splitter.split(text + "\n\n漢", lang);
        assertEquals(mixed.subList(0, mixed.size() - 1), splitter.split(text, lang), text);
      }
    }
  }

  private static String crowd(Random random) {
    String crowd = "aZ9_:.,;'’‘· \n..  ?!…\u00A0é“”—-)(][1\t«»\"\u0085•¿¡BcДд";
    StringBuilder text = new StringBuilder("A");
    for (int left = random.nextInt(30); left > 0; left--) {
      text.append(crowd.charAt(random.nextInt(crowd.length())));
    }
    return text.toString();
  }

  @Test
  void linesOfAListAreSentences() {
    assertEquals(
        List.of("Peru has", "Lima", "Cusco and", "1. Puno", "2. Tacna."),
        sentences("Peru has\n• Lima\n• Cusco and\n1. Puno\n2. Tacna."));
  }

  @Test
  void wrappedLinesAreNotSentences() {
    String text =
        """
        The cords of the Inca held numbers, and perhaps names, in their
        knots. Nobody has read them all, although many have tried to do
        so for a very long time.""";
    assertEquals(2, sentences(text).size());
  }

  @Test
  void shortLinesThatSomebodyBrokeAreSentences() {
    assertEquals(
        List.of("Roses are red", "violets are blue"), sentences("Roses are red\nviolets are blue"));
  }

  @Test
  void manyThreadsGetTheSameSentences() throws Exception {
    String text = "Dr. Smith came. He left at 5 p.m. on Monday. ".repeat(50).strip();
    List<Span> expected = splitter.split(text, "en");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<List<Span>> split = () -> splitter.split(text, "en");
      List<Future<List<Span>>> results = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        results.add(threads.submit(split));
      }
      for (Future<List<Span>> result : results) {
        assertEquals(expected, result.get());
      }
    }
  }

  private List<String> sentences(String text) {
    return splitter.split(text, "en").stream().map(span -> span.of(text)).toList();
  }
}
