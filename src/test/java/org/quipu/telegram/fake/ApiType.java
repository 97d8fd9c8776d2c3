package org.quipu.telegram.fake;

/** A type as the Bot API document writes it: a name, or an array of another type. */
sealed interface ApiType {
  String ARRAY = "Array of ";

  record Named(String name) implements ApiType {
    @Override
    public String toString() {
      return name;
    }
  }

  record ListOf(ApiType element) implements ApiType {
    @Override
    public String toString() {
      return ARRAY + element;
    }
  }

  static ApiType parse(String text) {
    return text.startsWith(ARRAY)
        ? new ListOf(parse(text.substring(ARRAY.length())))
        : new Named(text);
  }
}
