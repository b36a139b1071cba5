package org.quotidian.query;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A search took longer than its request allows; see {@link SearchRequest.Builder#timeout}. */
public final class SearchTimeoutException extends IOException {

  private static final long serialVersionUID = 1;

  SearchTimeoutException(Duration timeout, @Nullable Throwable cause) {
    super(
        "the search took longer than " + timeout.toMillis() / 1000.0 + " s, and was ended", cause);
  }
}
