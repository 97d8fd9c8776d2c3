package org.quipu.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Candidates with their signals, question by question, from the tables of {@link DumpSignals}. */
final class Pools {
  private final List<float[]> rows = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final int most;
  private List<String> names = List.of();

  /**
   * No questions yet.
   *
   * @param most candidates of a question that are kept; those further down hardly ever win, and
   *     only the right ones among them are kept
   */
  Pools(int most) {
    this.most = most;
  }

  void read(Path table) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(table)) {
      List<String> header = List.of(lines.readLine().split("\t", -1));
      names = header.subList(4, header.size());
      String previous = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!cells[0].equals(previous)) {
          previous = cells[0];
          starts.add(rows.size());
          articles.add(cells[1]);
          sets.add(table.getFileName().toString());
        }
        if (rows.size() - starts.getLast() < most || cells[3].equals("1")) {
          rows.add(signals(cells));
          right.add(cells[3].equals("1"));
        }
      }
    }
  }

  // A question without candidates has one row of zeros, and no right one.
  private float[] signals(String[] cells) {
    float[] row = new float[names.size()];
    for (int i = 0; i < row.length && i + 4 < cells.length; i++) {
      row[i] = Float.parseFloat(cells[i + 4]);
    }
    return row;
  }

  List<String> names() {
    return names;
  }

  int size() {
    return starts.size();
  }

  int start(int pool) {
    return starts.get(pool);
  }

  int end(int pool) {
    return pool + 1 < starts.size() ? starts.get(pool + 1) : rows.size();
  }

  int rowCount() {
    return rows.size();
  }

  float[] row(int row) {
    return rows.get(row);
  }

  boolean right(int row) {
    return right.get(row);
  }

  String set(int pool) {
    return sets.get(pool);
  }

  /** The fold of a question: all questions about an article fall into the same, in every set. */
  int fold(int pool, int folds) {
    return Math.floorMod((articles.get(pool).hashCode() * 0x9E3779B1) >>> 8, folds);
  }

  boolean hasRight(int pool) {
    for (int row = start(pool); row < end(pool); row++) {
      if (right.get(row)) {
        return true;
      }
    }
    return false;
  }
}
