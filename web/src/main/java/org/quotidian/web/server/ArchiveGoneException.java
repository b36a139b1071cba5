package org.quotidian.web.server;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There is no archive in the directory any more. */
final class ArchiveGoneException extends IOException {

  private static final long serialVersionUID = 1;

  ArchiveGoneException(@Nullable Throwable cause) {
    super("the archive is gone", cause);
  }
}
