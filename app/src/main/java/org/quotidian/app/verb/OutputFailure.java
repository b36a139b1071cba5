package org.quotidian.app.verb;

import java.io.IOException;
import java.util.Locale;

/** Standard output can't be written to. Unchecked, because writers swallow the checked kind. */
public final class OutputFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  OutputFailure(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /** Whether the reader went away, as {@code head} does when it has seen enough. */
  boolean isClosedPipe() {
    String message = getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
  }
}
