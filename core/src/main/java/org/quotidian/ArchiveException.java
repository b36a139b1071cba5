package org.quotidian;

import java.io.IOException;

/**
 * An archive can't be opened, or can't be written to any more. It can't be opened if another
 * process has locked it, if it is damaged, if it has a newer format, or if the directory contains
 * something else; the message says which, and the directory is not changed. It can't be written to
 * after a failure such as a full disk; its last commit is not affected.
 */
public final class ArchiveException extends IOException {

  private static final long serialVersionUID = 1;

  ArchiveException(String message) {
    super(message);
  }

  ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
