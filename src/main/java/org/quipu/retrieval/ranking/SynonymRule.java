package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line of a synonym file.
 *
 * @param from words and phrases, folded
 * @param to what may stand for any of them
 */
record SynonymRule(List<String> from, List<String> to) {
  static List<SynonymRule> read(List<String> lines) {
    List<SynonymRule> rules = new ArrayList<>();
    for (String line : lines) {
      int comment = line.indexOf('#');
      String rule = (comment < 0 ? line : line.substring(0, comment)).toLowerCase(Locale.ROOT);
      int arrow = rule.indexOf("=>");
      List<String> from = phrases(arrow < 0 ? rule : rule.substring(0, arrow));
      List<String> to = phrases(arrow < 0 ? rule : rule.substring(arrow + 2));
      if (!from.isEmpty() && !to.isEmpty()) {
        rules.add(new SynonymRule(from, to));
      }
    }
    return rules;
  }

  private static List<String> phrases(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(phrase -> phrase.strip().replaceAll("\\s+", " "))
        .filter(phrase -> !phrase.isEmpty())
        .map(FunctionWords::fold)
        .toList();
  }
}
