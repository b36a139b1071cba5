package org.quotidian;

import java.io.IOException;

/**
 * An archive that can't be opened: locked by another process, damaged, of a newer format, or no
 * archive at all. The message says which, and the directory is left as it was. Or one that can't be
 * written to any more, since the disk was full, say: its last commit is as it was.
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
