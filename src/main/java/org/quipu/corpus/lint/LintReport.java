package org.quipu.corpus.lint;

import java.util.List;

/**
 * The result of checking a corpus.
 *
 * @param files the number of files read
 * @param articles the number of articles found in them
 * @param findings the findings, by file and line
 */
public record LintReport(int files, int articles, List<Finding> findings) {
  public LintReport {
    findings = List.copyOf(findings);
  }

  /** The findings that need attention, by kind. */
  public List<FindingGroup> attention() {
    return FindingGroup.of(
        findings.stream().filter(finding -> finding.level().needsAttention()).toList());
  }

  /** All findings, including notes, by kind. */
  public List<FindingGroup> everything() {
    return FindingGroup.of(findings);
  }

  public long count(Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }

  public boolean needsAttention() {
    return findings.stream().anyMatch(finding -> finding.level().needsAttention());
  }
}
