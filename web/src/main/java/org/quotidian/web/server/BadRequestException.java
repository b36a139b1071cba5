package org.quotidian.web.server;

import org.jspecify.annotations.Nullable;

/** A request that makes no sense; the message is shown to the reader. */
final class BadRequestException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadRequestException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** What is wrong. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
