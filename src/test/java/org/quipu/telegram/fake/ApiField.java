package org.quipu.telegram.fake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter of a method or a field of a type.
 *
 * @param types the types it may have
 * @param constant the only value it may have, if there is just one
 */
record ApiField(
    String name,
    List<ApiType> types,
    boolean required,
    Optional<String> constant,
    Optional<Limit> limit) {
  private static final Pattern SHAPE =
      Pattern.compile("([^!=]+?)(!?)(?: =(\\w+))?(?: (\\d+)\\.\\.(\\d+) (\\w+))?");

  /** The limits of a value's length or size; the unit "parsed" means UTF-16 units after parsing. */
  record Limit(int min, int max, String unit) {
    boolean allows(int size) {
      return size >= min && size <= max;
    }
  }

  static ApiField parse(String name, String text) {
    Matcher m = SHAPE.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("field " + name + ": cannot read \"" + text + "\"");
    }
    List<ApiType> types = Arrays.stream(m.group(1).split("\\|", -1)).map(ApiType::parse).toList();
    return new ApiField(
        name, types, !m.group(2).isEmpty(), Optional.ofNullable(m.group(3)), limitOf(m));
  }

  private static Optional<Limit> limitOf(Matcher m) {
    return Optional.ofNullable(m.group(6))
        .map(u -> new Limit(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), u));
  }

  boolean accepts(String typeName) {
    return types.contains(new ApiType.Named(typeName));
  }
}
