package org.quipu.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which stems stand in like company: the cosine of the means of their words' vectors, after the
 * mean of all and the two directions in which all differ most are taken away, which tell how common
 * a word is rather than what it means (Mu and Viswanath, "All-but-the-Top", 2018).
 */
final class Company {
  private static final int COMMON_DIRECTIONS = 2;
  private static final int ROUNDS = 30;
  private static final int MOST_NEIGHBOURS = 20;
  private static final double LEAST_COSINE = 0.42;

  private final List<String> stems = new ArrayList<>();
  private final List<float[]> vectors = new ArrayList<>();

  /**
   * Takes the vectors of words, commonest word first.
   *
   * @param stemOf the stem of each word that is wanted
   */
  Company(Map<String, String> stemOf, Map<String, float[]> words) {
    Map<String, Integer> numbers = new HashMap<>();
    int rank = 0;
    for (Map.Entry<String, float[]> word : words.entrySet()) {
      rank++;
      String own = stemOf.get(word.getKey());
      if (own == null) {
        continue;
      }
      float[] unit = unit(word.getValue());
      int stem = numbers.computeIfAbsent(own, this::add);
      float[] sum = vectors.get(stem);
      for (int i = 0; i < unit.length; i++) {
        // Words are about as frequent as the inverse of their rank.
        sum[i] += unit[i] / rank;
      }
    }
    vectors.replaceAll(Company::unit);
    removeMean();
    for (int i = 0; i < COMMON_DIRECTIONS; i++) {
      removeCommonDirection();
    }
    vectors.replaceAll(Company::unit);
  }

  private int add(String stem) {
    stems.add(stem);
    vectors.add(new float[100]);
    return stems.size() - 1;
  }

  private static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = length == 0 ? 0 : (float) (vector[i] / length);
    }
    return unit;
  }

  private void removeMean() {
    float[] mean = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    vectors.forEach(vector -> subtract(vector, mean, 1));
  }

  // The first principal component, by power iteration.
  private void removeCommonDirection() {
    float[] direction = unit(vectors.getFirst());
    for (int round = 0; round < ROUNDS; round++) {
      float[] next = new float[direction.length];
      for (float[] vector : vectors) {
        subtract(next, vector, -dot(vector, direction));
      }
      direction = unit(next);
    }
    for (float[] vector : vectors) {
      subtract(vector, direction, dot(vector, direction));
    }
  }

  private static void subtract(float[] from, float[] what, double times) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= (float) (times * what[i]);
    }
  }

  private static float dot(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  Map<String, Map<String, Double>> neighbours() {
    Map<String, Map<String, Double>> all = new HashMap<>();
    IntStream.range(0, stems.size())
        .parallel()
        .mapToObj(this::neighbours)
        .sequential()
        .forEach(neighbours -> all.putAll(neighbours));
    return all;
  }

  private Map<String, Map<String, Double>> neighbours(int stem) {
    Map<String, Double> near = new HashMap<>();
    for (int other = 0; other < stems.size(); other++) {
      double cosine = other == stem ? 0 : dot(vectors.get(stem), vectors.get(other));
      if (cosine >= LEAST_COSINE) {
        near.put(stems.get(other), cosine);
      }
    }
    return near.isEmpty()
        ? Map.of()
        : Map.of(stems.get(stem), MakeThesaurus.best(near, MOST_NEIGHBOURS));
  }
}
