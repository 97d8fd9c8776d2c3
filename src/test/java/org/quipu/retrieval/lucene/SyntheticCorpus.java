package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes synthetic articles, deterministically for a seed: words with frequencies by Zipf's law,
 * the commonest being English words, in sentences and paragraphs of the length of a newspaper's.
 */
public final class SyntheticCorpus {
  private static final int VOCABULARY = 200_000;
  private static final List<String> COMMON =
      List.of(
          ("the of and to in a is that was for it with as his on be at by had not are but from or"
                  + " have an they which one you were all her she there would their we him been has"
                  + " when who will no more if out so up said what its about than into them can only")
              .split(" "));
  private static final List<String> SYLLABLES =
      List.of(
          ("ba be bi bo ca ce co cu da de di do fa fe fi fo ga ge go gu la le li lo lu ma me mi mo"
                  + " mu na ne ni no pa pe pi po qui ra re ri ro ru sa se si so su ta te ti to tu va"
                  + " ve vi vo lan mer ton ter con pro sti gra cho lla ment sion der pre")
              .split(" "));

  private final Random random;
  private final List<String> vocabulary;

  public SyntheticCorpus(long seed) {
    this.random = new Random(seed);
    this.vocabulary = vocabulary();
  }

  private List<String> vocabulary() {
    Set<String> words = new LinkedHashSet<>(COMMON);
    while (words.size() < VOCABULARY) {
      StringBuilder word = new StringBuilder();
      int syllables = 2 + random.nextInt(3);
      for (int i = 0; i < syllables; i++) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      words.add(word.toString());
    }
    return new ArrayList<>(words);
  }

  // The n-th commonest word comes up one n-th as often as the commonest.
  private String word() {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY + 1.0)) - 1;
    return vocabulary.get(Math.min(rank, VOCABULARY - 1));
  }

  String sentence() {
    StringBuilder sentence = new StringBuilder();
    int words = 8 + random.nextInt(18);
    for (int i = 0; i < words; i++) {
      String word = word();
      if (i == 0 || random.nextInt(25) == 0) {
        word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
      } else if (random.nextInt(60) == 0) {
        word = Integer.toString(1900 + random.nextInt(125));
      }
      sentence.append(i == 0 ? "" : random.nextInt(14) == 0 ? ", " : " ").append(word);
    }
    return sentence.append('.').toString();
  }

  /** A question made of words of the corpus. */
  public String question() {
    String[] words = sentence().toLowerCase(Locale.ROOT).split("\\W+", -1);
    return "What did " + String.join(" ", Arrays.copyOf(words, Math.min(9, words.length))) + "?";
  }

  private String paragraph() {
    StringBuilder paragraph = new StringBuilder(sentence());
    int length = 800 + random.nextInt(400);
    while (paragraph.length() < length) {
      paragraph.append(' ').append(sentence());
    }
    return paragraph.toString();
  }

  /** Writes a file of {@code .jsonl}; returns how many articles it holds. */
  public int write(Path file, int passages) throws IOException {
    int articles = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int written = 0; written < passages; articles++) {
        int paragraphs = Math.min(passages - written, 1 + random.nextInt(15));
        writeArticle(out, articles, paragraphs);
        written += paragraphs;
      }
    }
    return articles;
  }

  /** Writes a file of {@code .jsonl} with so many articles of one paragraph. */
  void writeShort(Path file, int articles) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int number = 0; number < articles; number++) {
        writeArticle(out, number, 1);
      }
    }
  }

  private void writeArticle(Writer out, int number, int paragraphs) throws IOException {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      text.add(paragraph());
    }
    JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("id", "synthetic/" + number);
    json.writeStringField("title", sentence());
    json.writeStringField("author", "Author " + word());
    json.writeStringField("publisher", "Synthetic News");
    json.writeStringField(
        "date",
        String.format("%d-%02d-%02d", 2000 + number % 25, 1 + number % 12, 1 + number % 28));
    json.writeStringField("url", "https://example.org/" + number);
    json.writeStringField("lang", "en");
    json.writeStringField("text", String.join("\n\n", text));
    json.writeEndObject();
    json.close();
    out.write('\n');
  }
}
