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
  record First(String set, String article, boolean answerable, boolean right, List<Double> values) {
    First {
      values = List.copyOf(values);
    }

    First withValue(double other) {
      return new First(set, article, answerable, right, List.of(other));
    }
  }

  private final List<First> rows = new ArrayList<>();
  private List<String> names = List.of();

  void read(Path table) throws IOException {
    for (String line : Files.readAllLines(table)) {
      String[] cells = line.split("\t", -1);
      List<Double> values = new ArrayList<>();
      List<String> named = new ArrayList<>();
      for (String cell : List.of(cells).subList(4, cells.length)) {
        int equals = cell.lastIndexOf('=');
        named.add(cell.substring(0, equals));
        values.add(Double.parseDouble(cell.substring(equals + 1)));
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
