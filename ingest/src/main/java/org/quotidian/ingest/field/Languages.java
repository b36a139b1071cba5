package org.quotidian.ingest.field;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Languages as sources write them. */
public final class Languages {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2}(?:[-_].*)?");

  private Languages() {}

  /** Built only for input that names a language in full. */
  private static final class Names {
    static final Map<String, String> TAGS = new HashMap<>();

    static {
      for (String tag : Locale.getISOLanguages()) {
        Locale locale = Locale.of(tag);
        put(locale.getISO3Language(), tag);
        put(locale.getDisplayLanguage(locale), tag);
        put(locale.getDisplayLanguage(Locale.ENGLISH), tag);
      }
    }

    private static void put(String name, String tag) {
      TAGS.put(name.toLowerCase(Locale.ROOT), tag);
    }
  }

  /** As a BCP 47 tag: {@code en-GB} for {@code en_GB}, {@code en} for {@code English}. */
  public static @Nullable String tag(@Nullable String written) {
    if (written == null || written.isBlank() || written.equals("None")) {
      return null;
    }
    String language = written.strip();
    if (!TAG.matcher(language).matches()) {
      String named = Names.TAGS.get(language.toLowerCase(Locale.ROOT));
      if (named != null) {
        return named;
      }
    }
    return language.replace('_', '-');
  }
}
