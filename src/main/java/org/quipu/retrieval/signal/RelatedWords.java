package org.quipu.retrieval.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.quipu.retrieval.question.StandIn;
import org.quipu.retrieval.reading.Remembered;

/**
 * Which English words are near in meaning: the same, wider, narrower, or made from each other. One
 * stem a line, in the order of their bytes, {@code stem: other=50 another=35}, with weights in
 * hundredths; looked up in the bytes as they are, so that a short command need not read them all.
 * They find nothing, they only tell candidates apart. Made by {@code
 * org.quipu.training.MakeRelatedWords}.
 */
public final class RelatedWords {
  private static final String LANGUAGE = "en";

  /** Stems whose relatives are kept at hand: most questions are made of few words. */
  private static final int REMEMBERED = 5_000;

  private final Remembered<String, List<StandIn>> remembered = new Remembered<>(REMEMBERED);
  private final Supplier<byte[]> source;
  private byte[] read;

  RelatedWords(Supplier<byte[]> source) {
    this.source = source;
  }

  /** Words near in meaning that come with the program, read when they are first asked for. */
  public static RelatedWords shipped() {
    return new RelatedWords(() -> bytes("related/meaning-en.txt"));
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = RelatedWords.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its resource " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized byte[] lines() {
    if (read == null) {
      read = source.get();
    }
    return read;
  }

  /** Whether a stem is one of an ordinary word of a language; of none, where there is no list. */
  public boolean knows(String lang, String stem) {
    return !of(lang, stem).isEmpty();
  }

  /** The stems that go with a stem of a language; none if the list does not know it. */
  List<StandIn> of(String lang, String stem) {
    return Locale.forLanguageTag(lang).getLanguage().equals(LANGUAGE) ? of(stem) : List.of();
  }

  List<StandIn> of(String stem) {
    Optional<List<StandIn>> before = remembered.find(stem);
    if (before.isPresent()) {
      return before.get();
    }
    List<StandIn> found = find(stem);
    remembered.put(stem, found);
    return found;
  }

  private List<StandIn> find(String stem) {
    byte[] lines = lines();
    byte[] key = (stem + ":").getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = lineStart(lines, (low + high) >>> 1);
      int end = lineEnd(lines, start);
      int order =
          Arrays.compareUnsigned(
              lines, start, Math.min(end, start + key.length), key, 0, key.length);
      if (order == 0) {
        return parse(
            new String(
                lines, start + key.length, end - start - key.length, StandardCharsets.UTF_8));
      }
      if (order < 0) {
        low = end + 1;
      } else {
        high = start;
      }
    }
    return List.of();
  }

  private static int lineStart(byte[] lines, int at) {
    int start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int lineEnd(byte[] lines, int start) {
    int end = start;
    while (end < lines.length && lines[end] != '\n') {
      end++;
    }
    return end;
  }

  private static List<StandIn> parse(String words) {
    List<StandIn> related = new ArrayList<>();
    for (String word : words.strip().split(" ", -1)) {
      int equals = word.lastIndexOf('=');
      related.add(
          new StandIn(
              word.substring(0, equals),
              Integer.parseInt(word, equals + 1, word.length(), 10) / 100.0));
    }
    return List.copyOf(related);
  }
}
