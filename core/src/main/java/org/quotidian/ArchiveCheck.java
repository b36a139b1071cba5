package org.quotidian;

import java.util.List;

/**
 * What {@link Archive#check()} found.
 *
 * @param articles how many articles were read back
 * @param sentences how many sentences they have
 * @param problems what is wrong, one line each, at most {@value #MAX_PROBLEMS}; empty if nothing is
 */
public record ArchiveCheck(long articles, long sentences, List<String> problems) {

  static final int MAX_PROBLEMS = 100;

  public ArchiveCheck {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
