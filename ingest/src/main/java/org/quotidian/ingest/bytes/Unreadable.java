package org.quotidian.ingest.bytes;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Puts what keeps an input from being read into words. */
public final class Unreadable {

  private Unreadable() {}

  public static String reason(IOException e) {
    if (e instanceof InputProblem problem) {
      return problem.reason();
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName();
    return "cannot be read: " + (message == null || message.isBlank() ? kind : message);
  }

  /** The line that the reason holds for, 0 if it is the whole input. */
  public static long line(IOException e) {
    return e instanceof InputProblem problem ? problem.line() : 0;
  }
}
