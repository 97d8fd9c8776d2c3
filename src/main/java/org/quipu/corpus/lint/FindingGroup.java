package org.quipu.corpus.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Findings of one kind, which differ only in names and numbers.
 *
 * @param findings the findings by place; never empty
 */
public record FindingGroup(List<Finding> findings) {
  /** Smaller groups are listed one by one. */
  private static final int FEWEST = 3;

  private static final int MOST_PLACES = 5;
  private static final Pattern PARTICULAR =
      Pattern.compile("\"[^\"]*\"|\\S+:\\d+|\\d+(?:\\D\\d+)*");

  public FindingGroup {
    findings = List.copyOf(findings);
  }

  /** All findings by kind, in the order of the first of each. */
  static List<FindingGroup> of(List<Finding> findings) {
    Map<String, List<Finding>> byKind = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byKind.computeIfAbsent(kind(finding), kind -> new ArrayList<>()).add(finding);
    }
    return byKind.values().stream().map(FindingGroup::new).toList();
  }

  private static String kind(Finding finding) {
    return finding.level() + PARTICULAR.matcher(finding.what() + finding.cure()).replaceAll("*");
  }

  /** Whether {@link #lines} omits anything. */
  public boolean isShortened() {
    return findings.size() >= FEWEST;
  }

  /** The first finding in full and the places of the others; all of them if they are few. */
  public List<String> lines() {
    if (!isShortened()) {
      return findings.stream().map(Finding::toString).toList();
    }
    List<Finding> others = findings.subList(1, findings.size());
    String places =
        others.stream().limit(MOST_PLACES).map(Finding::place).collect(Collectors.joining(", "));
    return List.of(
        findings.getFirst().toString(),
        "    and "
            + others.size()
            + " more like it: "
            + places
            + (others.size() > MOST_PLACES ? ", …" : ""));
  }
}
