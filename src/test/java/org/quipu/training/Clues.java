package org.quipu.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** First passages with the clues of confidence, from the tables of {@link DumpClues}. */
final class Clues {
  /**
   * The first passage for a question.
   *
   * @param answerable whether the article of the question was in the index
   * @param right whether the passage answers
   */
  record First(String set, String article, boolean answerable, boolean right, double[] values) {
    First withValues(double... others) {
      return new First(set, article, answerable, right, others);
    }
  }

  private final List<First> rows = new ArrayList<>();
  private List<String> names = List.of();

  void read(Path table) throws IOException {
    for (String line : Files.readAllLines(table)) {
      String[] cells = line.split("\t", -1);
      double[] values = new double[cells.length - 4];
      List<String> named = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        int equals = cells[i + 4].lastIndexOf('=');
        named.add(cells[i + 4].substring(0, equals));
        values[i] = Double.parseDouble(cells[i + 4].substring(equals + 1));
      }
      names = named;
      String set = table.getFileName().toString();
      rows.add(new First(set, cells[1], cells[2].equals("1"), cells[3].equals("1"), values));
    }
  }

  List<First> rows() {
    return rows;
  }

  List<String> names() {
    return names;
  }
}
