package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quipu.language.Accents;

/**
 * A line of a synonym file.
 *
 * @param from words and phrases, folded
 * @param to the words and phrases that may replace any of them
 */
record SynonymRule(List<String> from, List<String> to) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

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
    List<String> phrases = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      String phrase = SPACE.matcher(part.strip()).replaceAll(" ");
      if (!phrase.isEmpty()) {
        phrases.add(Accents.fold(phrase));
      }
    }
    return phrases;
  }
}
