package org.quotidian.ingest.field;

import org.jspecify.annotations.Nullable;

/** What sources tell as a language. */
public final class Languages {

  private Languages() {}

  /** As a BCP 47 tag: {@code en-GB} for {@code en_GB}. */
  public static @Nullable String tag(@Nullable String told) {
    if (told == null || told.isBlank() || told.equals("None")) {
      return null;
    }
    return told.strip().replace('_', '-');
  }
}
