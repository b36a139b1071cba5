package org.quotidian.web.server;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There is no archive in the directory any more, or none that can be read. */
final class ArchiveGoneException extends IOException {

  private static final long serialVersionUID = 1;

  private final String reason;

  private ArchiveGoneException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  static ArchiveGoneException missing(@Nullable Throwable cause) {
    return new ArchiveGoneException(
        "The archive was moved or deleted. This page works again once it is back.", cause);
  }

  static ArchiveGoneException unreadable(Throwable cause) {
    return new ArchiveGoneException(
        "The archive can’t be read: it is damaged, or another version of Quotidian wrote it. The"
            + " log of the server has more.",
        cause);
  }

  /** What the page says; it names no file. */
  String reason() {
    return reason;
  }
}
