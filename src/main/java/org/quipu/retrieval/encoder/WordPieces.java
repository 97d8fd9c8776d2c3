package org.quipu.retrieval.encoder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The WordPiece tokenizer of a BERT model: text in lower case without accents is split at white
 * space, around punctuation and around Chinese characters, and each word is split from the left
 * into the longest pieces in the vocabulary. A word that cannot be split this way is unknown as a
 * whole. Special tokens such as {@code [SEP]} in the text are treated as text.
 */
final class WordPieces {
  /** The maximum number of pieces that the model accepts, including the start and end marks. */
  static final int MOST = 512;

  private static final int LONGEST_WORD = 100;
  private static final String CONTINUING = "##";

  /** Names in the vocabulary are unique, so canonicalising them would only cost time. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final Map<String, Integer> beginnings;
  private final Map<String, Integer> continuations;
  private final int start;
  private final int end;
  private final int unknown;

  private WordPieces(Map<String, Integer> beginnings, Map<String, Integer> continuations)
      throws IOException {
    this.beginnings = beginnings;
    this.continuations = continuations;
    this.start = special("[CLS]");
    this.end = special("[SEP]");
    this.unknown = special("[UNK]");
  }

  private int special(String piece) throws IOException {
    Integer id = beginnings.get(piece);
    if (id == null) {
      throw new IOException("the tokenizer's vocabulary has no " + piece);
    }
    return id;
  }

  /** Reads the vocabulary from a tokenizer description in the format of the tokenizers library. */
  static WordPieces read(InputStream json) throws IOException {
    Map<String, Integer> beginnings = HashMap.newHashMap(30_000);
    Map<String, Integer> continuations = HashMap.newHashMap(8_000);
    try (JsonParser parser = JSON.createParser(json)) {
      enter(parser, "model");
      enter(parser, "vocab");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String piece = parser.currentName();
        int id = parser.nextIntValue(0);
        if (piece.startsWith(CONTINUING)) {
          continuations.put(piece.substring(CONTINUING.length()), id);
        } else {
          beginnings.put(piece, id);
        }
      }
    }
    return new WordPieces(beginnings, continuations);
  }

  /** Advances into the object with the given name, skipping all others. */
  private static void enter(JsonParser parser, String name) throws IOException {
    if (parser.currentToken() == null) {
      parser.nextToken();
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(name);
      JsonToken value = parser.nextToken();
      if (found && value == JsonToken.START_OBJECT) {
        return;
      }
      parser.skipChildren();
    }
    throw new IOException("the tokenizer's description has no " + name);
  }

  /** The ids of the pieces, between the start and end marks; at most {@link #MOST}. */
  long[] of(String text) {
    Cutting cutting = new Cutting();
    String plain = Normalizer.normalize(cleaned(text), Normalizer.Form.NFD);
    for (int i = 0; i < plain.length() && !cutting.isFull(); ) {
      int letter = plain.codePointAt(i);
      i += Character.charCount(letter);
      if (letter == ' ') {
        cutting.endWord();
      } else if (isPunctuation(letter)) {
        cutting.endWord();
        cutting.add(letter);
        cutting.endWord();
      } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        cutting.add(Character.toLowerCase(letter));
      }
    }
    return cutting.end();
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), 1000) + 16);
    text.codePoints()
        .forEach(
            letter -> {
              if (isSpace(letter)) {
                clean.append(' ');
              } else if (isChinese(letter)) {
                clean.append(' ').appendCodePoint(letter).append(' ');
              } else if (isKept(letter)) {
                clean.appendCodePoint(letter);
              }
            });
    return clean.toString();
  }

  private static boolean isSpace(int letter) {
    return switch (letter) {
      case ' ', '\t', '\n', '\r' -> true;
      default -> letter > 0x7f && Character.isSpaceChar(letter);
    };
  }

  private static boolean isKept(int letter) {
    return letter != 0xFFFD
        && switch (Character.getType(letter)) {
          case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
              false;
          default -> true;
        };
  }

  private static boolean isChinese(int letter) {
    return letter >= 0x3400
        && (letter <= 0x4DBF
            || (letter >= 0x4E00 && letter <= 0x9FFF)
            || (letter >= 0xF900 && letter <= 0xFAFF)
            || (letter >= 0x20000 && letter <= 0x2A6DF)
            || (letter >= 0x2A700 && letter <= 0x2B81F)
            || (letter >= 0x2B920 && letter <= 0x2CEAF)
            || (letter >= 0x2F800 && letter <= 0x2FA1F));
  }

  private static boolean isPunctuation(int letter) {
    if (letter < 0x80) {
      return letter > ' ' && !Character.isLetterOrDigit(letter) && letter != 0x7f;
    }
    return switch (Character.getType(letter)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The pieces so far, and the word being read. */
  private final class Cutting {
    private final long[] pieces = new long[MOST + LONGEST_WORD];
    private int count;
    private final StringBuilder word = new StringBuilder();

    Cutting() {
      pieces[count++] = start;
    }

    boolean isFull() {
      return count >= MOST - 1;
    }

    void add(int letter) {
      // Of an overlong word, only enough is kept to recognise it as such.
      if (word.length() <= 2 * LONGEST_WORD) {
        word.appendCodePoint(letter);
      }
    }

    void endWord() {
      if (!word.isEmpty() && !isFull()) {
        cut(word.toString());
      }
      word.setLength(0);
    }

    private void cut(String whole) {
      if (whole.codePointCount(0, whole.length()) > LONGEST_WORD) {
        pieces[count++] = unknown;
        return;
      }
      int before = count;
      for (int at = 0; at < whole.length(); ) {
        int until = whole.length();
        Integer piece = piece(whole, at, until);
        while (piece == null && until > at + 1) {
          piece = piece(whole, at, --until);
        }
        if (piece == null) {
          count = before;
          pieces[count++] = unknown;
          return;
        }
        pieces[count++] = piece;
        at = until;
      }
    }

    private @Nullable Integer piece(String whole, int from, int until) {
      String part = whole.substring(from, until);
      return from == 0 ? beginnings.get(part) : continuations.get(part);
    }

    long[] end() {
      endWord();
      int length = Math.min(count, MOST - 1) + 1;
      pieces[length - 1] = end;
      return Arrays.copyOf(pieces, length);
    }
  }
}
