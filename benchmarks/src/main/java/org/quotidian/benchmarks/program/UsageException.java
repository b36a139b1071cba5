package org.quotidian.benchmarks.program;

/** The arguments of a program are not those that it takes. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says what is wrong with the arguments. */
  public UsageException(String message) {
    super(message);
  }
}
